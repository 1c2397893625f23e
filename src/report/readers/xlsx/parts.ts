import type { ShownCell, Stretch } from './layout.ts';

/** A heading between two tables of one sheet, e.g. 三、收到和处理…; the groups of table 2 (第二十条…) are rows of it. */
const heading = /^[一二三四五六七八九十]+[、.．]/;
const group = /^第.{1,4}条/;
/** Longer than any label. */
const prose = 120;

/**
 * Parts text and tables that stand in a sheet without a blank row between them: titles and headings above a table,
 * headings across its whole width, prose below it.
 */
export function partsOf(stretch: Stretch): Stretch[] {
  const cells = Map.groupBy(stretch.cells, ({ row }) => row);
  const blanks = Map.groupBy(stretch.blanks, ({ row }) => row);
  const left = stretch.cells.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const right = stretch.cells.reduce((last, cell) => Math.max(last, cell.column + cell.columnSpan), 0);
  const isText = (cell: ShownCell, opens: boolean): boolean => {
    if (cell.column !== left || group.test(cell.text)) return false;
    if (opens || cell.text.length > prose) return true;
    return heading.test(cell.text) && cell.column + cell.columnSpan === right;
  };
  const parts: number[][] = [];
  let wasText: boolean | null = null;
  let reach = 0;
  for (const row of stretch.rows) {
    const [cell, second] = cells.get(row) ?? [];
    const standsAlone = cell !== undefined && !second && cell.bottom <= row && reach < row;
    const text: boolean = standsAlone && isText(cell, wasText !== false);
    if (text !== wasText) parts.push([]);
    parts.at(-1)!.push(row);
    wasText = text;
    for (const { bottom } of cells.get(row) ?? []) reach = Math.max(reach, bottom);
  }
  return parts.map((rows) => ({
    rows,
    cells: rows.flatMap((row) => cells.get(row) ?? []),
    blanks: rows.flatMap((row) => blanks.get(row) ?? []),
  }));
}
