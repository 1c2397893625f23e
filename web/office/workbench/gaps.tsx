import { Link } from '@tanstack/react-router';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { useBodies } from '../shell/use-bodies.ts';

const shownAtFirst = 8;
const words = { stale: '应更新未更新', empty: '空白栏目', missing: '缺少栏目' } as const;

/** Columns that are empty or stale and items that have no column, body by body. */
export function Gaps() {
  const { data } = useReading(publishingContracts.listGaps, { query: {} });
  const { all, nameOf } = useBodies();
  if (!data || data.gaps.length === 0) return null;
  const bodies = all.filter(({ id }) => data.gaps.some(({ bodyId }) => bodyId === id));
  return (
    <section className="heap">
      <h2>
        栏目检查 <span className="count">{data.gaps.length}</span>
      </h2>
      <p className="quiet">系统自动检查空白、应更新未更新和缺少的栏目（条例第二十条、第二十一条）。</p>
      {bodies.map(({ id }, index) => {
        const gaps = data.gaps.filter(({ bodyId }) => bodyId === id);
        return (
          <details key={id} open={bodies.length === 1 || (index === 0 && bodies.length < 4)}>
            <summary>
              {nameOf(id)}
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
            <Link to="/columns" search={{ body: id }}>
              {gaps.length > shownAtFirst ? `查看全部 ${gaps.length} 项` : '查看栏目'}
            </Link>
          </details>
        );
      })}
    </section>
  );
}
