import type { CellId, Edition } from '../../../law/index.ts';
import type { Reading, Remark } from '../../report.ts';
import { isFilled } from '../columns/align-slots.ts';
import type { RunSolution } from '../digits/run-together.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import { dividedCell, missing, undividedCell } from './cell-reading.ts';

/** What one table came to. */
export interface TableReading {
  /** The edition the printed rows follow; null when the table was not found, or its rows are those of both. */
  readonly edition: Edition | null;
  readonly cells: Map<CellId, Reading>;
  readonly remarks: Remark[];
}

/** A table that was not found or is none of the form's. */
export const noTable = (): TableReading => ({ edition: null, cells: new Map(), remarks: [] });

/** Keeps the cells of a row whose values cannot be told apart; where it prints nothing but zeros, 0 is proposed. */
export function keepLost(
  { cells, remarks }: TableReading,
  ids: readonly CellId[],
  { slots, place }: PrintedRow,
  lost: string,
): void {
  const values = slots.filter(isFilled);
  const allZero =
    values.length > 0 && values.every(({ written }) => written.kind === 'number' && written.value === 0);
  for (const id of ids) cells.set(id, missing(lost, place, allZero ? 0 : undefined));
  remarks.push({ kind: 'row-incomplete', message: `${lost}。`, place, cells: ids });
}

/** Keeps the cells of a row whose digits run together: as numbers where one division is certain, else as unreadable. */
export function keepRun(
  { cells, remarks }: TableReading,
  ids: readonly CellId[],
  { place }: PrintedRow,
  tokens: readonly string[],
  { numbers, reason }: RunSolution,
): void {
  const written = tokens.join(' ');
  for (const [index, id] of ids.entries())
    cells.set(
      id,
      numbers ? dividedCell(numbers[index]!, written, place, reason) : undividedCell(written, place, reason),
    );
  remarks.push({ kind: 'digits-run-together', message: `数字连写“${written}”。`, place, cells: ids });
}
