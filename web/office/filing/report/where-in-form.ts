import type { CellId } from '../../../../src/law/index.ts';
import type { Diagnostic, Report } from '../../../../src/report/index.ts';
import { cellInputId } from '../../../design/form/cell-input.tsx';
import type { Part } from './opened.ts';

/** The document id of a part of the text. */
export const partElementId = (part: Part): string => `part-${part}`;

/** Goes to a cell of the form. */
export const goToCell = (cell: CellId): void => goTo(cellInputId(cell));

/** Goes to what a finding is about: its first cell, the part its sentence stands in, or the title. */
export function goToFinding(report: Report, { cells: [cell], quote }: Diagnostic): void {
  const holds = (texts: readonly { readonly text: string }[]) =>
    quote !== undefined && texts.some(({ text }) => text.includes(quote));
  const section = report.sections.find(({ paragraphs }) => holds(paragraphs));
  if (cell !== undefined) goToCell(cell);
  else if (section) goTo(partElementId(section.id));
  else goTo(holds(report.preface) ? partElementId('preface') : 'form-title');
}

function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
}
