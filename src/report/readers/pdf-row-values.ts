import { type Align, anchorOf, type Column } from './pdf-columns.ts';
import { joinWords } from './pdf-values.ts';
import { type Word, widthOf } from './pdf-words.ts';

/** What stands in the value cells of a row, by column; undefined for a blank cell. */
export type RowValues = (Word | undefined)[];

/** Puts the values of a row under their columns by where they stand, never by counting. */
export function placeValues(values: readonly Word[], columns: readonly Column[], align: Align): RowValues {
  const row: RowValues = columns.map(() => undefined);
  for (const value of values.flatMap((word) => splitAcross(word, columns, align))) {
    const column = nearestColumn(value, columns, align);
    const there = row[column];
    row[column] = there ? joinInCell(there, value) : value;
  }
  return row;
}

/** The column a word stands in: the one it lines up with best, however its column is aligned. */
export function nearestColumn(word: Word, columns: readonly Column[], align: Align): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const byAnchor = Math.abs(anchorOf(word, align) - column.anchor);
    const outside = Math.max(0, column.left - word.right, word.left - column.right);
    const off = byAnchor + outside;
    if (off < least) {
      least = off;
      best = index;
    }
  }
  return best;
}

/** Digits of neighbouring cells that touch arrive as one word; it is cut where the columns part. */
function splitAcross(word: Word, columns: readonly Column[], align: Align): Word[] {
  const reach = 0.15 * word.size;
  const covered = columns.filter((column) => {
    const middle = columnMiddle(column, align, word.size);
    return middle > word.left - reach && middle < word.right + reach;
  });
  if (covered.length < 2) return [word];
  const off = Math.min(...covered.map((column) => Math.abs(anchorOf(word, align) - column.anchor)));
  if (off < 0.3 * word.size) return [word];
  const parts: Word[] = [];
  const unit = (word.right - word.left) / widthOf(word.text);
  let left = word.left;
  let before = -1;
  for (const character of word.text) {
    const right = left + widthOf(character) * unit;
    const part = { ...word, text: character, left, right };
    const column = nearestMiddle((left + right) / 2, covered, align, word.size);
    if (column === before) parts[parts.length - 1] = joinWords(parts.at(-1)!, part, '');
    else parts.push(part);
    before = column;
    left = right;
  }
  const fits = parts.every((part) =>
    covered.some((column) => Math.abs(anchorOf(part, align) - column.anchor) < 0.6 * word.size),
  );
  return fits ? parts : [word];
}

/** About where a single digit of the column stands. */
function columnMiddle(column: Column, align: Align, size: number): number {
  if (align === 'centre') return column.anchor;
  return align === 'left' ? column.anchor + 0.26 * size : column.anchor - 0.26 * size;
}

function nearestMiddle(x: number, columns: readonly Column[], align: Align, size: number): number {
  const distances = columns.map((column) => Math.abs(columnMiddle(column, align, size) - x));
  return distances.indexOf(Math.min(...distances));
}

/** Pieces of one number are joined; what stands apart in one cell stays apart. */
function joinInCell(before: Word, word: Word): Word {
  const gap = word.left - before.right;
  return joinWords(before, word, gap < 0.4 * Math.min(before.size, word.size) ? '' : ' ');
}
