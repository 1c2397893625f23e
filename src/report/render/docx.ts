import type { Report } from '../report.ts';

/**
 * The report as a Word document laid out by GB/T 9704-2012: paper, margins, 22 lines a page, the prescribed fonts by
 * name, page numbers on the outer edge. Rows of the tables never split over pages and the headings of table 3 repeat.
 */
export async function renderDocx(report: Report): Promise<Uint8Array> {
  // The writer is fetched when first needed: a browser that only checks never loads it.
  const { writeDocument } = await import('./docx-document.ts');
  return writeDocument(report);
}
