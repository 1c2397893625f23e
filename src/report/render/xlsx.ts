import type { Report } from '../report.ts';

/**
 * The report as an Excel workbook: the three tables on sheets of their own with the merged cells of the form and
 * numbers as numbers, the prose on the sheets of its sections.
 */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  // The writer is fetched when first needed: a browser that only checks never loads it.
  const { writeWorkbook } = await import('./xlsx-workbook.ts');
  return writeWorkbook(report);
}
