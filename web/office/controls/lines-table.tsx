import type { ReactNode } from 'react';

/** A list as a table, one line for each thing; on a narrow screen every line stands as a card of its own. */
export function LinesTable({
  caption,
  heads,
  className = '',
  children,
}: {
  /** Read out, not shown: the heading above says the same. */
  readonly caption: string;
  /** What stands above the columns; a column that is not shown has `false`. */
  readonly heads: readonly ReactNode[];
  /** A further class, where a list has widths of its own. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <table className={`lines stacking ${className}`.trim()}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map(
            (head, place) =>
              head !== false && (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not change their places
                <th key={place} scope="col">
                  {head}
                </th>
              ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
