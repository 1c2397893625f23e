import type { SectionRow } from './section-rows.ts';

/** How far a label may stand off the height of its values, in parts of the size. */
const slack = 0.35;

/** The heights at which a label of several lines may stand beside its values: its first line, its middle, its last. */
const stands: readonly ((first: number, last: number) => number)[] = [
  (first) => first,
  (first, last) => (first + last) / 2,
  (_, last) => last,
];

/**
 * Rows whose label does not stand beside their values as the labels of the others do: where no drawn lines part the
 * rows, such a label may be that of the next row, whose cells are blank.
 */
export function rowsWithLabelAskew(rows: readonly SectionRow[]): ReadonlySet<SectionRow> {
  const labelled = rows.filter(({ label, values }) => label.length > 0 && values.some(Boolean));
  const askew = stands.map((stand) => labelled.filter((row) => !standsBeside(row, stand)));
  const fewest = Math.min(...askew.map((found) => found.length));
  return new Set(askew.filter((found) => found.length === fewest).flat());
}

function standsBeside({ label, middle }: SectionRow, stand: (typeof stands)[number]): boolean {
  const [first, last] = [label[0]!, label.at(-1)!];
  return Math.abs(stand(first.middle, last.middle) - middle) < slack * first.size;
}
