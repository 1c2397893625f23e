import type { Report } from '../report.ts';
import type { SourceDocument } from '../source-document.ts';

/** The report in a document of our own JSON, which the reader has checked; null for a document of any other format. */
export function ownReport(document: SourceDocument): Report | null {
  const [text] = document.blocks;
  if (document.format !== 'json' || text?.kind !== 'paragraph') return null;
  return JSON.parse(text.text) as Report;
}
