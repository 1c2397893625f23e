import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SheetParts, xlsxParts, zipOf } from '../../../../test/office-packages.ts';
import type { SourceDocument, Table } from '../../source-document.ts';
import { readZip } from '../package/ooxml.ts';
import { defaultLimits, type ReadResult } from '../reading.ts';

type Workbook = Parameters<typeof xlsxParts>;

const open = (...workbook: Workbook): Promise<ReadResult> =>
  readZip(zipOf(xlsxParts(...workbook)), defaultLimits);

async function read(...workbook: Workbook): Promise<SourceDocument> {
  const result = await open(...workbook);
  assert.ok('document' in result, 'refused' in result ? result.refused.message : '');
  return result.document;
}

async function texts(...workbook: Workbook): Promise<string[]> {
  return (await read(...workbook)).blocks.map((block) =>
    block.kind === 'table' ? `[${gridOf(block).join(' / ')}]` : block.text,
  );
}

function gridOf(table: Table): string[] {
  const rows: string[][] = Array.from({ length: table.rowCount }, () => []);
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    const spans = (columnSpan > 1 ? `+${columnSpan}` : '') + (rowSpan > 1 ? `v${rowSpan}` : '');
    rows[row]!.push(`${column}${spans}:${text.replaceAll('\n', '|')}`);
  }
  return rows.map((cells) => cells.join(' '));
}

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (at: string, value: string | number, style = 0) =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (index: number, cells: string, attributes = '') =>
  `<row r="${index}" ${attributes}>${cells}</row>`;
const sheet = (rows: string, after = '', before = '', name = '表一'): SheetParts => ({
  name,
  inside: `${before}<sheetData>${rows}</sheetData>${after}`,
});
const merges = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

test('values of every kind are shown as the sheet shows them', async () => {
  const strings = [
    '<t>规章</t>',
    '<r><t>规范性</t></r><r><t>文件</t></r><rPh sb="0" eb="1"><t>guī</t></rPh>',
    '<t xml:space="preserve"> 结果_x000D_\n维持 </t>',
  ];
  const rows =
    row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>') +
    row(2, `${number('A2', '12.0')}${number('B2', '1.23E+7')}${number('C2', '0.30000000000000004')}`) +
    row(
      3,
      '<c r="A3"><f>SUM(A2)</f><v>12</v></c><c r="B3" t="str"><f>A1</f><v>甲&amp;乙</v></c><c r="C3"><f>SUM(B2)</f></c>',
    ) +
    row(4, '<c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#REF!</v></c><c r="C4"/>');
  assert.deepEqual(await texts([sheet(rows)], strings), [
    '[0:规章 1:规范性文件 2:结果|维持 / 0:12 1:12300000 2:0.3 / 0:12 1:甲&乙 2:#未计算 / 0:是 1:#REF! 2:]',
  ]);
});

test('raised and crossed out figures are no digits of the number they stand at', async () => {
  const styled = (text: string, style: string) => `<r><rPr>${style}</rPr><t>${text}</t></r>`;
  const strings = [
    `${styled('5', '<sz val="9"/>')}${styled('1', '<vertAlign val="superscript"/>')}`,
    `${styled('3', '<strike/>')}<r><t>5</t></r>`,
    `${styled('1', '<strike val="0"/>')}${styled('2', '<vertAlign val="baseline"/>')}`,
  ];
  const cells = row(
    1,
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
  );
  assert.deepEqual(await texts([sheet(cells + row(2, number('A2', 1)))], strings), [
    '[0:5 1 1:3 5 2:12 / 0:1 1: 2:]',
  ]);
});

test('numbers are shown by their formats', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0.0000&quot;万元&quot;"/><numFmt numFmtId="165" formatCode="0;-0;;@"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
  const rows = row(
    1,
    number('A1', 11398889, 1) +
      number('B1', 45309, 2) +
      number('C1', 5949.088667, 3) +
      number('D1', 0, 4) +
      number('E1', 0),
  );
  assert.deepEqual(await texts([sheet(rows)], [], styles), [
    '[0:11,398,889 1:2024年1月18日 2:5949.0887万元 3: 4:0]',
  ]);
});

