import type { Column } from '../columns.ts';
import { joinWrapped, lineOf, linesOf, textOf } from '../lines.ts';
import { outlineOf } from '../outline.ts';
import { spansByCentre } from '../spans.ts';
import type { Word } from '../words.ts';

/** A heading cell: its words, the rows of headings and the columns of values it takes; column -1 is the labels'. */
export interface HeadingCell {
  readonly words: readonly Word[];
  readonly text: string;
  readonly row: number;
  readonly rowSpan: number;
  readonly first: number;
  readonly last: number;
}

/** The headings of a section as cells. */
export interface Headings {
  readonly cells: readonly HeadingCell[];
  readonly rowCount: number;
}

/** A line of a heading, with the columns it touches. */
interface Piece {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly size: number;
  /** The one column it stands in; -1 when it reaches over several. */
  readonly column: number;
}

/** Arranges heading words over the columns: headings of one column at the foot, headings of several above them. */
export function arrangeHeadings(
  words: readonly Word[],
  columns: readonly Column[],
  edges: readonly number[],
): Headings {
  const start = edges[0]!;
  const titles = titleLines(words, start, edges.at(-1)!).map((line) => pieceOf(line, edges));
  const titleWords = new Set(titles.flatMap((piece) => piece.words));
  const rest = words.filter((word) => !titleWords.has(word));
  const labels = rest.filter(
    (word) => (word.left + word.right) / 2 < start && word.right < columns[0]!.left + word.size,
  );
  const inner = linesOf(
    rest.filter((word) => !labels.includes(word)),
    0.35,
  ).flatMap((line) => piecesOf(line.words, columns, edges));
  const upper = inner.filter((piece) => isUpper(piece, inner, columns.length));
  const levels = levelsOf([...titles, ...upper]);
  const rowCount = levels.length + (inner.length > upper.length || upper.length === 0 ? 1 : 0);
  const cells: HeadingCell[] = [];
  const reached = columns.map(() => 0);
  // The heading cell each column stands under so far: a heading below it stays within its columns.
  const under = columns.map(() => -1);
  for (const [row, level] of levels.entries()) {
    const onLevel = level.filter((piece) => upper.includes(piece)).sort((a, b) => a.left - b.left);
    const single = inner.filter((piece) => !upper.includes(piece));
    for (const { piece, first, last } of spansOf(onLevel, single, upper, edges, under)) {
      cells.push(cellOf([piece], row, 1, first, last));
      reached.fill(row + 1, first, last + 1);
    }
    for (const [index, cell] of cells.entries())
      if (cell.row === row) under.fill(index, cell.first, cell.last + 1);
    const across = level.filter((piece) => titles.includes(piece));
    if (across.length > 0) {
      cells.push(cellOf(across, row, 1, -1, columns.length - 1));
      reached.fill(row + 1);
    }
  }
  const lowest = columns.map((_, column) =>
    inner.filter((piece) => piece.column === column && !upper.includes(piece)),
  );
  const heights = lowest.map(heightsOf);
  for (const [column, own] of lowest.entries()) {
    if (own.length === 0) continue;
    // Headings on one height stand in one row, also where that of several columns above them seems narrower.
    let row = 0;
    for (const [other, height] of heights.entries())
      if (areBeside(heights[column]!, height)) row = Math.max(row, reached[other]!);
    row = Math.min(row, rowCount - 1);
    cells.push(cellOf(own, row, rowCount - row, column, column));
  }
  if (labels.length > 0) {
    const row =
      titles.length > 0
        ? Math.min(
            levels.findLastIndex((level) => level.some((piece) => titles.includes(piece))) + 1,
            rowCount - 1,
          )
        : 0;
    cells.push(labelCell(labels, row, rowCount - row));
  }
  return { cells: cells.sort((a, b) => a.row - b.row || a.first - b.first), rowCount };
}

