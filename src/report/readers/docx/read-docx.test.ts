import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxParts, relationsPart, zipOf } from '../../../../test/office-packages.ts';
import type { SourceDocument, Table } from '../../source-document.ts';
import { readZip } from '../package/ooxml.ts';
import { defaultLimits, type ReadResult } from '../reading.ts';

const open = (parts: Record<string, string>): Promise<ReadResult> => readZip(zipOf(parts), defaultLimits);

async function read(body: string, others: Record<string, string> = {}): Promise<SourceDocument> {
  const result = await open(docxParts(body, others));
  assert.ok('document' in result, 'refused' in result ? result.refused.message : '');
  return result.document;
}

async function texts(body: string, others: Record<string, string> = {}): Promise<string[]> {
  return (await read(body, others)).blocks.map((block) => {
    if (block.kind === 'table') return `[${gridOf(block).join(' / ')}]`;
    return block.heading ? `#${block.heading} ${block.text}` : block.text;
  });
}

function gridOf(table: Table): string[] {
  const rows: string[][] = Array.from({ length: table.rowCount }, () => []);
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    const spans = (columnSpan > 1 ? `+${columnSpan}` : '') + (rowSpan > 1 ? `v${rowSpan}` : '');
    rows[row]!.push(`${column}${spans}:${text.replaceAll('\n', '|')}`);
  }
  return rows.map((cells) => cells.join(' '));
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const line = (text: string, properties = '') => p(run(text), properties);
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? '<w:p/>' : line(text)}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const restart = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

test('runs are joined, special characters are characters, line breaks part lines', async () => {
  const body =
    p(`${run('一、')}${run('总体&amp;情况')}`) +
    p(
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="25A1"/><w:cr/><w:t>戊</w:t></w:r>',
    );
  assert.deepEqual(await texts(body), ['一、总体&情况', '甲\t乙-丙', '丁□', '戊']);
});

test('places count paragraphs, pages where Word noted them, and cells', async () => {
  const document = await read(
    `${line('甲')}${p(`<w:r><w:lastRenderedPageBreak/></w:r>${run('乙')}`)}${table(row(cell('丙') + cell('')), row(cell('丁') + cell('1')))}`,
  );
  assert.deepEqual(document.blocks[0]!.place, { paragraph: 1, page: 1 });
  assert.deepEqual(document.blocks[1]!.place, { paragraph: 2, page: 2 });
  assert.deepEqual(
    (document.blocks[2] as Table).cells.map(({ place }) => place),
    [
      { table: 1, row: 1, cell: 1, page: 2 },
      { table: 1, row: 1, cell: 2 },
      { table: 1, row: 2, cell: 1, page: 2 },
      { table: 1, row: 2, cell: 2, page: 2 },
    ],
  );
});

test('spans and merges give every cell its true place', async () => {
  const body = table(
    row(cell('注', span(3) + restart) + cell('申请人情况', span(3))),
    row(cell('', span(3) + goesOn) + cell('自然人') + cell('法人', span(2))),
    row(cell('年度', restart) + cell('予以公开', span(2)) + cell('1') + cell('2') + cell('3')),
    row(
      cell('', '<w:vMerge w:val="continue"/>') +
        cell('', restart) +
        cell('国家秘密') +
        cell('4') +
        cell('5') +
        cell(''),
    ),
    row(cell('', goesOn) + cell('', goesOn) + cell('其他') + cell('7') + cell('8') + cell('9')),
  );
  assert.deepEqual(await texts(body), [
    '[0+3v2:注 3+3:申请人情况 / 3:自然人 4+2:法人 / 0v3:年度 1+2:予以公开 3:1 4:2 5:3 / 1v2: 2:国家秘密 3:4 4:5 5: / 2:其他 3:7 4:8 5:9]',
  ]);
});

