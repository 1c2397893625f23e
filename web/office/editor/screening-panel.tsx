import type { Editor } from '@tiptap/react';
import { Button } from 'antd';
import { useState } from 'react';
import { findingKinds } from '../../../src/publishing/contract.ts';
import { BlockingMark } from './blocking-mark.tsx';
import { countedFindings } from './counted-findings.ts';
import type { Draft } from './draft.ts';
import { maskFinding, showFinding } from './mask-finding.ts';
import { type Finding, useScreening } from './use-screening.ts';

const parts: Readonly<Record<string, string>> = { title: '标题', summary: '内容概述', body: '正文' };

/** What screening finds while somebody writes, each with its mask (边写边查、一键遮盖). */
export function ScreeningPanel({
  draft,
  editor,
  change,
}: {
  readonly draft: Draft;
  readonly editor: Editor | null;
  readonly change: (change: Partial<Draft>) => void;
}) {
  const { screening, failed, behind } = useScreening(draft);
  const [moved, setMoved] = useState(false);
  const mask = (finding: Finding) => {
    const changed = screening && maskFinding(editor, draft, screening, finding);
    setMoved(changed === null);
    if (changed) change(changed);
  };
  const findings = screening?.findings ?? [];
  return (
    <section className="panel" aria-labelledby="screening">
      <h2 id="screening">边写边查</h2>
      <div role="status">
        {failed && <p className="wrong">暂时无法筛查，提交时会再查。</p>}
        {!failed && behind && <p className="quiet">正在查……</p>}
        {!failed && !behind && findings.length === 0 && (
          <p className="quiet">没有发现身份证号、手机号、密级标志等不宜公开的内容。附件在提交时再查。</p>
        )}
        {findings.length > 0 && !behind && <p>{countedFindings(findings)}</p>}
        {moved && <p className="wrong">文字刚有改动，请等筛查结果更新后再遮盖。</p>}
      </div>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={finding.key} data-blocking={finding.blocking}>
            <strong>{findingKinds[finding.kind]}</strong>
            <BlockingMark blocking={finding.blocking} />
            <span className="quiet">{parts[finding.place.part] ?? finding.place.part}</span>
            <code>{finding.shown}</code>
            <p>{finding.sentence}</p>
            <div className="page-acts">
              {finding.mask !== null && (
                <Button size="small" type="primary" onClick={() => mask(finding)}>
                  一键遮盖
                </Button>
              )}
              {finding.place.part === 'body' && (
                <Button size="small" onClick={() => screening && showFinding(editor, screening, finding)}>
                  找到它
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
