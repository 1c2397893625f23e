import { type Align, anchorOf, type Column } from './columns.ts';
import type { ProvenColumns } from './headings/proven-columns.ts';
import type { CellValue, RowValues } from './row-values.ts';
import type { SectionRow, SectionRows } from './section-rows.ts';
import { joinWords } from './values.ts';

/**
 * Rows whose values their places alone give to no columns for sure: cells are blank, and no row that is full shows
 * where the columns stand, or a value stands off them.
 */
export function unsettledRows(
  rows: readonly SectionRow[],
  columns: readonly Column[],
  align: Align,
  proven: ProvenColumns,
): ReadonlySet<SectionRow> {
  const used = columns.map((_, index) => rows.some(({ values }) => values[index] !== undefined));
  // One row or two may well leave a column blank; one that many rows leave blank holds none of their values.
  const isFull = (values: RowValues): boolean =>
    values.every((value, index) => (value ? isAlone(value) : rows.length > 2 && !used[index]));
  const isLearnt = rows.some(({ values }) => isFull(values));
  return new Set(
    rows.filter(
      ({ values }) =>
        values.some((value) => value !== undefined) &&
        !isFull(values) &&
        !isProven(values, proven) &&
        !(isLearnt && values.every((value, index) => !value || standsIn(value.word, columns[index]!, align))),
    ),
  );
}

/** Whether a cell holds one value, not the digits of several. */
const isAlone = ({ word, columns }: CellValue): boolean => columns === 1 && !word.text.includes(' ');

/** Whether headings prove the column of every value. */
const isProven = (values: RowValues, proven: ProvenColumns): boolean =>
  values.every((value, index) => !value || (isAlone(value) && proven.get(value.word) === index));

const standsIn = (
  word: { readonly left: number; readonly right: number; readonly size: number },
  column: Column,
  align: Align,
): boolean => Math.abs(anchorOf(word, align) - column.anchor) < 0.3 * word.size;

/** Leaves open what stands where in unsettled rows: all their values in one cell, as far as the columns reach. */
export function leaveOpen(section: SectionRows, unsettled: ReadonlySet<SectionRow>): SectionRows {
  return {
    ...section,
    rows: section.rows.map((row) => (unsettled.has(row) ? { ...row, values: together(row.values) } : row)),
  };
}

function together(values: RowValues): RowValues {
  const words = values.flatMap((value) => (value ? [value.word] : []));
  const word = words.reduce((joined, next) => joinWords(joined, next, ' '));
  return [{ word, columns: values.length }];
}
