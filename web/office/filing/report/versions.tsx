import { Button } from 'antd';
import { useState } from 'react';
import { filingStates, versionMakers } from '../../../../src/filing/contract.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { formerReadableSaid } from '../former-readable.ts';
import type { Opened, Which } from './opened.ts';
import { VersionChanges } from './version-changes.tsx';

const formats = [
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
  ['xlsx', 'XLSX'],
  ['json', 'JSON'],
] as const;

const addressOf = ({ body, year }: Which, number: number) =>
  `/api/filings/${body}/${year}/versions/${number}`;

/** Every version with its files and what it changed, and everything that was done. */
export function Versions({ which, opened }: { readonly which: Which; readonly opened: Opened }) {
  const [compared, setCompared] = useState<number | null>(null);
  const { versions, records, acceptedNumber, publishedNumber, state } = opened;
  const isSigned = state !== 'drafting' && state !== 'returned' && state !== 'correcting';
  return (
    <div className="columns-two">
      <section className="panel" aria-labelledby="versions">
        <h2 id="versions">各稿</h2>
        <ol className="revisions">
          {versions.toReversed().map(({ number, madeBy, by, at, fileName }) => (
            <li key={number}>
              <strong>第 {number} 稿</strong>
              {versionMakers[madeBy]} {number === acceptedNumber && <span className="state">已受理</span>}
              {number === publishedNumber && (
                <span className="state" data-state="released">
                  已公开
                </span>
              )}
              <small>
                {by}，{chineseMoment(at)}
              </small>
              <span className="version-files">
                {formats.map(([format, label]) => (
                  <a
                    key={format}
                    href={`${addressOf(which, number)}/${format}`}
                    aria-label={`第 ${number} 稿 ${label}`}
                    download
                  >
                    {label}
                  </a>
                ))}
                {fileName && (
                  <a href={addressOf(which, number)} download>
                    原件：{fileName}
                  </a>
                )}
                {number > 1 && (
                  <Button
                    size="small"
                    aria-expanded={compared === number}
                    onClick={() => setCompared(compared === number ? null : number)}
                  >
                    与上一稿对照
                    <span className="unseen">（第 {number} 稿）</span>
                  </Button>
                )}
              </span>
              {compared === number && <VersionChanges which={which} number={number} />}
            </li>
          ))}
        </ol>
        {isSigned && (
          <p>
            <a href={`/api/filings/${which.body}/${which.year}/package`} download>
              导出交换包
            </a>
            <small>（含校验值，供在别处报送）</small>
          </p>
        )}
      </section>
      <section className="panel" aria-labelledby="records">
        <h2 id="records">办理记录</h2>
        <p className="quiet">现在：{filingStates[state]}</p>
        <ol className="revisions">
          {records.toReversed().map(({ seq, label, versionNumber, by, at, facts }) => (
            <li key={seq}>
              <strong>{label}</strong>第 {versionNumber} 稿
              <small>
                {by}，{chineseMoment(at)}
              </small>
              <Said facts={facts} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** The words that were said with an act, and what was decided with it. */
function Said({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const words = ['reason', 'note', 'words', 'comment', 'correction'].flatMap((name) =>
    typeof facts[name] === 'string' && facts[name] !== '' ? [facts[name]] : [],
  );
  const former = typeof facts.formerReadable === 'boolean' ? [formerReadableSaid(facts.formerReadable)] : [];
  return [...words, ...former].map((one) => <p key={one}>{one}</p>);
}
