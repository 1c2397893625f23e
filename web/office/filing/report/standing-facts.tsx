import { filingContracts, versionMakers } from '../../../../src/filing/contract.ts';
import { countBySeverity } from '../../../design/form/finding.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { FactList } from '../../controls/fact-list.tsx';
import { FilingDue } from '../due-mark.tsx';
import { formerReadableSaid } from '../former-readable.ts';
import { FilingStateMark } from '../state-mark.tsx';
import type { Opened, Which } from './opened.ts';
import type { LiveReport } from './use-live-report.ts';

/** Where the report stands, until when it is due, which version lies here, and what it still lacks. */
export function StandingFacts({
  which,
  opened,
  live,
}: {
  readonly which: Which;
  readonly opened: Opened;
  readonly live: LiveReport;
}) {
  const { data } = useReading(filingContracts.listFilings, { query: { year: which.year, body: which.body } });
  const listed = data?.filings[0];
  const { working, deadline, notes, correctionNote } = opened;
  const counts = countBySeverity(live.findings);
  const returned = opened.records.findLast(({ act }) => act === 'return');
  return (
    <section className="panel" aria-label="办理情况">
      <FactList
        facts={[
          ['状态', <FilingStateMark key="state" state={opened.state} />],
          [
            '报送期限',
            <>
              <FilingDue
                deadline={deadline}
                daysLate={listed?.daysLate ?? 0}
                handedIn={(listed?.submittedAt ?? null) !== null}
              />
              {deadline && <small>{deadline.why}</small>}
              {deadline?.warning && <small>{deadline.warning}</small>}
            </>,
          ],
          [
            '当前稿',
            <>
              第 {working.number} 稿，{versionMakers[working.madeBy]}
              <small>
                {working.by}，{chineseMoment(working.at)}
              </small>
            </>,
          ],
          [
            '检查',
            <>
              <a href="#findings">
                阻断 {counts.blocker}、须说明 {counts['must-explain']}、提示 {counts.hint}
              </a>
              <small>
                <a href="#acts">可以办理</a>
              </small>
            </>,
          ],
        ]}
      />
      {opened.state === 'returned' && returned && (
        <p className="wrong">
          退回意见（{returned.by}
          {opened.marks.length > 0 && `，标注 ${opened.marks.length} 格`}）：{String(returned.facts.reason)}
        </p>
      )}
      {correctionNote && (
        <p className="wrong">
          更正说明：{correctionNote}
          <br />
          {formerReadableSaid(opened.formerReadable)}
        </p>
      )}
      {notes.gaps.length > 0 && (
        <details open={opened.state === 'drafting'}>
          <summary>起草时记录没有说明的 {notes.gaps.length} 项</summary>
          <ul className="plain">
            {notes.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
