import { Link } from '@tanstack/react-router';
import { filingContracts, type ListedFiling } from '../../../src/filing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { FilingDue } from '../filing/due-mark.tsx';
import { FilingStateMark } from '../filing/state-mark.tsx';
import { useMyPlace } from '../shell/my-place.ts';

/** What comes next for a report that is not public yet, said to those who prepare and sign it. */
const next: Readonly<Record<NonNullable<ListedFiling['state']> | 'none', string | null>> = {
  ...{ none: '按全年记录起草', drafting: '核对、说明、签发', returned: '按退回意见修改' },
  ...{
    signed: '报送',
    submitted: null,
    accepted: '向社会公开',
    published: null,
    correcting: '更正后重新签发',
  },
};

/** Last year's report of one's own bodies, and for the supervisor how the bodies below stand. */
export function DueFilings() {
  const { bodies, holds } = useMyPlace();
  const year = Number(todayInChina(new Date()).slice(0, 4)) - 1;
  const { data } = useReading(filingContracts.listFilings, { query: { year } });
  const filings = data?.filings ?? [];
  const prepares = (id: string) => holds('clerk', id) || holds('final-approver', id);
  const own = filings.filter(
    ({ body, state, duty }) =>
      duty === 'owes' &&
      bodies.some(({ id }) => id === body.id && prepares(id)) &&
      next[state ?? 'none'] !== null,
  );
  const waiting = filings.filter(({ state }) => state === 'submitted').length;
  const late = filings.filter(({ daysLate, submittedAt }) => daysLate > 0 && submittedAt === null).length;
  const supervises = holds('county-supervisor') && (waiting > 0 || late > 0);
  if (own.length === 0 && !supervises) return null;
  return (
    <section className="heap">
      <h2>
        {year} 年度年报 <span className="count">{own.length + (supervises ? waiting + late : 0)}</span>
      </h2>
      <p className="quiet">政府信息公开工作年度报告（条例第四十九条、第五十条）。</p>
      {own.length > 0 && (
        <LinesTable caption="待办的年报" heads={['机关', '状态', '报送期限', '下一步']}>
          {own.map(({ body, state, deadline, daysLate, submittedAt }) => (
            <tr key={body.id}>
              <td className="title">
                {state === null ? (
                  <Link to="/filings" search={{ body: body.id }}>
                    {body.shortName}
                  </Link>
                ) : (
                  <Link to="/filings/$body/$year" params={{ body: body.id, year: String(year) }}>
                    {body.shortName}
                  </Link>
                )}
              </td>
              <td data-label="状态">
                <FilingStateMark state={state} />
              </td>
              <td data-label="报送期限">
                <FilingDue deadline={deadline} daysLate={daysLate} handedIn={submittedAt !== null} />
              </td>
              <td data-label="下一步">{next[state ?? 'none']}</td>
            </tr>
          ))}
        </LinesTable>
      )}
      {supervises && (
        <p>
          <Link to="/filings/county" search={{ year }}>
            {[waiting > 0 && `${waiting} 份等待受理`, late > 0 && `${late} 个机关逾期未报`]
              .filter(Boolean)
              .join('，')}
          </Link>
        </p>
      )}
    </section>
  );
}
