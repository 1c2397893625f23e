import type { Report } from '../report.ts';
import { pdfSource } from './pdf-source.ts';

/** What is needed of a Typst compiler; the one for Node and the one for browsers both offer it. */
export interface TypstCompiler {
  /** Typesets a document and returns the bytes of its PDF; throws when the source has a mistake. */
  pdf(
    source: { readonly mainFileContent: string; readonly inputs: Record<string, string> },
    options: { readonly pdfStandard: string },
  ): Uint8Array;
}

/**
 * The report as a PDF for printing and for screen readers (PDF/UA-1: tagged, with title and language), laid out by
 * GB/T 9704-2012. The compiler is given by the caller because it is a native program.
 */
export function renderPdf(report: Report, typst: TypstCompiler): Uint8Array {
  return typst.pdf(pdfSource(report), { pdfStandard: 'ua-1' });
}
