import { Link } from '@tanstack/react-router';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { useBodies } from '../shell/use-bodies.ts';

const shownAtFirst = 8;
/** A county's supervisor sees all bodies; those in need of most come first. */
const mostBodies = 8;
const words = { stale: '应更新未更新', empty: '空白栏目', missing: '缺少栏目' } as const;

/** Columns that are empty or stale and items that have no column, body by body. */
export function Gaps() {
  const { data } = useReading(publishingContracts.listGaps, { query: {} });
  const { all } = useBodies();
  if (!data || data.gaps.length === 0) return null;
  const poor = (id: string) =>
    data.gaps.filter(({ bodyId, state }) => bodyId === id && state !== 'missing').length;
  const bodies = all
    .filter(({ id }) => data.gaps.some(({ bodyId }) => bodyId === id))
    .toSorted((one, other) => poor(other.id) - poor(one.id));
  const first = bodies.slice(0, mostBodies);
  const rest = bodies.slice(mostBodies);
  return (
    <section className="heap">
      <h2>
        栏目检查 <span className="count">{data.gaps.length}</span>
      </h2>
      <p className="quiet">系统自动检查空白、应更新未更新和缺少的栏目（条例第二十条、第二十一条）。</p>
      {first.map(({ id }, index) => (
        <BodyGaps
          key={id}
          bodyId={id}
          gaps={data.gaps.filter(({ bodyId }) => bodyId === id)}
          open={bodies.length === 1 || (index === 0 && bodies.length < 4)}
        />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>其余 {rest.length} 个机关</summary>
          {rest.map(({ id }) => (
            <BodyGaps
              key={id}
              bodyId={id}
              gaps={data.gaps.filter(({ bodyId }) => bodyId === id)}
              open={false}
            />
          ))}
        </details>
      )}
    </section>
  );
}

type Gap = ReplyOf<typeof publishingContracts.listGaps>['gaps'][number];

function BodyGaps({
  bodyId,
  gaps,
  open,
}: {
  readonly bodyId: string;
  readonly gaps: readonly Gap[];
  readonly open: boolean;
}) {
  const { nameOf } = useBodies();
  return (
    <details open={open}>
      <summary>
        {nameOf(bodyId)}
        {Object.entries(words).map(([state, label]) => {
          const count = gaps.filter((gap) => gap.state === state).length;
          return count > 0 && <small key={state}>{`${label} ${count}`}</small>;
        })}
      </summary>
      <ul className="gaps">
        {gaps.slice(0, shownAtFirst).map(({ state, sentence, columnId }) => (
          <li key={sentence}>
            <span className="state" data-state={state}>
              {words[state]}
            </span>{' '}
            {sentence}
            {columnId && (
              <Link to="/publications/new" search={{ column: columnId }}>
                补充内容
              </Link>
            )}
          </li>
        ))}
      </ul>
      <Link to="/columns" search={{ body: bodyId }}>
        {gaps.length > shownAtFirst ? `查看全部 ${gaps.length} 项` : '查看栏目'}
      </Link>
    </details>
  );
}