test('old horizontal merges, columns left out, a merge that continues nothing', async () => {
  const body = table(
    row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge w:val="continue"/>') + cell('1')),
    row(cell('乙') + cell('2'), '<w:gridBefore w:val="1"/>'),
    row(cell('丙', goesOn) + cell('丁') + cell('3')),
  );
  assert.deepEqual(await texts(body), ['[0+2:甲 2:1 / 1:乙 2:2 / 0:丙 1:丁 2:3]']);
});

test('a cell keeps its paragraphs as lines', async () => {
  const body = table(row(`<w:tc><w:p>${run('结果')}</w:p><w:p>${run('维持')}</w:p></w:tc>${cell('1')}`));
  assert.deepEqual(await texts(body), ['[0:结果|维持 1:1]']);
});

test('headings by style, by name of a base style, by outline level', async () => {
  const styles = `<w:styles xmlns:w="x">
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="a"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style>
    <w:style w:type="paragraph" w:styleId="b"><w:name w:val="公文"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="c"><w:name w:val="Title"/></w:style></w:styles>`;
  const body =
    line('总题', '<w:pStyle w:val="c"/>') +
    line('一', '<w:pStyle w:val="2"/>') +
    line('二', '<w:pStyle w:val="a"/>') +
    line('三', '<w:pStyle w:val="b"/>') +
    line('四', '<w:outlineLvl w:val="2"/>') +
    line('五', '<w:pStyle w:val="2"/><w:outlineLvl w:val="9"/>') +
    line('六', '<w:pStyle w:val="none"/>');
  const expected = ['#1 总题', '#1 一', '#1 二', '#2 三', '#3 四', '五', '六'];
  assert.deepEqual(await texts(body, { 'word/styles.xml': styles }), expected);
});

test('automatic numbers are printed before their paragraphs', async () => {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="x">
    <w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%2.%3').replace('<w:lvlText', '<w:isLgl/><w:lvlText')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '●')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const styles =
    '<w:styles xmlns:w="x"><w:style w:styleId="s"><w:name w:val="节"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
  const list = (id: number, at: number) =>
    `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
  const body =
    line('总体情况', list(1, 0)) +
    line('主动公开', list(1, 1)) +
    line('依申请公开', list(1, 1)) +
    line('细目', list(1, 2)) +
    line('申请', '<w:pStyle w:val="s"/>') +
    line('管理', list(1, 1)) +
    line('其他', list(2, 0)) +
    line('要点', list(3, 0)) +
    line('无号', '<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>');
  assert.deepEqual(await texts(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }), [
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '2.1细目',
    '二、申请',
    '（一）管理',
    '六、其他',
    '要点',
    '无号',
  ]);
});

test('what tracking deleted and what is hidden is left out, what it inserted stays', async () => {
  const body =
    p(
      `${run('共')}<w:del w:id="1"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2">${run('5')}</w:ins>${run('件')}${run('密', '<w:vanish/>')}`,
    ) +
    p(
      `<w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('新')}</w:moveTo>${run('明', '<w:vanish w:val="0"/>')}`,
    ) +
    p(run('前半'), '<w:rPr><w:del w:id="5"/></w:rPr>') +
    line('后半') +
    table(
      row(cell('甲') + cell('1')),
      row(cell('乙') + cell('2'), '<w:del w:id="6"/>'),
      row(cell('丙') + cell('3')),
    );
  assert.deepEqual(await texts(body), ['共5件', '新明', '前半后半', '[0:甲 1:1 / 0:丙 1:3]']);
});

test('raised and crossed out figures are no digits of the number they stand at', async () => {
  const noted = (text: string, style: string, before = '') =>
    `<w:tc><w:p>${before ? run(before) : ''}${run(text, style)}${before ? '' : run('5')}</w:p></w:tc>`;
  const body = table(
    row(cell('甲') + noted('1', '<w:vertAlign w:val="superscript"/>', '5')),
    row(cell('乙') + noted('3', '<w:strike/>')),
    row(cell('丙') + noted('3', '<w:dstrike w:val="0"/>')),
  );
  assert.deepEqual(await texts(body), ['[0:甲 1:5 1 / 0:乙 1:3 5 / 0:丙 1:35]']);
});

