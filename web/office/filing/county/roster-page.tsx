import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { filingContracts, filingStates, type ListedFiling } from '../../../../src/filing/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseDay, chineseMoment } from '../../controls/chinese-time.ts';
import { LinesTable } from '../../controls/lines-table.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { FilingDue } from '../due-mark.tsx';
import { Found } from '../filings-page.tsx';
import { FilingStateMark } from '../state-mark.tsx';
import { type AtCountyYear, CountyFrame } from './county-frame.tsx';
import { GiveNotice } from './give-notice.tsx';
import { Inspection } from './inspection.tsx';

const here = getRouteApi('/filings/county');

/** Who files to the county for a year, how far each has come, who is late (报送名册). */
export default function RosterPage() {
  return (
    <CountyFrame title="年报报送名册" here="/filings/county" search={here.useSearch()}>
      {(at) => <Roster key={`${at.county}${at.year}`} at={at} />}
    </CountyFrame>
  );
}

const isHandedIn = ({ state }: ListedFiling) =>
  state === 'submitted' || state === 'accepted' || state === 'published' || state === 'correcting';

const views = {
  all: { label: '全部', has: () => true },
  late: { label: '逾期', has: ({ daysLate }: ListedFiling) => daysLate > 0 },
  open: { label: '未报送', has: (one: ListedFiling) => !isHandedIn(one) },
  waiting: { label: '待受理', has: ({ state }: ListedFiling) => state === 'submitted' },
} as const;

function Roster({ at: { county, year } }: { readonly at: AtCountyYear }) {
  const reading = useReading(filingContracts.openRoster, { params: { county, year } });
  const [view, setView] = useState<keyof typeof views>('all');
  return (
    <Loaded reading={reading}>
      {({ filings, notice }) => (
        <>
          <section className="panel stack-tight" aria-labelledby="notice">
            <h2 id="notice">编报通知</h2>
            {notice ? (
              <>
                <p>
                  乡镇报送期限 {chineseDay(notice.townshipDue)}，{notice.issuedBy}{' '}
                  {chineseMoment(notice.issuedAt)} 印发。
                </p>
                {notice.words && <p className="quiet">{notice.words}</p>}
              </>
            ) : (
              <p className="quiet">
                还没有印发 {year} 年度编报通知。《条例》没有规定乡镇的期限，以通知为准；部门为 1 月 31
                日，县政府为 3 月 31 日。
              </p>
            )}
            <GiveNotice county={county} year={year} notice={notice} />
          </section>
          <section className="panel" aria-labelledby="roster">
            <h2 id="roster">报送情况</h2>
            <p>
              应报 {filings.filter(({ duty }) => duty === 'owes').length} 个，已报送{' '}
              {filings.filter(isHandedIn).length} 个；目前
              {Object.entries(filingStates)
                .map(
                  ([state, label]) => [label, filings.filter((one) => one.state === state).length] as const,
                )
                .filter(([, count]) => count > 0)
                .map(([label, count]) => `${label} ${count}`)
                .join('、') || '都还没有编报'}
              。
            </p>
            <fieldset className="view-choice">
              <legend className="unseen">只看</legend>
              {Object.entries(views).map(([name, { label, has }]) => (
                <label key={name}>
                  <input
                    type="radio"
                    name="view"
                    checked={view === name}
                    onChange={() => setView(name as keyof typeof views)}
                  />
                  {label} {filings.filter(has).length}
                </label>
              ))}
            </fieldset>
            <RosterTable year={year} filings={filings.filter(views[view].has)} />
          </section>
          <Inspection county={county} year={year} />
        </>
      )}
    </Loaded>
  );
}

function RosterTable({
  year,
  filings,
}: {
  readonly year: number;
  readonly filings: readonly ListedFiling[];
}) {
  if (filings.length === 0) return <p className="quiet">没有这样的机关。</p>;
  return (
    <LinesTable caption="报送名册" heads={['机关', '状态', '期限', '报送、受理', '问题和说明', '催报']}>
      {filings.map((one) => (
        <tr key={one.body.id}>
          <td className="title">
            {one.state ? (
              <Link to="/filings/$body/$year" params={{ body: one.body.id, year: String(year) }}>
                {one.body.shortName}
              </Link>
            ) : (
              one.body.shortName
            )}
            {one.duty === 'ended' && (
              <small>年内撤销{one.successor && `，由${one.successor.shortName}承接`}</small>
            )}
            {one.absorbed.length > 0 && (
              <small>承接{one.absorbed.map(({ shortName }) => shortName).join('、')}</small>
            )}
          </td>
          <td data-label="状态">
            <FilingStateMark state={one.state} />
            {one.correctionNote && <small>更正：{one.correctionNote}</small>}
          </td>
          <td data-label="期限">
            <FilingDue deadline={one.deadline} daysLate={one.daysLate} handedIn={one.submittedAt !== null} />
          </td>
          <td data-label="报送、受理">
            {one.submittedAt && <small>{chineseMoment(one.submittedAt)} 报送</small>}
            {one.acceptedAt && <small>{chineseMoment(one.acceptedAt)} 受理</small>}
          </td>
          <td data-label="问题和说明">
            {one.state && <Found {...one} />}
            {one.explanations + one.exceptions > 0 && (
              <small>
                说明 {one.explanations} 项，例外 {one.exceptions} 项
              </small>
            )}
          </td>
          <td data-label="催报">{one.reminders > 0 ? `${one.reminders} 次` : ''}</td>
        </tr>
      ))}
    </LinesTable>
  );
}
