import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type CellId, cellId, type Edition, officialForms } from '../../src/law/index.ts';

/** How a fixture report is laid out. Lengths are Typst lengths. */
export interface ReportLayout {
  readonly edition: Edition;
  readonly paper: string;
  readonly margin: string;
  readonly bodySize: number;
  readonly tableSize: number;
  /** Size of the digits in table cells; offices often set them larger than the labels. */
  readonly valueSize: number;
  readonly inset: string;
  readonly align: 'left' | 'center' | 'right';
  readonly labelAlign: 'left' | 'center';
  readonly valign: 'top' | 'horizon' | 'bottom';
  /** Widths of the three label columns of table 3. */
  readonly labelWidths: string;
  readonly valueWidth: string;
  /** The label of 三、本年度办理结果: one character under the other, or wrapped. */
  readonly groupLabel: 'stacked' | 'wrapped' | 'turned';
  readonly repeatHeader: boolean;
  /** Empty space above table 3: moves its page break. */
  readonly before: string;
  readonly pageNumber: string;
  /** The last part of the report as running text, with headings of the same size as the text. */
  readonly stroke: string;
}

/** A plain A4 report as most offices print it. */
export const plainLayout: ReportLayout = {
  edition: '2021',
  paper: 'width: 595pt, height: 842pt',
  margin: 'x: 74pt, y: 85pt',
  bodySize: 16,
  tableSize: 10.5,
  valueSize: 10.5,
  inset: '4pt',
  align: 'center',
  labelAlign: 'left',
  valign: 'horizon',
  labelWidths: '22pt, 68pt, 1fr',
  valueWidth: '31pt',
  groupLabel: 'stacked',
  repeatHeader: false,
  before: '0pt',
  pageNumber: '— 1 —',
  stroke: '0.5pt',
};

/** What is printed in each cell; a cell without an entry is blank. */
export type Printed = Readonly<Record<CellId, string>>;

const text = (value: string): string => `#text(${JSON.stringify(value)})`;

function disclosedTable(printed: Printed, layout: ReportLayout): string {
  const { rows } = officialForms[layout.edition].tables.disclosed;
  const width = Math.max(...rows.map((row) => row.columns.length));
  const cells: string[] = [];
  let group: string | null = null;
  for (const row of rows) {
    const spans = row.columns.map((_, index) =>
      index < row.columns.length - 1
        ? Math.floor(6 / row.columns.length)
        : 6 - Math.floor(6 / row.columns.length) * (row.columns.length - 1),
    );
    if (row.group !== group) {
      cells.push(`table.cell(colspan: 7, align: center)[${text(row.group ?? '')}]`);
      cells.push(`table.cell(align: center)[${text('信息内容')}]`);
      row.columns.forEach((column, index) => {
        cells.push(`table.cell(colspan: ${spans[index]}, align: center)[${text(column.label)}]`);
      });
      group = row.group;
    }
    cells.push(`[${text(row.label)}]`);
    row.columns.forEach((column, index) => {
      const value = printed[cellId('disclosed', row.id, column.id)] ?? '';
      cells.push(`table.cell(colspan: ${spans[index]}, align: ${layout.align})[${text(value)}]`);
    });
  }
  return `#table(columns: (1.6fr, ${Array(6)
    .fill(`${width / 6}fr`)
    .join(', ')}), ${cells.join(', ')})`;
}

function groupText(layout: ReportLayout, label: string): string {
  if (layout.groupLabel === 'turned') return `#rotate(-90deg, reflow: true)[${text(label)}]`;
  if (layout.groupLabel === 'wrapped') return text(label);
  return [...label].map(text).join(' \\ ');
}

function applicationsTable(printed: Printed, layout: ReportLayout): string {
  const { rows, note } = officialForms[layout.edition].tables.applications;
  const columns = rows[0]!.columns;
  const cells: string[] = [];
  const header = [
    `table.cell(rowspan: 3, colspan: 3)[${text(note ?? '')}]`,
    `table.cell(colspan: 7)[${text('申请人情况')}]`,
    `table.cell(rowspan: 2)[${text('自然人')}]`,
    `table.cell(colspan: 5)[${text('法人或其他组织')}]`,
    `table.cell(rowspan: 2)[${text('总计')}]`,
    ...columns.slice(1, 6).map((column) => `[${text(column.label)}]`),
  ];
  const inResults = (group: string | null): boolean => group !== null;
  const resultRows = rows.filter((row) => inResults(row.group)).length;
  let opened = false;
  let group: string | null = null;
  for (const row of rows) {
    const top = row.group === null;
    const second = row.group?.startsWith('三') ?? false;
    if (!top && !opened) {
      opened = true;
      cells.push(
        `table.cell(rowspan: ${resultRows}, align: center + horizon)[${groupText(layout, '三、本年度办理结果')}]`,
      );
    }
    if (!top && !second && row.group !== group) {
      const count = rows.filter((other) => other.group === row.group).length;
      cells.push(`table.cell(rowspan: ${count}, align: left + horizon)[${text(row.group ?? '')}]`);
    }
    group = row.group;
    const span = top ? 3 : second ? 2 : 1;
    cells.push(
      `table.cell(colspan: ${span}, align: ${layout.labelAlign} + ${layout.valign})[${text(row.label)}]`,
    );
    for (const column of columns)
      cells.push(valueCell(printed[cellId('applications', row.id, column.id)], layout));
  }
  const repeat = `table.header(repeat: ${layout.repeatHeader}, ${header.join(', ')})`;
  return `#table(columns: (${layout.labelWidths}, ${Array(7).fill(layout.valueWidth).join(', ')}), ${repeat}, ${cells.join(', ')})`;
}

