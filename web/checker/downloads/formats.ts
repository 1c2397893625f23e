import type { OfficialForm } from '../../../src/law/index.ts';
import type { Report } from '../../../src/report/index.ts';
import type { Finding } from '../../design/form/finding.ts';

/** What a download is made of. */
export interface DownloadSource {
  readonly report: Report;
  readonly form: OfficialForm;
  readonly findings: readonly Finding[];
  readonly heading: string;
}

/** The formats by name. */
export type FormatName = 'docx' | 'xlsx' | 'html' | 'json' | 'findings';

/** A format the report or its findings can be saved in. */
export interface DownloadFormat {
  readonly name: FormatName;
  readonly label: string;
  /** What follows the report's name in the file's name. */
  readonly suffix: string;
  readonly type: string;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** The formats, in the order they are offered. */
export const downloadFormats: readonly DownloadFormat[] = [
  {
    name: 'docx',
    label: 'Word 文档（.docx）',
    suffix: '.docx',
    type: `${office}.wordprocessingml.document`,
  },
  { name: 'xlsx', label: 'Excel 表格（.xlsx）', suffix: '.xlsx', type: `${office}.spreadsheetml.sheet` },
  { name: 'html', label: '网页（.html，可直接打印）', suffix: '.html', type: 'text/html;charset=utf-8' },
  { name: 'json', label: '数据（.json，可再次打开）', suffix: '.json', type: 'application/json' },
  { name: 'findings', label: '问题清单（.txt）', suffix: '问题清单.txt', type: 'text/plain;charset=utf-8' },
];
