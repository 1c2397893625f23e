import type { Printed, PrintedTables } from './printed-tables.ts';

/** A way published texts print a table. */
export type TextLayout = (rows: readonly Printed[]) => string;

const cells = (row: Printed): string[] => [...row.labels, ...row.values];
const filled = (row: Printed): string[] => cells(row).filter((cell) => cell !== '');
const wrapped = (text: string, width: number): string[] =>
  text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [''];

/** Layouts that print every cell apart, so that nothing printed is lost. */
export const textLayouts: Readonly<Record<string, TextLayout>> = {
  'tab rows': (rows) => rows.map((row) => cells(row).join('\t')).join('\n'),
  'pipe rows': (rows) => rows.map((row) => `| ${cells(row).join(' | ')} |`).join('\n'),
  'columns of spaces': (rows) => rows.map((row) => filled(row).join('   ')).join('\n'),
  'labels wrapped above their numbers': (rows) =>
    rows
      .map(({ labels, values }) => {
        const lines = [labels.slice(0, -1).filter(Boolean).join(' '), ...wrapped(labels.at(-1) ?? '', 14)];
        return `${lines.filter(Boolean).join('\n')}   ${values.join(' ')}`;
      })
      .join('\n'),
  'numbers on the line below': (rows) =>
    rows.map(({ labels, values }) => `${labels.filter(Boolean).join('\n')}\n${values.join(' ')}`).join('\n'),
  'one cell per line': (rows) => rows.map((row) => filled(row).join('\n')).join('\n'),
  'one cell per line, lines apart': (rows) => rows.map((row) => filled(row).join('\n\n')).join('\n\n'),
  'one cell per line behind a tab': (rows) => rows.map((row) => `\t${cells(row).join('\n\t')}`).join('\n\n'),
  'one cell per line between pipes': (rows) => rows.map((row) => filled(row).join('\n|\n')).join('\n|\n'),
  'one cell per line before a pipe': (rows) => rows.map((row) => `${filled(row).join(' |\n')} |`).join('\n'),
  'cells wrapped inside pipes': (rows) =>
    rows
      .flatMap((row) => {
        const columns = cells(row).map((cell) => wrapped(cell, 7));
        const height = Math.max(...columns.map((column) => column.length));
        return Array.from(
          { length: height },
          (_, line) => `|${columns.map((column) => column[line] ?? '').join('|')}|`,
        );
      })
      .join('\n'),
};

/** Layouts that print no boundary between cells: what cannot be told apart must stay unknown. */
export const runTogetherLayouts: Readonly<Record<string, TextLayout>> = {
  'all on one line': (rows) => rows.map((row) => cells(row).join('')).join(''),
  'each row run together': (rows) => rows.map((row) => cells(row).join('')).join('\n'),
};

/** A whole report around three printed tables. */
export function reportText(year: number, tables: PrintedTables, layout: TextLayout): string {
  return [
    `青禾县石桥镇人民政府${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    '本镇依法公开政府信息，各项工作平稳有序。',
    '二、主动公开政府信息情况',
    layout(tables.disclosed),
    '三、收到和处理政府信息公开申请情况',
    layout(tables.applications),
    '四、政府信息公开行政复议、行政诉讼情况',
    layout(tables.disputes),
    '五、存在的主要问题及改进情况',
    '问题是人手不足，今后将加强培训。',
    '六、其他需要报告的事项',
    '本年未收取信息处理费。',
  ].join('\n\n');
}