const valueCell = (value: string | undefined, layout: ReportLayout): string =>
  `table.cell(align: ${layout.align} + ${layout.valign})[#text(size: ${layout.valueSize}pt, ${JSON.stringify(value ?? '')})]`;

function disputesTable(printed: Printed, layout: ReportLayout): string {
  const { rows } = officialForms[layout.edition].tables.disputes;
  const outcomes = rows.flatMap((row) => row.columns.map((column) => `[${text(column.label)}]`));
  const header = [
    `table.cell(colspan: 5)[${text('行政复议')}]`,
    `table.cell(colspan: 10)[${text('行政诉讼')}]`,
    ...outcomes.slice(0, 5).map((cell) => `table.cell(rowspan: 2)${cell}`),
    `table.cell(colspan: 5)[${text('未经复议直接起诉')}]`,
    `table.cell(colspan: 5)[${text('复议后起诉')}]`,
    ...outcomes.slice(5),
  ];
  const values = rows.flatMap((row) =>
    row.columns.map((column) => valueCell(printed[cellId('disputes', row.id, column.id)], layout)),
  );
  return `#table(columns: (1fr,) * 15, ${[...header, ...values].join(', ')})`;
}

const proseAfter = (layout: ReportLayout): string => `
#head[五、存在的主要问题及改进情况]
#para[一年来，本镇公开工作取得一些进展，但主动公开的及时性还不够，部分栏目更新较慢，工作人员业务能力有待提高。下一步将加强学习培训，明确责任分工，按月检查栏目更新，及时回应群众关切，不断提高公开质量和服务水平。]
#head[六、其他需要报告的事项]
#para[2023 年未收取信息处理费。]
#v(1em)
#align(right)[#text("云溪镇人民政府")]
#align(right)[#text("2024年1月18日")]
${layout.stroke === 'none' ? '' : ''}`;

/** The Typst source of a whole report with the three tables of its edition. */
export function typstReport(printed: Printed, layout: ReportLayout): string {
  return `
#set page(${layout.paper}, margin: (${layout.margin}), numbering: ${JSON.stringify(layout.pageNumber)})
#set text(font: "Noto Serif SC", lang: "zh", region: "cn", size: ${layout.bodySize}pt)
#set par(justify: true, leading: 0.7em)
#set table(stroke: ${layout.stroke}, inset: ${layout.inset}, align: center + horizon)
#show table: set text(size: ${layout.tableSize}pt)
#show table: set par(leading: 0.35em, justify: false)
#let head(body) = block(above: 1em, below: 1em, text(body))
#let para(body) = block(above: 0.7em, h(2em) + body)
#align(center)[#text(size: ${Math.max(layout.bodySize, 16) * 1.3}pt, "云溪镇人民政府2023年政府信息公开工作年度报告")]
#head[一、总体情况]
#para[本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。]
#para[（一）主动公开。全年公开各类信息72条，其中工作动态61条、通知公告11条。]
#head[二、主动公开政府信息情况]
${disclosedTable(printed, layout)}
#v(${layout.before})
#head[三、收到和处理政府信息公开申请情况]
${applicationsTable(printed, layout)}
#head[四、政府信息公开行政复议、行政诉讼情况]
${disputesTable(printed, layout)}
${proseAfter(layout)}
`;
}

let compiler: NodeCompiler | undefined;

/** Compiles Typst source with the CJK font of the package to a tagged PDF with an embedded subset. */
export function compilePdf(source: string): Uint8Array {
  compiler ??= NodeCompiler.create({
    fontArgs: [
      { fontPaths: [fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular'))] },
    ],
  });
  return new Uint8Array(compiler.pdf({ mainFileContent: source }));
}
