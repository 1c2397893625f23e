import { outlineOf } from '../outline.ts';
import { isValueText } from '../values.ts';
import type { FilledCell, RuledPart } from './parts.ts';

/** A ruled table over as many pages as it takes, on one grid. */
export interface RuledTable {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly FilledCell[];
  readonly parts: readonly RuledPart[];
}

/** Whether a part at the head of a page may go on with a table at the foot of the page before. */
export function continuesRuled(above: RuledPart, below: RuledPart): boolean {
  const [one, other] = [widthOf(above), widthOf(below)];
  return below.frame.page === above.frame.page + 1 && Math.abs(one - other) < 6;
}

const widthOf = ({ xs }: RuledPart): number => xs.at(-1)! - xs[0]!;

/** Puts the parts of a table together: its columns are those of all parts, headings that repeat are left out. */
export function joinParts(parts: readonly RuledPart[]): RuledTable {
  const edges = commonEdges(parts);
  let rowCount = 0;
  let cells: FilledCell[] = [];
  for (const [index, part] of parts.entries()) {
    let own = onEdges(part, edges);
    let rows = part.rowCount;
    if (index > 0) {
      const repeated = repeatedRows(cells, own, rows);
      own = own.flatMap((cell) => (cell.row < repeated ? [] : [{ ...cell, row: cell.row - repeated }]));
      rows -= repeated;
      if (rows === 0) continue;
      const cut = cutRow(cells, own, rowCount);
      if (cut) {
        const whole = new Map(cut.map(([upper, lower]) => [upper, joined(upper, lower, lower.rowSpan - 1)]));
        cells = cells.map((cell) => whole.get(cell) ?? cell);
        own = own.flatMap((cell) => (cell.row === 0 ? [] : [{ ...cell, row: cell.row - 1 }]));
        rows -= 1;
      } else [cells, own] = mendCutGroups(cells, own, rowCount);
    }
    const top = rowCount;
    cells.push(...own.map((cell) => ({ ...cell, row: cell.row + top })));
    rowCount += rows;
  }
  return { rowCount, columnCount: edges.length - 1, cells, parts };
}

/** The borders of the columns of all parts, from the left border of each. */
function commonEdges(parts: readonly RuledPart[]): number[] {
  const all = parts.flatMap(({ xs }) => xs.map((x) => x - xs[0]!)).sort((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - edges.at(-1)! > 4) edges.push(edge);
  return edges;
}

function onEdges({ xs, cells }: RuledPart, edges: readonly number[]): FilledCell[] {
  const places = xs.map((x) => {
    const offs = edges.map((edge) => Math.abs(edge - (x - xs[0]!)));
    return offs.indexOf(Math.min(...offs));
  });
  return cells.flatMap((cell) => {
    const column = places[cell.column]!;
    const columnSpan = places[cell.column + cell.columnSpan]! - column;
    // A strip too narrow to be a column is a double border: blank, it must not take the place of its neighbour.
    if (columnSpan === 0 && cell.text === '') return [];
    return [{ ...cell, column: Math.min(column, edges.length - 2), columnSpan: Math.max(1, columnSpan) }];
  });
}

/** How many rows at the head of a part are the headings of the table once more. */
function repeatedRows(above: readonly FilledCell[], below: readonly FilledCell[], rowCount: number): number {
  const most = Math.min(8, rowCount);
  for (let count = most; count > 0; count -= 1) {
    const head = below.filter((cell) => cell.row < count);
    const closed = head.every((cell) => cell.row + cell.rowSpan <= count);
    const filled = head.filter((cell) => cell.text !== '').length;
    if (closed && filled > 1 && head.every((cell) => above.some((other) => isSame(cell, other))))
      return count;
  }
  return 0;
}

const isSame = (one: FilledCell, other: FilledCell): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.columnSpan === other.columnSpan &&
  one.rowSpan === other.rowSpan &&
  one.text.replaceAll(' ', '') === other.text.replaceAll(' ', '');

/** A cell that ends a page with the one below it that begins the next. */
type Pair = readonly [upper: FilledCell, lower: FilledCell];

/** The cells on both sides of a page end, one to one; null when they do not match. */
function pairsAcross(
  above: readonly FilledCell[],
  below: readonly FilledCell[],
  rowCount: number,
): Pair[] | null {
  const upper = above.filter((cell) => cell.row + cell.rowSpan === rowCount);
  const lower = below.filter((cell) => cell.row === 0);
  if (upper.length !== lower.length) return null;
  const pairs = upper.flatMap((cell): Pair[] => {
    const other = lower.find(
      ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
    );
    return other ? [[cell, other]] : [];
  });
  return pairs.length === upper.length ? pairs.sort(([a], [b]) => a.column - b.column) : null;
}

const isBlankOrValue = ({ text }: FilledCell): boolean => text === '' || isValueText(text);

/**
 * The two parts of a row that a page end cuts: its values stand on one side only, and what stands on the other is the
 * rest of its label, which begins with no number. Null when the page ends between two rows.
 */
function cutRow(above: readonly FilledCell[], below: readonly FilledCell[], rowCount: number): Pair[] | null {
  const pairs = pairsAcross(above, below, rowCount);
  if (!pairs) return null;
  const at = pairs.findLastIndex((pair) => !pair.every(isBlankOrValue));
  const label = pairs[at];
  const values = pairs.slice(at + 1);
  if (!label || values.length === 0 || label.some((cell) => cell.rowSpan > 1)) return null;
  if (!pairs.slice(0, at).every(([one, other]) => isOneLabel(one, other))) return null;
  const upperBlank = values.every(([cell]) => cell.text === '');
  const lowerBlank = values.every(([, cell]) => cell.text === '');
  if (!upperBlank && !lowerBlank) return null;
  const [one, other] = [label[0].text, label[1].text];
  const isRest = other === '' ? upperBlank && !lowerBlank : outlineOf(other) === null;
  return one !== '' && isRest && (other === '' || outlineOf(one) !== null) ? pairs : null;
}

/** A tall label that a page end cuts is one label beside the rows of both pages. */
function mendCutGroups(
  above: readonly FilledCell[],
  below: readonly FilledCell[],
  rowCount: number,
): [FilledCell[], FilledCell[]] {
  const taken = new Set<FilledCell>();
  // Left of the last label of the first row stand labels; blank cells right of it are values.
  const labelled = below.findLast((cell) => cell.row === 0 && !isBlankOrValue(cell))?.column ?? -1;
  const mended = above.map((cell) => {
    if (cell.row + cell.rowSpan !== rowCount) return cell;
    const rest = below.find(
      (other) =>
        other.row === 0 &&
        other.column <= labelled &&
        other.column === cell.column &&
        other.columnSpan === cell.columnSpan &&
        (other.rowSpan > 1 || cell.rowSpan > 1) &&
        isOneLabel(cell, other),
    );
    if (!rest) return cell;
    taken.add(rest);
    return joined(cell, rest, rest.rowSpan);
  });
  return [mended, below.filter((cell) => !taken.has(cell))];
}

function isOneLabel(cell: FilledCell, rest: FilledCell): boolean {
  if (cell.text === '' || rest.text === '' || cell.text === rest.text) return true;
  return outlineOf(rest.text) === null && /[^\d.\s/]/.test(rest.text);
}

function joined(cell: FilledCell, rest: FilledCell, rows: number): FilledCell {
  const words = [...cell.words, ...rest.words];
  const text = cell.text === rest.text ? cell.text : cell.text + rest.text;
  return { ...cell, rowSpan: cell.rowSpan + rows, text, words };
}
