import { type Align, anchorOf, type Column } from './columns.ts';
import { type Head, headsOf } from './headings/headed-columns.ts';
import { provenColumns } from './headings/proven-columns.ts';
import { labelsInLine } from './labels-in-line.ts';
import type { CellValue, RowValues } from './row-values.ts';
import type { ColumnedSection, SectionRow, SectionRows } from './section-rows.ts';
import { joinWords } from './values.ts';
import type { Word } from './words.ts';

/**
 * Rows whose values their places alone give to no columns for sure: headings do not stand over the columns one by one,
 * or cells are blank, and neither a row that is full shows where the columns stand nor, where no drawn lines are to be
 * had (`isLast`), the headings prove it.
 */
export function unsettledRows(
  { rows, edges }: SectionRows,
  own: ColumnedSection,
  align: Align,
  size: number,
  isLast: boolean,
): ReadonlySet<SectionRow> {
  const { section, columns } = own;
  const heads = headsOf(columns, section.headings, section.texts, size);
  const valued = rows.filter(({ values }) => values.some((value) => value !== undefined));
  if (heads.length > 0 && !standOver(heads, edges)) return new Set(valued);
  const withBlanks = valued.filter(({ values }) => !isFull(values));
  if (withBlanks.length === 0) return new Set();
  const isLearnt = withBlanks.length < valued.length;
  const below = new Set(pagesInLine(own, size));
  const words = section.rows.map(({ values }) => values.filter(({ page }) => below.has(page)));
  const proven = isLast ? provenColumns(words, heads, size) : new Map<Word, number>();
  const isSettled = (value: CellValue, index: number): boolean =>
    isAlone(value) &&
    below.has(value.word.page) &&
    (proven.get(value.word) === index || (isLearnt && standsIn(value.word, columns[index]!, align)));
  return new Set(
    withBlanks.filter(({ values }) => !values.every((value, index) => !value || isSettled(value, index))),
  );
}

/** Whether there is one heading over each column. */
const standOver = (heads: readonly Head[], edges: readonly number[]): boolean =>
  heads.length === edges.length - 1 &&
  heads.every(({ left, right }, index) => {
    const middle = (left + right) / 2;
    return edges[index]! < middle && middle < edges[index + 1]!;
  });

const isFull = (values: RowValues): boolean => values.every((value) => value && isAlone(value));

/** Whether a cell holds one value, not the digits of several. */
const isAlone = ({ word, columns }: CellValue): boolean => columns === 1 && !word.text.includes(' ');

const standsIn = (word: Word, column: Column, align: Align): boolean =>
  Math.abs(anchorOf(word, align) - column.anchor) < 0.3 * word.size;

/** The pages on which rows stand right below the headings, as their labels show. */
function pagesInLine({ section, labels }: ColumnedSection, size: number): number[] {
  const pages = [...new Set(section.rows.flatMap(({ values }) => values.map(({ page }) => page)))];
  const first = section.headings.at(-1)?.page ?? pages[0];
  const labelsOn = (page: number) => labels.filter(({ words }) => words[0]!.page === page);
  return pages.filter((page) => page === first || labelsInLine(labelsOn(first!), labelsOn(page), size));
}

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
