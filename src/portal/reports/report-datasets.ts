import type { PublicBody } from '../../bodies/index.ts';
import {
  releasedContents,
  releasedCountyReport,
  releasedCountyReports,
  releasedReports,
} from '../../filing/index.ts';
import { cellParts, type Edition, officialForms } from '../../law/index.ts';
import { type Report, stateNames, totalParts } from '../../report/index.ts';
import type { Dataset, Row } from '../parts/dataset.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellUnit } from './cell-path.ts';

/** The years of which a report is public, the newest first. */
async function reportYears({ reports }: PortalTools): Promise<readonly number[]> {
  return [...new Set((await releasedReports(reports.db)).map(({ year }) => year))];
}

const cellFields: Dataset['fields'] = [
  ['body', '文本', '机关（现名）'],
  ['slug', '文本', '机关的简码，年报在 /reports/简码/年度'],
  ['level', '文本', '机关层级'],
  ['kind', '文本', '机关类别'],
  ['year', '整数', '报告的年度'],
  ['edition', '文本', '所用格式：2019 或 2021'],
  ['cell', '文本', '单元格编号，每一格在 /reports/简码/年度/cells/编号'],
  ['value', '数', '数值；收费金额可以有小数；没有数值时为空'],
  ['unit', '文本', '单位'],
  ['state', '文本', '状态：有数值、零、空白、以符号代替数字、缺失、无法辨认'],
];

/** Every cell of a report as rows of data; none where the body or the form is unknown. */
function rowsOf(body: PublicBody | null, year: number, report: Report): readonly Row[] {
  const { edition } = report;
  if (!body || edition === null) return [];
  const { name, slug, level, kind } = body;
  return officialForms[edition].cells.map((cell) => {
    const reading = report.cells[cell];
    return {
      ...{ body: name, slug, level, kind, year, edition, cell, value: reading?.value ?? null },
      unit: reading?.unit ?? cellUnit(edition, cell),
      state: stateNames[reading?.state ?? 'missing'],
    };
  });
}

/** Every number of every public report as data, and the dictionary of the form (年报数据、数据字典). */
export const reportDatasets: readonly Dataset[] = [
  {
    slug: 'cells',
    name: '政府信息公开年报数据',
    note: '已公布年报的全部单元格，一格一行，每个年度一个文件（地址中不写年份的，是最近一年）。零写作 0，状态为“零”；空白、斜杠、缺失、无法辨认的没有数值，由状态区分，不能当作零。单元格编号的含义见“年报数据字典”。',
    yearly: true,
    years: reportYears,
    fields: cellFields,
    async rows({ reports, bodies }, today, year) {
      const { lastKnown } = await bodies.structure();
      const all = await releasedContents(reports.db, { years: [year] });
      return all.flatMap(({ bodyId, report }) => rowsOf(lastKnown(bodyId, today), year, report));
    },
  },
  {
    slug: 'whole',
    name: '全县年报数据',
    note: '已公开的全县年报的全部单元格，一格一行，每个年度一个文件。全县年报由各机关的年报汇总，不要再与各机关的数据相加。字段与“政府信息公开年报数据”相同，每一格在 /reports/简码/年度/whole/cells/编号。',
    yearly: true,
    years: async ({ reports }) => [
      ...new Set((await releasedCountyReports(reports.db)).map(({ year }) => year)),
    ],
    fields: cellFields,
    async rows({ reports: { db }, bodies }, today, year) {
      const { lastKnown } = await bodies.structure();
      const listed = await releasedCountyReports(db, { years: [year] });
      const all = await Promise.all(listed.map(({ bodyId }) => releasedCountyReport(db, bodyId, year)));
      return all.flatMap((one) => (one ? rowsOf(lastKnown(one.bodyId, today), year, one.report) : []));
    },
  },
  {
    slug: 'form',
    name: '年报数据字典',
    note: '两版统一格式（国办公开办函〔2019〕60号、〔2021〕30号）的全部单元格：编号、所在的表、行、列和单位；合计项由哪些项相加。',
    fields: [
      ['edition', '文本', '格式：2019 或 2021'],
      ['cell', '文本', '单元格编号'],
      ['table', '文本', '表'],
      ['group', '文本', '行的分组'],
      ['row', '文本', '行'],
      ['column', '文本', '列'],
      ['unit', '文本', '单位'],
      ['sumOf', '文本', '合计项所加的单元格编号，用空格分开；不是合计项的为空'],
    ],
    rows: async () =>
      (Object.keys(officialForms) as Edition[]).flatMap((edition) =>
        officialForms[edition].cells.map((cell) => {
          const { table, row, column } = cellParts(cell);
          const { title, rows } = officialForms[edition].tables[table];
          const own = rows.find(({ id }) => id === row);
          return {
            ...{ edition, cell, table: title, group: own?.group ?? null, row: own?.label ?? row },
            column: own?.columns.find(({ id }) => id === column)?.label ?? column,
            ...{ unit: cellUnit(edition, cell), sumOf: totalParts(edition).get(cell)?.join(' ') ?? null },
          };
        }),
      ),
  },
];
