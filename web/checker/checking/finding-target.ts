import type { Place, Report, SectionId, SourceDocument } from '../../../src/report/index.ts';
import type { Finding } from '../../design/form/finding.ts';
import { markSource } from '../source/mark-source.ts';

/** Where in the form a finding leads: to a cell, to the sentence it quotes, to a section, or to the top. */
export type FindingTarget =
  | { readonly kind: 'cell'; readonly cell: string }
  | { readonly kind: 'quote' }
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'top' };

/** The place in the form that a finding is about. */
export function findingTarget(
  document: SourceDocument | null,
  report: Report,
  { diagnostic }: Finding,
): FindingTarget {
  const [cell] = diagnostic.cells;
  if (cell !== undefined) return { kind: 'cell', cell };
  const { quote, place } = diagnostic;
  const texts = [
    ...(report.title ? [report.title] : []),
    ...report.preface,
    ...report.sections.flatMap(({ paragraphs }) => paragraphs),
  ];
  if (quote && texts.some(({ text }) => text.includes(quote))) return { kind: 'quote' };
  const section = document && place && sectionOf(document, report, place);
  return section ? { kind: 'section', section } : { kind: 'top' };
}

/** The section under whose heading a place of the source stands; null before the first. */
function sectionOf(document: SourceDocument, report: Report, place: Place): SectionId | null {
  const block = (one: Place) => markSource(document, one, null)?.block ?? -1;
  const at = block(place);
  const above = report.sections.filter(({ heading }) => heading.place && block(heading.place) <= at);
  return at < 0 ? null : (above.at(-1)?.id ?? null);
}
