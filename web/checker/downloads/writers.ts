import { renderDocx, renderHtml, renderJson, renderXlsx } from '../../../src/report/index.ts';
import { findingsText } from '../findings/findings-text.ts';
import type { DownloadSource, FormatName } from './formats.ts';

/** How each format is written. Fetched when the first download is made. */
export const writers: Readonly<
  Record<FormatName, (source: DownloadSource) => Promise<Uint8Array | string> | string>
> = {
  docx: ({ report }) => renderDocx(report),
  xlsx: ({ report }) => renderXlsx(report),
  html: ({ report }) => renderHtml(report),
  json: ({ report }) => renderJson(report),
  findings: ({ heading, form, findings }) => findingsText(heading, form, findings),
};
