import { escaped, type HtmlTable, plainTable } from '../corpus/layouts/html-tables.ts';
import { tabRows } from '../corpus/layouts/text-tables.ts';
import { dense, type Grid, type GridCell } from '../corpus/manuscript/grid.ts';

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (grid: Grid, cell: (cell: GridCell) => string, end = ''): string =>
  `<table>${grid.rows.map((cells) => `<tr>${cells.map(cell).join('')}${end}</tr>`).join('')}</table>`;
const spans = (cell: GridCell): string => `colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}"`;
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Table 4 set by another function, the other tables plainly. */
const disputesAs =
  (set: (values: readonly string[]) => string): HtmlTable =>
  (grid) =>
    grid.table === 'disputes' ? set(grid.rows.at(-1)!.map(({ text }) => text)) : plainTable(grid);

/** Table 3 with 总计 before the kinds of applicants, and without its note. */
function totalsFirst(grid: Grid): string {
  if (grid.table !== 'applications') return plainTable(grid);
  const [, groups, kinds] = grid.rows;
  const [person, organisations, total] = groups!;
  const head = [{ text: '', columnSpan: 3, rowSpan: 2 }, total!, person!, organisations!];
  const rows = grid.rows.slice(3).map((cells) => {
    const labels = cells.filter(({ cell }) => !cell);
    const values = cells.filter(({ cell }) => cell);
    return [...labels, values.at(-1)!, ...values.slice(0, -1)];
  });
  return plainTable({ ...grid, rows: [head, kinds!, ...rows] });
}

/** Table 4 with 总计 before the outcomes of each group. */
const sumsFirst = disputesAs((values) => {
  const turned = <Value>(five: readonly Value[]): Value[] => [five[4]!, ...five.slice(0, 4)];
  const group = (at: number): string[] => turned(values.slice(at, at + 5));
  return `<table>${row(['行政复议', '未经复议直接起诉', '复议后起诉'])}${row(
    [1, 2, 3].flatMap(() => turned(outcomes)),
  )}${row([...group(0), ...group(5), ...group(10)])}</table>`;
});

/** Ways in which pages hold tables, or what should be tables. */
export const wildPages: Readonly<Record<string, HtmlTable>> = {
  'blocks instead of cells': (grid) =>
    grid.rows
      .map((cells) => `<div>${cells.map(({ text }) => `<div>${escaped(text)}</div>`).join('')}</div>`)
      .join(''),
  'pieces of a line instead of cells': (grid) =>
    grid.rows
      .map(
        (cells) => `<p>${cells.map(({ text }) => `<span>${escaped(text)}</span>`).join('&nbsp;&nbsp;')}</p>`,
      )
      .join('\n'),
  'lines broken inside one paragraph': (grid) =>
    `<p>${grid.rows.map((cells) => cells.map(({ text }) => escaped(text)).join('　')).join('<br/>')}</p>`,
  'preformatted rows': (grid) => `<pre>${escaped(tabRows(grid).join('\n'))}</pre>`,
  'a table for every row': (grid) =>
    dense(grid)
      .map((cells) => `<table>${row(cells.map(escaped))}</table>`)
      .join('\n'),
  'no span kept': (grid) => table(grid, ({ text }) => `<td>${escaped(text)}</td>`),
  'only column spans kept': (grid) =>
    table(grid, (cell) => `<td colspan="${cell.columnSpan}">${escaped(cell.text)}</td>`),
  'only row spans kept': (grid) =>
    table(grid, (cell) => `<td rowspan="${cell.rowSpan}">${escaped(cell.text)}</td>`),
  'numbers of the rows before them': (grid) => {
    const side = (cells: readonly GridCell[], index: number): string =>
      cells.some(({ cell }) => cell) ? `${index + 1}` : '序号';
    const rows = grid.rows.map((cells, index) => [
      { text: side(cells, index), columnSpan: 1, rowSpan: 1 },
      ...cells,
    ]);
    return plainTable({ ...grid, rows });
  },
  'an empty cell behind every row': (grid) =>
    table(grid, (cell) => `<td ${spans(cell)}>${escaped(cell.text)}</td>`, '<td></td>'),
  'a table inside every cell': (grid) =>
    table(grid, (cell) => `<td ${spans(cell)}><table><tr><td>${escaped(cell.text)}</td></tr></table></td>`),
  'table 3 with its totals first': totalsFirst,
  'table 4 with its totals first': sumsFirst,
  'table 4 with one outcome per row': disputesAs(
    (values) =>
      `<table>${['行政复议', '未经复议直接起诉', '复议后起诉']
        .map(
          (group, at) =>
            row([group, '']) +
            outcomes.map((outcome, index) => row([outcome, values[5 * at + index]!])).join(''),
        )
        .join('')}</table>`,
  ),
  'table 4 with its outcomes below each other': disputesAs(
    (values) =>
      `<table>${row(['', '行政复议', '未经复议直接起诉', '复议后起诉'])}${outcomes
        .map((outcome, at) => row([outcome, values[at]!, values[at + 5]!, values[at + 10]!]))
        .join('')}</table>`,
  ),
  'table 4 with a row for each group': disputesAs(
    (values) =>
      `<table>${row(['', ...outcomes])}${['行政复议', '未经复议直接起诉', '复议后起诉']
        .map((group, at) => row([group, ...values.slice(at * 5, at * 5 + 5)]))
        .join('')}</table>`,
  ),
};
