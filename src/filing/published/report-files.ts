import {
  type Report,
  renderDocx,
  renderHtml,
  renderJson,
  renderPdf,
  renderXlsx,
} from '../../report/index.ts';
import type { FilingTools } from '../tools.ts';

/** The forms in which a report is handed out (下载格式). */
export const reportFileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
} as const;

/** A form by its ending. */
export type ReportFileType = keyof typeof reportFileTypes;

/** A report as a file in one of these forms. */
export async function reportFile(
  { typesetter }: Pick<FilingTools, 'typesetter'>,
  report: Report,
  type: ReportFileType,
): Promise<Buffer> {
  switch (type) {
    case 'docx':
      return Buffer.from(await renderDocx(report));
    case 'pdf':
      return Buffer.from(await renderPdf(report, await typesetter()));
    case 'xlsx':
      return Buffer.from(await renderXlsx(report));
    case 'json':
      return Buffer.from(renderJson(report));
    case 'html':
      return Buffer.from(renderHtml(report));
  }
}

/** What the file of a report is called. */
export const reportFileName = (body: string, year: number, type: ReportFileType): string =>
  `${body}${year}年政府信息公开工作年度报告.${type}`;
