import type { CellId } from '../../../src/law/index.ts';
import type { LaidCell, LaidTable } from '../../../src/report/index.ts';

/** The ways arrow keys, Home and End move between the cells of a table. */
export type Move = 'left' | 'right' | 'up' | 'down' | 'row-start' | 'row-end' | 'first' | 'last';

/** The cell a move leads to; the same cell when there is none further on. */
export function cellAfterMove(table: LaidTable, from: CellId, move: Move): CellId {
  const rows = valueRows(table);
  const rowIndex = rows.findIndex((row) => row.some((value) => value.cell === from));
  const row = rows[rowIndex];
  if (!row) return from;
  const index = row.findIndex((value) => value.cell === from);
  const target: Record<Move, LaidCell | undefined> = {
    left: row[index - 1],
    right: row[index + 1],
    up: inColumn(rows[rowIndex - 1], row[index]!.column),
    down: inColumn(rows[rowIndex + 1], row[index]!.column),
    'row-start': row[0],
    'row-end': row.at(-1),
    first: rows[0]![0],
    last: rows.at(-1)!.at(-1),
  };
  return target[move]?.cell ?? from;
}

/** The first cell of a table, where the Tab key enters it. */
export function firstCell(table: LaidTable): CellId {
  return valueRows(table)[0]![0]!.cell!;
}

function valueRows({ cells }: LaidTable): LaidCell[][] {
  const rows = new Map<number, LaidCell[]>();
  for (const cell of cells) {
    if (cell.kind === 'value') rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return [...rows.values()];
}

/** The value of a row that stands in a column, spans included. */
function inColumn(row: LaidCell[] | undefined, column: number): LaidCell | undefined {
  return row?.findLast((value) => value.column <= column) ?? row?.[0];
}
