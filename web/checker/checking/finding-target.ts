import type { Place, Report, SectionId } from '../../../src/report/index.ts';
import type { Finding } from '../findings/finding.ts';

/** Where in the form a finding leads: to a cell, to the sentence it quotes, to a section, or to the top. */
export type FindingTarget =
  | { readonly kind: 'cell'; readonly cell: string }
  | { readonly kind: 'quote' }
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'top' };

/** The place in the form that a finding is about. */
export function findingTarget(report: Report, { diagnostic }: Finding): FindingTarget {
  const [cell] = diagnostic.cells;
  if (cell !== undefined) return { kind: 'cell', cell };
  const { quote, place } = diagnostic;
  const texts = [
    ...(report.title ? [report.title] : []),
    ...report.preface,
    ...report.sections.flatMap(({ paragraphs }) => paragraphs),
  ];
  if (quote && texts.some(({ text }) => text.includes(quote))) return { kind: 'quote' };
  const section = place && report.sections.find((one) => standsIn(one, place));
  return section ? { kind: 'section', section: section.id } : { kind: 'top' };
}

function standsIn(section: Report['sections'][number], place: Place): boolean {
  return [section.heading, ...section.paragraphs].some((text) => text.place && sameStart(text.place, place));
}

function sameStart(a: Place, b: Place): boolean {
  return a.line === b.line && a.page === b.page && a.table === b.table && a.row === b.row && a.cell === b.cell
    ? !a.box || !b.box || a.box[1] === b.box[1]
    : false;
}
