import { type CellId, cellId, officialForms } from '../../src/law/index.ts';
import type { Report } from '../../src/report/index.ts';

/** One row of a table as it would be printed: label cells, then value cells. */
export interface Printed {
  readonly labels: string[];
  readonly values: string[];
  /** Row id of the form; null for headings. */
  readonly row: string | null;
}

/** The three tables of a report as rows of texts. */
export interface PrintedTables {
  readonly disclosed: Printed[];
  readonly applications: Printed[];
  readonly disputes: Printed[];
}

const heading = (...labels: string[]): Printed => ({ labels, values: [], row: null });

/** The tables of a report in the official order and labels. */
export function printedTables(report: Report): PrintedTables {
  const form = officialForms[report.edition!];
  const print = (id: CellId): string => report.cells[id]?.written ?? '';
  return {
    disclosed: form.tables.disclosed.rows.flatMap((row, index, rows) => [
      ...(row.group === rows[index - 1]?.group
        ? []
        : [heading(row.group!), heading('信息内容', ...row.columns.map((column) => column.label))]),
      {
        labels: [row.label],
        values: row.columns.map((column) => print(cellId('disclosed', row.id, column.id))),
        row: row.id,
      },
    ]),
    applications: [
      heading('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'),
      heading('', '自然人', '法人或其他组织', '', '', '', '', '总计'),
      heading('', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''),
      ...form.tables.applications.rows.map((row, index, rows) => ({
        labels: applicationLabels(row.label, row.group, rows[index - 1]?.group ?? null),
        values: row.columns.map((column) => print(cellId('applications', row.id, column.id))),
        row: row.id,
      })),
    ],
    disputes: [
      heading('行政复议', '', '', '', '', '行政诉讼'),
      heading(...outcomes, '未经复议直接起诉', '', '', '', '', '复议后起诉'),
      heading(...outcomes, ...outcomes),
      { labels: [], values: form.tables.disputes.cells.map(print), row: 'disputes' },
    ],
  };
}

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

function applicationLabels(label: string, group: string | null, groupAbove: string | null): string[] {
  if (group === null) return [label];
  const first = groupAbove === null ? '三、本年度办理结果' : '';
  if (!group.startsWith('（')) return [first, label];
  return [first, group === groupAbove ? '' : group, label];
}
