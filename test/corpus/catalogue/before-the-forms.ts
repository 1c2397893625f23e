import { officialForms } from '../../../src/law/index.ts';
import type { CorpusDocument } from '../corpus-document.ts';
import type { Truth } from '../truth.ts';

/** Reports of the years before 2019: other sections, and a table of indicators that is none of the form's. */
export const documentsBeforeForms: readonly CorpusDocument[] = [
  earlier('indicators-2015.txt', '柳河县水利局', 2015, 'indicators at the end, cut by tabs', (year) => [
    ...prose('柳河县水利局', year),
    '附表：政府信息公开情况统计表',
    ...indicators(year).map((row) => row.join('\t')),
    '柳河县水利局',
    `${year + 1}年3月10日`,
  ]),
  earlier('indicators-2018.md', '松坪镇人民政府', 2018, 'indicators at the end, between pipes', (year) => [
    ...prose('松坪镇人民政府', year),
    '',
    ...indicators(year).map((row) => `| ${row.join(' | ')} |`),
    '',
    '松坪镇人民政府',
  ]),
  earlier('prose-only-2010.txt', '松坪镇人民政府', 2010, 'prose without any table', (year) =>
    prose('松坪镇人民政府', year),
  ),
  earlier('indicators-2013.html', '柳河县水利局', 2013, 'a page with the indicators in a table', (year) => [
    '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>年度报告</title></head><body>',
    ...prose('柳河县水利局', year).map((line) => `<p>${line}</p>`),
    '<table>',
    ...indicators(year).map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    '</table></body></html>',
  ]),
];

function earlier(
  file: string,
  body: string,
  year: number,
  what: string,
  lines: (year: number) => readonly string[],
): CorpusDocument {
  const truth: Truth = { shows: `before the forms: ${what}`, body, year, edition: null, cells: noCells() };
  return { file, shows: truth.shows, bytes: new TextEncoder().encode(`${lines(year).join('\n')}\n`), truth };
}

/** No cell of either form may be read. */
function noCells(): Truth['cells'] {
  return Object.fromEntries(
    [...officialForms['2019'].cells, ...officialForms['2021'].cells].map((cell) => [cell, null]),
  );
}

function prose(body: string, year: number): string[] {
  return [
    `${body}${year}年政府信息公开工作年度报告`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '一、概述',
    `${year}年，本机关明确专人负责公开工作。`,
    '二、主动公开政府信息情况',
    '全年主动公开126条，其中机构职能12条、工作动态114条。',
    '三、依申请公开政府信息情况',
    '全年收到申请3件，其中当面1件、网络2件，同意公开2件、不予公开1件。',
    '四、收费及减免情况',
    '没有收费。',
    '五、行政复议、行政诉讼情况',
    '没有发生行政复议、行政诉讼。',
    '六、主要问题和改进措施',
    '更新不够及时，下一步按月检查。',
  ];
}

function indicators(year: number): string[][] {
  return [
    ['指标名称', '单位', `${year}年`],
    ['一、主动公开情况', '——', '——'],
    ['（一）主动公开政府信息数', '条', '126'],
    ['其中：主动公开规范性文件数', '条', '2'],
    ['制发规范性文件总数', '件', '2'],
    ['二、依申请公开情况', '——', '——'],
    ['（一）收到申请数', '件', '3'],
    ['1.当面申请数', '件', '1'],
    ['2.网络申请数', '件', '2'],
    ['（二）申请办结数', '件', '3'],
    ['1.属于已主动公开范围数', '件', '0'],
    ['2.同意公开答复数', '件', '2'],
    ['三、行政复议数量', '件', '0'],
    ['四、行政诉讼数量', '件', '0'],
  ];
}
