import { Link } from '@tanstack/react-router';
import { isSilent, registerActions, registerContracts } from '../../../src/registers/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { RectificationDue } from '../registers/rectifications.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { useBodies } from '../shell/use-bodies.ts';

/** More stand in the registers themselves. */
const shownAtMost = 8;

/** What of the registers is due: rectifications with a deadline, and near the year's end what nobody has filled in. */
export function DueRegisters() {
  const { bodies, holds } = useMyPlace();
  const { nameOf } = useBodies();
  const today = todayInChina(new Date());
  const open = useReading(registerContracts.listRectifications, { query: { open: 'yes' } });
  const isOurs = (body: string) =>
    [...registerActions.enter.permission.allowedFor, ...registerActions.judge.permission.allowedFor].some(
      (role) => holds(role, body),
    ) || holds('county-supervisor', body);
  const chains = (open.data ?? [])
    .filter(({ finding }) => isOurs(finding.bodyId))
    .toSorted((one, other) => (one.deadline ?? late).localeCompare(other.deadline ?? late));
  const asked = yearAskedFor(today);
  const keeping = bodies.filter(({ id }) =>
    registerActions.enter.permission.allowedFor.some((role) => holds(role, id)),
  );
  return (
    <>
      {chains.length > 0 && (
        <section className="heap">
          <h2>
            待整改的问题 <span className="count">{chains.length}</span>
          </h2>
          <p className="quiet">整改完成、核查通过后销号。</p>
          <ul className="chains">
            {chains.slice(0, shownAtMost).map(({ finding, deadline, isOverdue, isClosed }) => (
              <li key={finding.id} className="chain">
                <Link
                  to="/registers/$kind"
                  params={{ kind: 'rectification' }}
                  search={{ body: finding.bodyId, year: finding.year }}
                >
                  {nameOf(finding.bodyId)}：{finding.title}
                </Link>
                <RectificationDue {...{ deadline, isOverdue, isClosed, today }} />
              </li>
            ))}
          </ul>
          {chains.length > shownAtMost && <p className="quiet">其余的见工作台账。</p>}
        </section>
      )}
      {asked !== null && keeping.map(({ id }) => <Silence key={id} body={id} year={asked} />)}
    </>
  );
}

/** The registers of a year that nobody has filled in at one body. */
function Silence({ body, year }: { readonly body: string; readonly year: number }) {
  const { all, nameOf } = useBodies();
  const { data } = useReading(registerContracts.overviewRegisters, { query: { body, year } });
  const kind = all.find(({ id }) => id === body)?.kind;
  const silent = kind ? (data?.[0]?.standing.filter((one) => isSilent(one, kind)) ?? []) : [];
  if (silent.length === 0) return null;
  return (
    <section className="heap">
      <h2>
        {nameOf(body)} {year} 年台账未填写 <span className="count">{silent.length}</span>
      </h2>
      <p className="quiet">年报从台账取数。有的补登记，确实没有的确认“全年没有发生”。</p>
      <Link to="/registers" search={{ body, year }}>
        填写台账
      </Link>
    </section>
  );
}

/** After every day with a deadline. */
const late = '9999';

/** The year whose report comes near: from November on this one, until the end of March the last one. */
function yearAskedFor(today: string): number | null {
  const [year, month] = today.split('-').map(Number) as [number, number];
  if (month >= 11) return year;
  return month <= 3 ? year - 1 : null;
}