/** The heights of the first and last line of a heading. */
interface Heights {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

function heightsOf(pieces: readonly Piece[]): Heights {
  const middles = pieces.map(({ middle }) => middle);
  return { first: Math.min(...middles), last: Math.max(...middles), size: pieces[0]?.size ?? 0 };
}

/** Whether two headings stand on one height, from their first lines down or by their middles. */
function areBeside(one: Heights, other: Heights): boolean {
  const off = one.first - other.first;
  const middles = (off + one.last - other.last) / 2;
  return Math.min(Math.abs(off), Math.abs(middles)) < 0.3 * one.size;
}

function piecesOf(words: readonly Word[], columns: readonly Column[], edges: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let current: Word[] = [];
  for (const word of words) {
    const before = current.at(-1);
    if (before && isNextCell(before, word, columns)) {
      pieces.push(pieceOf(current, edges));
      current = [];
    }
    current.push(word);
  }
  if (current.length > 0) pieces.push(pieceOf(current, edges));
  return pieces;
}

/** Letters of one heading may stand apart (总　计); headings of neighbouring columns may stand close. */
function isNextCell(before: Word, word: Word, columns: readonly Column[]): boolean {
  const gap = word.left - before.right;
  const size = Math.min(before.size, word.size);
  if (gap < 0.4 * size) return false;
  const spelled = before.text.length === 1 && word.text.length === 1 && gap < 1.7 * size;
  const over = columns.filter((column) => column.left < word.right && column.right > before.left);
  return !spelled || over.length > 1;
}

function pieceOf(words: readonly Word[], edges: readonly number[]): Piece {
  const { left, right, middle, size } = lineOf(words);
  const centre = (left + right) / 2;
  const column = edges.findLastIndex((edge) => edge <= centre);
  const inside = column >= 0 && column < edges.length - 1;
  const from = edges[column] ?? 0;
  const to = edges[column + 1] ?? 0;
  const alone =
    inside &&
    left > from - 0.6 * size &&
    right < to + 0.6 * size &&
    Math.abs(centre - (from + to) / 2) < 0.38 * (to - from);
  return {
    words,
    left,
    right,
    middle,
    size,
    column: alone || edges.length === 2 ? Math.max(0, Math.min(column, edges.length - 2)) : -1,
  };
}

/**
 * Headings over the whole table, labels included, e.g. 第二十条第（一）项: lines that stand alone above a line
 * with headings of labels and of values, in the middle of the whole rather than of the values.
 */
function titleLines(words: readonly Word[], start: number, end: number): (readonly Word[])[] {
  const lines = linesOf(words, 0.35);
  const left = Math.min(...words.map((word) => word.left));
  return lines.flatMap((line, index) => {
    const beside = words.some(
      (word) => !line.words.includes(word) && Math.abs(word.middle - line.middle) < 0.55 * line.size,
    );
    const above = lines
      .slice(index + 1)
      .some((other) => other.left < start && other.right > start + other.size);
    if (beside || !above) return [];
    const centre = (line.left + line.right) / 2;
    const whole = Math.abs(centre - (left + end) / 2) < Math.abs(centre - (start + end) / 2);
    const isTitle = line.right < start ? outlineOf(textOf(line.words))?.style === 'clause' : whole;
    return isTitle ? [line.words] : [];
  });
}

/** A heading of several columns: wider than one, or on the height of such a one with headings below it. */
function isUpper(piece: Piece, pieces: readonly Piece[], columnCount: number): boolean {
  if (piece.column < 0) return true;
  const below = pieces.filter(
    (other) => other.column === piece.column && other.middle > piece.middle + 0.5 * piece.size,
  );
  if (below.length === 0) return false;
  const level = pieces.filter((other) => Math.abs(other.middle - piece.middle) < 0.45 * piece.size);
  if (level.some((other) => other.column < 0)) return true;
  const next = Math.min(...below.map((other) => other.middle)) - piece.middle;
  return columnCount > 3 && level.length < 0.4 * columnCount && next > 1.45 * piece.size;
}

function levelsOf(pieces: readonly Piece[]): Piece[][] {
  const levels: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.middle - b.middle)) {
    const level = levels.at(-1);
    if (level && piece.middle - level[0]!.middle < 0.5 * piece.size) level.push(piece);
    else levels.push([piece]);
  }
  return levels;
}