test('merged cells span; blank cells inside the table are cells', async () => {
  const rows =
    row(1, inline('A1', '注') + inline('C1', '申请人情况')) +
    row(2, inline('C2', '自然人') + inline('D2', '总计')) +
    row(3, inline('A3', '新收') + number('C3', 1));
  const [table] = (await read([sheet(rows, merges('A1:B2', 'C1:D1', 'A3:B3'))])).blocks as [Table];
  assert.deepEqual(gridOf(table), ['0+2v2:注 2+2:申请人情况', '2:自然人 3:总计', '0+2:新收 2:1 3:']);
  assert.deepEqual(table.cells.at(-1)!.place, { table: 1, row: 3, cell: 4, sheet: '表一' });
});

test('a part that the workbook lists again and again is read once', async () => {
  const parts = xlsxParts([sheet(row(1, inline('A1', '规章') + inline('B1', '3')))]);
  const workbook = parts['xl/workbook.xml']!;
  const [entry] = /<sheet [^>]*>/.exec(workbook)!;
  const listed = { ...parts, 'xl/workbook.xml': workbook.replace(entry, entry.repeat(3_000)) };
  const result = await readZip(zipOf(listed), defaultLimits);
  assert.ok('document' in result);
  assert.equal(result.document.blocks.filter(({ kind }) => kind === 'table').length, 1);
});

test('hidden sheets, rows and columns are not there', async () => {
  const rows =
    row(1, inline('A1', '甲') + inline('B1', '密') + inline('C1', '1')) +
    row(2, inline('A2', '密') + inline('C2', '2'), 'hidden="1"') +
    row(3, inline('A3', '乙') + inline('B3', '密') + inline('C3', '3'));
  const columns = '<cols><col min="2" max="2" hidden="1"/></cols>';
  const workbook: SheetParts[] = [
    { ...sheet(row(1, inline('A1', '密')), '', '', '草稿'), state: 'hidden' },
    { ...sheet(row(1, inline('A1', '密')), '', '', '底稿'), state: 'veryHidden' },
    sheet(rows, '', columns),
  ];
  assert.deepEqual(await texts(workbook), ['[0:甲 1:1 / 0:乙 1:3]']);
});

test('a merged cell shows in what is left of it', async () => {
  const rows =
    row(1, inline('A1', '三、办理结果') + inline('B1', '密'), 'hidden="1"') +
    row(2, inline('B2', '公开') + number('C2', 5)) +
    row(3, inline('B3', '部分') + number('C3', 6));
  assert.deepEqual(await texts([sheet(rows, merges('A1:A3'))]), [
    '[0v2:三、办理结果 1:公开 2:5 / 1:部分 2:6]',
  ]);
});

test('blank rows part tables; rows of one cell are paragraphs', async () => {
  const rows =
    row(1, inline('A1', '年度报告')) +
    row(3, inline('A3', '规章') + number('B3', 0)) +
    row(4, inline('A4', '文件') + number('B4', 3)) +
    row(6, inline('B6', '四、复议')) +
    row(8, inline('B8', '维持') + inline('C8', '总计')) +
    row(9, number('B9', 0) + number('C9', 0));
  const document = await read([sheet(rows)]);
  assert.deepEqual(
    document.blocks.map(({ place }) => place),
    [
      { sheet: '表一', row: 1, cell: 1 },
      { table: 1, sheet: '表一' },
      { sheet: '表一', row: 6, cell: 2 },
      { table: 2, sheet: '表一' },
    ],
  );
  assert.deepEqual(gridOf(document.blocks[3] as Table), ['0:维持 1:总计', '0:0 1:0']);
});

