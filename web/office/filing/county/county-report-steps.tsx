import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sectionHeadings } from '../../../../src/report/index.ts';
import { Adjustments } from './adjustments.tsx';
import { openInWords } from './open-words.ts';
import type { OpenedCounty } from './opened-county.ts';
import { PublishCountyReport } from './publish-county-report.tsx';
import { SignOff } from './sign-off.tsx';

const formats = ['docx', 'pdf', 'xlsx', 'json'] as const;

/** From the reports of the bodies to the public report of the county: how far each step is, and what comes next. */
export function CountyReportSteps({ at, sum, standing }: OpenedCounty) {
  const { signed, missing, reports } = sum;
  const { findings, gaps, rewritten, isSigned, released } = standing;
  const open = openInWords(findings, missing);
  return (
    <>
      <ol className="panel county-steps" aria-label="办理步骤">
        <Step name="汇总各机关" isDone={missing.length === 0}>
          <p>
            已受理 {reports} 份年报，缺 {missing.length} 份。
            <Link to="/filings/county/sum" search={at}>
              查看汇总
            </Link>
          </p>
          {missing.length > 0 && (
            <p className="wrong">
              没有受理的不按零计算：{missing.map(({ shortName }) => shortName).join('、')}
            </p>
          )}
        </Step>
        <Step name="编写正文" isDone={open.length === 0 && gaps.length === 0}>
          {open.map((sentence) => (
            <p key={sentence} className="wrong">
              {sentence}
            </p>
          ))}
          {open.length === 0 && <p>没有待处理的问题。</p>}
          {gaps.map((gap) => (
            <p key={gap}>{gap}</p>
          ))}
          <p className="version-files">
            下载文稿：
            {formats.map((format) => (
              <a key={format} href={`/api/counties/${at.county}/${at.year}/report/${format}`} download>
                {format.toUpperCase()}
              </a>
            ))}
          </p>
        </Step>
        <Step name="签发" isDone={isSigned}>
          {rewritten.length > 0 && (
            <p className="wrong">
              签发后又改写了{rewritten.map(partName).join('、')}，改写的文字须重新签发才能公开。
            </p>
          )}
          <SignOff at={at} sum={sum} />
        </Step>
        <Step name="公开" isDone={released !== null && released.number === signed?.number}>
          <PublishCountyReport at={at} sum={sum} standing={standing} />
        </Step>
      </ol>
      <Adjustments at={at} sum={sum} />
    </>
  );
}

const partName = (part: OpenedCounty['standing']['rewritten'][number]) =>
  part === 'preface' ? '引言' : `“${sectionHeadings[part]}”`;

function Step({
  name,
  isDone,
  children,
}: {
  readonly name: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li data-done={isDone ? 'yes' : 'no'}>
      <h2>
        {name}
        <span className="state" data-state={isDone ? 'released' : 'stale'}>
          {isDone ? '已完成' : '待办'}
        </span>
      </h2>
      <div className="stack-tight">{children}</div>
    </li>
  );
}
