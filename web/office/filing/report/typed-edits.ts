import { withCellEdits } from '../../../../src/filing/contract.ts';
import type { CellId } from '../../../../src/law/index.ts';
import { type Reading, type Report, totalParts } from '../../../../src/report/index.ts';
import { typedReading } from '../../../design/form/typed-reading.ts';
import type { Part } from './opened.ts';

/** What was typed and not saved yet. */
export interface TypedEdits {
  readonly cells: Readonly<Record<CellId, string>>;
  readonly texts: Readonly<Partial<Record<Part, string>>>;
  readonly reason: string;
}

/** Nothing was typed. */
export const noEdits: TypedEdits = { cells: {}, texts: {}, reason: '' };

/** The paragraphs of a text, one on each line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Cells that hold something which is neither a number nor nothing. */
export function unfitCells(report: Report, { cells }: TypedEdits): readonly CellId[] {
  return Object.entries(cells).flatMap(([cell, typed]) => {
    const { state, value } = typedReading(typed, report.cells[cell]);
    return (value === null && state !== 'blank') || (value !== null && value < 0) ? [cell] : [];
  });
}

/** Cells as the server takes them. */
export const cellsToSave = (report: Report, { cells }: TypedEdits) =>
  Object.entries(cells).map(([cell, typed]) => ({
    cell,
    value: typedReading(typed, report.cells[cell]).value,
  }));

/** The report as it would be if what was typed were saved: in a draft the totals follow. */
export function withTyped(report: Report, edits: TypedEdits): Report {
  const typed = Object.entries(edits.cells).map(([cell, text]): [CellId, Reading] => [
    cell,
    typedReading(text, report.cells[cell]),
  ]);
  const changed = typed.map(([cell, { value }]) => ({
    ...{ cell, value, reason: '', by: '', at: '' },
    from: { value: report.cells[cell]!.value, state: report.cells[cell]!.state },
  }));
  const { cells } = withCellEdits(report, changed);
  const texts = edits.texts;
  const written = (part: Part) =>
    texts[part] === undefined ? undefined : paragraphsOf(texts[part]).map((text) => ({ text, place: null }));
  return {
    ...report,
    cells: typed.length === 0 ? cells : { ...cells, ...Object.fromEntries(typed) },
    preface: written('preface') ?? report.preface,
    sections: report.sections.map((section) => ({
      ...section,
      paragraphs: written(section.id) ?? section.paragraphs,
    })),
  };
}

/** Totals of a draft follow from their parts; in a file they are what is printed. */
export function derivedCells({ format, edition }: Report): ReadonlySet<CellId> {
  return new Set(format === null && edition !== null ? totalParts(edition).keys() : []);
}
