import { type Refused, refuse } from '../readers/refuse.ts';
import type { Report } from '../report.ts';
import type { SourceDocument } from '../source-document.ts';
import { recogniseReport } from './recognise-report.ts';

/**
 * The annual report in a document; a refusal where nothing in it is of one. A part will do: a title, a table, or a
 * section of which something is said that has to do with disclosure.
 */
export function reportIn(document: SourceDocument): { readonly report: Report } | Refused {
  const report = recogniseReport(document);
  return document.format === 'json' || isOfReport(report) ? { report } : refuse('file-foreign');
}

function isOfReport({ title, editions, cells, foreignCells, sections }: Report): boolean {
  const printed = [...Object.values(cells), ...Object.values(foreignCells)];
  return (
    title !== null ||
    Object.values(editions).some((edition) => edition !== null) ||
    printed.some(({ state }) => state !== 'missing') ||
    sections.some(({ heading, paragraphs }) =>
      [heading, ...paragraphs].some(({ text }) => ofDisclosure.test(text)),
    )
  );
}

/** 一、总体情况 heads papers of many kinds. */
const ofDisclosure = /信息公开|政务公开|主动公开|依申请/;
