import { Link } from '@tanstack/react-router';
import { LinesTable } from '../../controls/lines-table.tsx';
import { useBodies } from '../../shell/use-bodies.ts';
import type { Round } from './round.ts';

/** The evaluations of the other bodies one looks after. */
export function RoundsOfYear({ year, rounds }: { readonly year: number; readonly rounds: readonly Round[] }) {
  const { nameOf } = useBodies();
  if (rounds.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="others">
      <h2 id="others">其他机关 {year} 年网上评议</h2>
      <LinesTable caption={`其他机关 ${year} 年网上评议`} heads={['机关', '情况', '份数', '总体满意']}>
        {rounds.map(({ id, bodyId, closedAt, answers, counts }) => (
          <tr key={id}>
            <td className="title">
              <Link to="/registers/evaluation" search={{ body: bodyId, year }}>
                {nameOf(bodyId)}
              </Link>
            </td>
            <td data-label="情况">
              <span className="state" data-state={closedAt ? 'released' : 'stale'}>
                {closedAt ? '已截止' : '正在征集'}
              </span>
            </td>
            <td data-label="份数">{answers} 份</td>
            <td data-label="总体满意">{counts.overall?.satisfied ?? 0} 份</td>
          </tr>
        ))}
      </LinesTable>
    </section>
  );
}
