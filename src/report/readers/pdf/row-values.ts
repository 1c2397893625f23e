import { type Align, anchorOf, type Column } from './columns.ts';
import { joinWords } from './values.ts';
import { type Word, widthOf } from './words.ts';

/** What stands in a value cell; `columns` is more than one where digits of several cells cannot be told apart. */
export interface CellValue {
  readonly word: Word;
  readonly columns: number;
}

/** The value cells of a row by column; undefined for a blank cell. */
export type RowValues = (CellValue | undefined)[];

/** Puts the values of a row under their columns by where they stand, never by counting. */
export function placeValues(values: readonly Word[], columns: readonly Column[], align: Align): RowValues {
  const row: RowValues = columns.map(() => undefined);
  for (const value of values) {
    const covered = coveredColumns(value, columns, align);
    const parts = covered.length > 1 ? splitBetween(value, covered, columns, align) : [value];
    if (parts) for (const part of parts) placeValue(part, row, columns, align);
    else placeAcross(value, columns.indexOf(covered[0]!), covered.length, row);
  }
  return row;
}

function placeValue(value: Word, row: RowValues, columns: readonly Column[], align: Align): void {
  const index = nearestColumn(value, columns, align);
  const there = row[index];
  const word = there ? joinInCell(there.word, value, columns[index]!, align) : value;
  row[index] = { word, columns: there?.columns ?? 1 };
}

function placeAcross(value: Word, first: number, count: number, row: RowValues): void {
  const there = row[first];
  row[first] = { word: there ? joinWords(there.word, value, ' ') : value, columns: count };
}

/** The column a word stands in: the one it lines up with best, however its column is aligned. */
export function nearestColumn(word: Word, columns: readonly Column[], align: Align): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index]!;
    const outside = Math.max(0, column.left - word.right, word.left - column.right);
    const off = offOf(word, column, align) + outside;
    if (off < least) {
      least = off;
      best = index;
    }
  }
  return best;
}

const offOf = (word: Word, column: Column, align: Align): number =>
  Math.abs(anchorOf(word, align) - column.anchor);

/** The columns whose middle a value reaches over, unless it lines up with one of them. */
function coveredColumns(word: Word, columns: readonly Column[], align: Align): Column[] {
  const covered = columns.filter((column) => {
    const middle = digitMiddle(column, align, word.size);
    return middle > word.left - 0.15 * word.size && middle < word.right + 0.15 * word.size;
  });
  return covered.some((column) => offOf(word, column, align) < 0.3 * word.size) ? [] : covered;
}

/** About where a single digit of the column stands. */
function digitMiddle(column: Column, align: Align, size: number): number {
  if (align === 'centre') return column.anchor;
  return align === 'left' ? column.anchor + 0.26 * size : column.anchor - 0.26 * size;
}

/**
 * Digits of neighbouring cells that touch arrive as one word. It is cut where all parts line up with their columns;
 * null when no cut does, or more than one.
 */
function splitBetween(
  word: Word,
  covered: readonly Column[],
  columns: readonly Column[],
  align: Align,
): Word[] | null {
  if (covered.length > 4 || word.text.length > 24) return null;
  const splits = waysToCut(word.text, covered.length)
    .map((texts) => {
      const parts = partsOf(word, texts);
      const offs = parts.map((part, index) => offOf(part, covered[index]!, align) / word.size);
      return { parts, worst: Math.max(...offs), sum: offs.reduce((sum, off) => sum + off, 0) };
    })
    .sort((a, b) => a.sum - b.sum);
  const [best, next] = splits;
  if (!best || best.worst > 0.3 || (next && next.sum - best.sum < 0.25)) return null;
  return best.parts.every((part, index) => columns[nearestColumn(part, columns, align)] === covered[index])
    ? best.parts
    : null;
}

function waysToCut(text: string, count: number): string[][] {
  if (count === 1) return text === '' ? [] : [[text]];
  const ways: string[][] = [];
  for (let at = 1; at < text.length; at += 1) {
    for (const rest of waysToCut(text.slice(at), count - 1)) ways.push([text.slice(0, at), ...rest]);
  }
  return ways;
}

function partsOf(word: Word, texts: readonly string[]): Word[] {
  const unit = (word.right - word.left) / widthOf(word.text);
  let left = word.left;
  return texts.map((text) => {
    const right = left + widthOf(text) * unit;
    const part = { ...word, text, left, right };
    left = right;
    return part;
  });
}

/** Pieces of one number are joined when they line up as one; what stands apart in a cell stays apart. */
function joinInCell(before: Word, word: Word, column: Column, align: Align): Word {
  const joined = joinWords(before, word, '');
  const close = word.left - before.right < 0.4 * Math.min(before.size, word.size);
  return close && offOf(joined, column, align) < 0.35 * word.size ? joined : joinWords(before, word, ' ');
}
