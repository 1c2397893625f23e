import type { Table } from '../../source-document.ts';
import { compact } from './compact.ts';
import type { Line, PrintedCell } from './lines.ts';

/** Columns that some bodies add beside the form: the number of the row before it, remarks behind it. */
const sideHeading = /^(?:序号|编号|备注|说明)$/;
const mayBeHeading = /[序编]\s*号|备\s*注|说\s*明/;

/**
 * The lines without such columns, whose numbers would be taken for values. A column is known by its heading:
 * in a grid by its place, in text below the heading only where a line is cut into as many fields.
 */
export function withoutSideColumns(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text, cells }) => cells.length > 2 && mayBeHeading.test(text))) return lines;
  const grids = asidesOfGrids(lines);
  let below = { fields: 0, columns: none };
  return lines.map((line) => {
    if (line.grid) return without(line, grids.get(line.grid)!);
    const columns = asides(line);
    if (columns.size > 0) below = { fields: line.cells.length, columns };
    else if (line.cells.length === 1 && line.text.length > shortestProse)
      below = { fields: 0, columns: none };
    return line.cells.length === below.fields ? without(line, below.columns) : line;
  });
}

/** A line this long between two tables is prose. */
const shortestProse = 60;

/** The columns of every grid that a line of it heads as standing aside. */
function asidesOfGrids(lines: readonly Line[]): ReadonlyMap<Table, ReadonlySet<number>> {
  const grids = new Map<Table, Set<number>>();
  for (const line of lines) {
    if (!line.grid) continue;
    const columns = grids.get(line.grid) ?? new Set();
    for (const column of asides(line)) columns.add(column);
    grids.set(line.grid, columns);
  }
  return grids;
}

/** The columns of a line that are headed as standing aside. */
function asides({ cells, text }: Line): ReadonlySet<number> {
  if (cells.length < 3 || !mayBeHeading.test(text)) return none;
  return new Set(cells.filter((cell) => sideHeading.test(compact(cell.text))).map(({ column }) => column));
}

const none: ReadonlySet<number> = new Set();

function without(line: Line, columns: ReadonlySet<number>): Line {
  if (columns.size === 0) return line;
  const isAside = ({ column, span }: PrintedCell): boolean => span === 1 && columns.has(column);
  const cells = line.cells.filter((cell) => !isAside(cell));
  if (cells.length === line.cells.length || cells.length === 0) return line;
  return { ...line, cells, text: cells.map(({ text }) => text).join('\t') };
}
