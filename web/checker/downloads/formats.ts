import type { OfficialForm } from '../../../src/law/index.ts';
import type { Report } from '../../../src/report/index.ts';
import { renderDocx, renderHtml, renderJson, renderXlsx } from '../../../src/report/index.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsText } from '../findings/findings-text.ts';

/** What a download is made of. */
export interface DownloadSource {
  readonly report: Report;
  readonly form: OfficialForm;
  readonly findings: readonly Finding[];
  readonly heading: string;
}

/** A format the report or its findings can be saved in. Writers are fetched when first used. */
export interface DownloadFormat {
  readonly label: string;
  readonly suffix: string;
  readonly type: string;
  readonly write: (source: DownloadSource) => Promise<Uint8Array | string> | string;
}

/** The formats, in the order they are offered. */
export const downloadFormats: readonly DownloadFormat[] = [
  {
    label: 'Word 文档（.docx）',
    suffix: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: ({ report }) => renderDocx(report),
  },
  {
    label: 'Excel 表格（.xlsx）',
    suffix: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: ({ report }) => renderXlsx(report),
  },
  {
    label: '网页（.html，可直接打印）',
    suffix: '.html',
    type: 'text/html;charset=utf-8',
    write: ({ report }) => renderHtml(report),
  },
  {
    label: '数据（.json，可再次打开）',
    suffix: '.json',
    type: 'application/json',
    write: ({ report }) => renderJson(report),
  },
  {
    label: '问题清单（.txt）',
    suffix: '问题清单.txt',
    type: 'text/plain;charset=utf-8',
    write: ({ heading, form, findings }) => findingsText(heading, form, findings),
  },
];
