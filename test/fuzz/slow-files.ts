import { strToU8 } from 'fflate';
import { officialForms } from '../../src/law/index.ts';

const characters = 40_000;
const title = '云溪镇人民政府2023年政府信息公开工作年度报告';
const rows = officialForms['2021'].tables.disclosed.rows.map(
  ({ label, columns }) => `${label}${'\t0'.repeat(columns.length)}`,
);
const headings = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const among = (line: string): string =>
  [
    title,
    '二、主动公开政府信息情况',
    headings.join('\t'),
    ...rows,
    line,
    headings.join('\t'),
    ...rows,
    '三、收到和处理政府信息公开申请情况',
    '五、存在的主要问题及改进情况',
  ].join('\n');
const onPage = (row: string): string =>
  `<h1>${title}</h1><h2>二、主动公开政府信息情况</h2><table><tr>${headings.map((text) => `<td>${text}`).join('')}` +
  `${rows.map((text) => `<tr><td>${text.replaceAll('\t', '<td>')}`).join('')}${row}</table>`;
const long = (piece: string): string => piece.repeat(characters / piece.length);

/** Small files that once took the square of their length, or twice as long for every sign more; each by what it repeats. */
export const slowFiles: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries({
    'blank lines above the title': long('\n') + among(''),
    'blanks above the title': `年报\n${long(' ')}年\n${among('')}`,
    'blanks in a line': among(`年${long(' ')}年`),
    'blank fields between commas': among(`日期${',  '.repeat(18)},2024.1.15`),
    'fields of quotation marks': among(`申请,1,2,3,4,5,6,7\n${long('"a""')}`),
    'values between commas': among(`规章 ${'1 , '.repeat(27)}x`),
    'labels without values': among(long('规章\n')),
    'values of the same row': among(long('规章 1\n')),
    'ends of a label': among(long('规章\n本年 | 减')),
    'ends of pages': among(long('元\f')),
    'pages between labels': among(long('规章\n- 3 -\n')),
    'rows without cells': among(long('||')),
    'separators alone': among(long('\t')),
    'headings of a section': among(long('一、总体情况')),
    'digits of a row': among(`规章 ${long('1')}`),
    'lines of a cell': onPage(`<tr><td>规章<td>${long('自然人<p>')}<td>1`),
    'opened cells': onPage(long('<tr><td>规章<td>1')),
  }).map(([name, text]) => [name, strToU8(text)]),
);