/** A heading with the columns it spans. */
interface Span {
  readonly piece: Piece;
  readonly first: number;
  readonly last: number;
}

function spansOf(
  level: readonly Piece[],
  single: readonly Piece[],
  upper: readonly Piece[],
  edges: readonly number[],
  under: readonly number[],
): Span[] {
  const touched = level.map((piece) => ({ piece, ...touchedColumns(piece, edges) }));
  const beside = strangers(level, touched, single, upper, edges.length - 1);
  const parents = new Set(touched.map(({ nearest }) => under[nearest]!));
  return [...parents].flatMap((parent) => {
    const own = touched.filter(({ nearest }) => under[nearest] === parent);
    const blocked = new Set(
      under.flatMap((other, column) => (other !== parent || beside.has(column) ? [column] : [])),
    );
    const spans = spansByCentre(own, edges, blocked);
    return own.map(({ piece }, index) => ({ piece, first: spans[index]![0], last: spans[index]![1] }));
  });
}

function touchedColumns(piece: Piece, edges: readonly number[]) {
  const touched = edges.slice(0, -1).flatMap((edge, column) => {
    const overlap = Math.min(piece.right, edges[column + 1]!) - Math.max(piece.left, edge);
    return overlap > 0.4 * (edges[column + 1]! - edge) ? [column] : [];
  });
  const centre = (piece.left + piece.right) / 2;
  const nearest = Math.max(
    0,
    Math.min(
      edges.length - 2,
      edges.findLastIndex((edge) => edge <= centre),
    ),
  );
  return { centre, nearest, first: touched[0] ?? nearest, last: touched.at(-1) ?? nearest };
}

/**
 * Columns that stand beside the headings of a level, not below them: their own headings are centred in a taller
 * cell than those of the columns that certainly are below.
 */
function strangers(
  level: readonly Piece[],
  texts: readonly { readonly first: number; readonly last: number }[],
  single: readonly Piece[],
  upper: readonly Piece[],
  count: number,
): Set<number> {
  const low = Math.max(...level.map((piece) => piece.middle));
  if (upper.some((piece) => piece.middle > low + 0.5 * piece.size)) return new Set();
  // Headings on the height of the level with none below them: their cells reach further down, and print begins at the top.
  const top = single.some((piece) => Math.abs(piece.middle - low) < 0.2 * piece.size);
  const heights = Array.from({ length: count }, (_, column) => {
    const own = single.filter((piece) => piece.column === column).map((piece) => piece.middle);
    if (own.length === 0) return null;
    return top ? Math.min(...own) : (Math.min(...own) + Math.max(...own)) / 2;
  });
  const below = texts
    .flatMap(({ first, last }) => heights.slice(first, last + 1))
    .filter((height) => height !== null);
  if (below.length === 0) return new Set();
  const tolerance = 0.5 * level[0]!.size;
  return new Set(
    heights.flatMap((height, column) =>
      height !== null && below.every((other) => Math.abs(other - height) > tolerance) ? [column] : [],
    ),
  );
}

function cellOf(
  pieces: readonly Piece[],
  row: number,
  rowSpan: number,
  first: number,
  last: number,
): HeadingCell {
  const ordered = [...pieces].sort((a, b) => a.middle - b.middle);
  const text = ordered.reduce((joined, piece) => joinWrapped(joined, textOf(piece.words)), '');
  return { words: ordered.flatMap((piece) => piece.words), text, row, rowSpan, first, last };
}

function labelCell(words: readonly Word[], row: number, rowSpan: number): HeadingCell {
  const lines = linesOf(words, 0.4);
  const text = lines.reduce((joined, line) => joinWrapped(joined, textOf(line.words)), '');
  return { words, text, row, rowSpan, first: -1, last: -1 };
}
