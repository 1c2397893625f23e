import type { ReactNode } from 'react';
import { cellId, type FormTable } from '../../../../src/law/index.ts';
import './tally.css';

/** A table of the annual report with counts; totals are sums of what is shown, and each other number opens its list. */
export function CountedTable({
  table,
  counts,
  wholeRow,
  link,
}: {
  readonly table: FormTable;
  readonly counts: Readonly<Record<string, number>>;
  /** The row that sums up all outcomes above it. */
  readonly wholeRow?: string;
  readonly link: (cell: string, count: number) => ReactNode;
}) {
  const columns = table.rows[0]?.columns ?? [];
  const parts = columns.filter(({ id }) => id !== 'total');
  const outcomes = table.rows.filter(
    ({ id }) => !['received', 'carriedIn', 'carriedOut', wholeRow].includes(id),
  );
  const countOf = (row: string, column: string): number => {
    if (row === wholeRow) return outcomes.reduce((sum, { id }) => sum + countOf(id, column), 0);
    return column === 'total'
      ? parts.reduce((sum, { id }) => sum + countOf(row, id), 0)
      : (counts[cellId(table.id, row, column)] ?? 0);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className="wide" aria-label={table.title} tabIndex={0}>
      <table className="lines counted">
        <caption className="unseen">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.group && <small>{row.group}</small>}
                {row.label}
              </th>
              {row.columns.map(({ id }) => {
                const count = countOf(row.id, id);
                const isSum = id === 'total' || row.id === wholeRow;
                return (
                  <td key={id}>{isSum || count === 0 ? count : link(cellId(table.id, row.id, id), count)}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
