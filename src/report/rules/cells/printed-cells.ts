import type { CellId, OfficialForm, TableId } from '../../../law/index.ts';

/** What the cells of one table print. */
export interface PrintedCells {
  /** In the order of the form; NaN where a cell prints no number. */
  readonly numbers: Float64Array;
  /** The cells that print no number, in the order of the form. */
  readonly numberless: readonly CellId[];
  /** The cells whose number is negative or not whole. */
  readonly odd: readonly CellId[];
}

/** Of a report that follows no form. */
export const noCells: PrintedCells = { numbers: new Float64Array(), numberless: [], odd: [] };

/** What a table prints, out of the numbers of all cells of the form in its order. */
export function printedCells(form: OfficialForm, table: TableId, all: Float64Array): PrintedCells {
  const { cells } = form.tables[table];
  const from = form.cells.indexOf(cells[0]!);
  const numbers = all.subarray(from, from + cells.length);
  const numberless: CellId[] = [];
  const odd: CellId[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const number = numbers[index]!;
    if (Number.isNaN(number)) numberless.push(cells[index]!);
    else if (number < 0 || !Number.isInteger(number)) odd.push(cells[index]!);
  }
  return { numbers, numberless, odd };
}