test('a tall merged label holds its rows together', async () => {
  const rows = row(1, inline('A1', '办理') + number('B1', 1)) + row(3, number('B3', 2));
  assert.deepEqual(await texts([sheet(rows, merges('A1:A3'))]), ['[0v3:办理 1:1 / 1: / 1:2]']);
});

test('sheets come in the order of the workbook, tables counted on', async () => {
  const two = row(1, inline('A1', '甲') + number('B1', 1));
  const document = await read([sheet(two, '', '', '表二'), sheet(two, '', '', '表三')]);
  assert.deepEqual(
    document.blocks.map(({ place }) => [place.table, place.sheet]),
    [
      [1, '表二'],
      [2, '表三'],
    ],
  );
});

test('a sheet that hides its zeros shows blanks', async () => {
  const rows = row(1, inline('A1', '规章') + number('B1', 0) + number('C1', 2));
  assert.deepEqual(await texts([sheet(rows, '', '<sheetViews><sheetView showZeros="0"/></sheetViews>')]), [
    '[0:规章 1: 2:2]',
  ]);
});

test('cells without references follow each other', async () => {
  assert.deepEqual(
    await texts([
      sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>'),
    ]),
    ['[0:1 1:2 / 0:3 1:4]'],
  );
});

test('a stray cell far down costs nothing', async () => {
  const rows = row(1, inline('A1', '甲') + number('B1', 1)) + row(1_048_576, inline('C1048576', '远'));
  assert.deepEqual(await texts([sheet(rows)]), ['[0:甲 1:1]', '远']);
});

test('empty, cut off and oversized workbooks are refused', async () => {
  const ruleOf = async (parts: Record<string, string>, limits = defaultLimits) => {
    const result = await readZip(zipOf(parts), limits);
    return 'refused' in result ? result.refused.rule : null;
  };
  const filled = xlsxParts([
    sheet(row(1, number('A1', 1) + number('B1', 2)) + row(2, number('A2', 1) + number('B2', 2))),
  ]);
  assert.equal(await ruleOf(xlsxParts([sheet('')])), 'file-empty');
  assert.equal(await ruleOf({ ...xlsxParts([sheet('')]), 'xl/media/image1.png': '' }), 'file-scanned');
  const name = 'xl/worksheets/sheet1.xml';
  assert.equal(await ruleOf({ ...filled, [name]: filled[name]!.slice(0, -20) }), 'file-damaged');
  assert.equal(await ruleOf(filled, { ...defaultLimits, cells: 3 }), 'file-bomb');
});

test('an empty merged range is one blank cell', async () => {
  const rows =
    row(1, inline('A1', '上一年') + inline('B1', '增减') + inline('D1', '决定')) +
    row(2, number('A2', 3) + number('D2', 5));
  assert.deepEqual(await texts([sheet(rows, merges('B1:C1', 'B2:C2'))]), [
    '[0:上一年 1+2:增减 3:决定 / 0:3 1+2: 3:5]',
  ]);
});

test('titles and headings that touch a table are texts, its groups are rows', async () => {
  const rows =
    row(1, inline('A1', '某镇2023年年度报告')) +
    row(2, inline('A2', '第二十条第（一）项')) +
    row(3, inline('A3', '规章') + number('B3', 0)) +
    row(4, inline('A4', '三、收到和处理申请情况')) +
    row(5, inline('A5', '申请人情况') + inline('B5', '总计')) +
    row(6, inline('A6', '一、本年新收') + number('B6', 2));
  assert.deepEqual(await texts([sheet(rows, merges('A1:B1', 'A2:B2', 'A4:B4'))]), [
    '某镇2023年年度报告',
    '[0+2:第二十条第（一）项 / 0:规章 1:0]',
    '三、收到和处理申请情况',
    '[0:申请人情况 1:总计 / 0:一、本年新收 1:2]',
  ]);
});
