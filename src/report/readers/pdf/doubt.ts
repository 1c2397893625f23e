import type { ColumnedSection, SectionRow, SectionRows } from './section-rows.ts';

/**
 * Whether the places of its texts leave open what belongs where in a section: columns and rows that are blank, cells
 * that are shared, labels that are missing, stand askew beside their values or are cut by a page end, texts among the
 * values.
 */
export function isDoubtful(
  { edges, rows, groups }: SectionRows,
  { labels, others }: ColumnedSection,
  breaks: readonly number[],
): boolean {
  if (others.length > 0) return true;
  if (rows.some((row) => isOpen(row) || (labels.length > 0 && isLabelAskew(row, breaks)))) return true;
  const blank = edges.slice(1).some((_, column) => rows.every(({ values }) => values[column] === undefined));
  return blank || groups.some((group) => breaks.some((top) => isCut(group.lines, top)));
}

/** A row without a value may be the rest of a label; digits with a space, or across columns, may be those of two cells. */
const isOpen = ({ values }: SectionRow): boolean =>
  values.every((value) => value === undefined) ||
  values.some((value) => value !== undefined && (value.columns > 1 || value.word.text.includes(' ')));

type Lines = SectionRow['label'];

function isLabelAskew({ label, middle }: SectionRow, breaks: readonly number[]): boolean {
  const [first, last] = [label[0], label.at(-1)];
  if (!first || !last || breaks.some((top) => isCut(label, top))) return true;
  const stands = [(first.middle + last.middle) / 2, first.middle, last.middle];
  return stands.every((stand) => Math.abs(stand - middle) > 0.4 * first.size);
}

/** Whether lines stand on both sides of a page end. */
const isCut = (lines: Lines, top: number): boolean =>
  lines.some((line) => line.middle < top) && lines.some((line) => line.middle >= top);
