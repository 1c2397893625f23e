import type { ColumnedSection, SectionRow, SectionRows } from './pdf-section-rows.ts';

/**
 * Whether the places of its texts leave open what belongs where in a section: cells that are blank or shared, labels
 * that are missing, stand askew beside their values or are cut by a page end, texts among the values.
 */
export function isDoubtful(
  section: SectionRows,
  { labels, others }: ColumnedSection,
  breaks: readonly number[],
): boolean {
  if (others.length > 0) return true;
  if (section.rows.some((row) => hasOpenCell(row) || (labels.length > 0 && isLabelAskew(row, breaks))))
    return true;
  return section.groups.some((group) => breaks.some((top) => isCut(group.lines, top)));
}

/** A blank cell may be one whose digits were taken for its neighbour's, digits with a space those of two. */
const hasOpenCell = ({ values }: SectionRow): boolean =>
  values.some((value) => value === undefined || value.columns > 1 || value.word.text.includes(' '));

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