test('formatting before a tracked change does not count', async () => {
  const body = table(
    row(
      cell('甲', `${span(1)}<w:tcPrChange w:id="1"><w:tcPr>${span(2)}</w:tcPr></w:tcPrChange>`) + cell('1'),
    ),
    row(cell('乙') + cell('2')),
  );
  assert.deepEqual(
    await texts(
      `${p(run('节'), '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>')}${body}`,
    ),
    ['节', '[0:甲 1:1 / 0:乙 1:2]'],
  );
});

test('a text box is read once; fields, guides and controls show what they show', async () => {
  const box = (text: string) => `<w:txbxContent>${line(text)}</w:txbxContent>`;
  const body =
    p(
      `<w:r><mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('主')}`,
    ) +
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>',
    ) +
    `<w:sdt><w:sdtPr><w:placeholder><w:t>占位</w:t></w:placeholder></w:sdtPr><w:sdtContent>${line('控件')}</w:sdtContent></w:sdt>` +
    p(`<w:ruby><w:rt>${run('xìng')}</w:rt><w:rubyBase>${run('姓')}</w:rubyBase></w:ruby>`);
  assert.deepEqual(await texts(body), ['框', '主', '12', '控件', '姓']);
});

test('a page inserted as HTML is part of the text', async () => {
  const others = {
    'word/_rels/document.xml.rels': relationsPart([['rId7', 'aFChunk', 'afchunk.html']]),
    'word/afchunk.html': '<p>一、总体情况</p><table><tr><td>甲<td>1<tr><td>乙<td>2</table>',
  };
  assert.deepEqual(await texts(`${line('题')}<w:altChunk r:id="rId7"/>`, others), [
    '题',
    '一、总体情况',
    '[0:甲 1:1 / 0:乙 1:2]',
  ]);
});

test('a nested frame is dissolved', async () => {
  const inner = table(row(cell('甲') + cell('1')), row(cell('乙') + cell('2')));
  const body = table(row(`<w:tc><w:p/>${inner}<w:p/></w:tc>`));
  assert.deepEqual(await texts(body), ['[0:甲 1:1 / 0:乙 1:2]']);
});

test('another prefix and another main part', async () => {
  const parts = docxParts('');
  const document = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>年报</x:t></x:r></x:p></x:body></x:document>`;
  const result = await open({
    '[Content_Types].xml': parts['[Content_Types].xml']!,
    '_rels/.rels': relationsPart([['rId1', 'officeDocument', '/word/document2.xml']]),
    'word/document2.xml': document,
  });
  assert.equal('document' in result && (result.document.blocks[0] as { text: string }).text, '年报');
});

test('the title is the one in the properties', async () => {
  const others = {
    'docProps/core.xml': '<cp:coreProperties><dc:title> 2023年年报 </dc:title></cp:coreProperties>',
  };
  assert.equal((await read(line('甲'), others)).title, '2023年年报');
});

test('documents without text, without an end or without a body are refused', async () => {
  const ruleOf = async (parts: Record<string, string>) => {
    const result = await open(parts);
    return 'refused' in result ? result.refused.rule : null;
  };
  assert.equal(await ruleOf(docxParts('<w:p><w:r><w:drawing/></w:r></w:p>')), 'file-scanned');
  assert.equal(await ruleOf(docxParts('<w:p/>')), 'file-empty');
  const { 'word/document.xml': xml, ...rest } = docxParts(line('年报'));
  assert.equal(await ruleOf({ ...rest, 'word/document.xml': xml!.slice(0, -30) }), 'file-damaged');
  assert.equal(await ruleOf({ ...rest, 'word/styles.xml': '' }), 'file-damaged');
  assert.equal(await ruleOf(docxParts('<w:tbl><w:tr><w:tc>'.repeat(100))), 'file-bomb');
});
