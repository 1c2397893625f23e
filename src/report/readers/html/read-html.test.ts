import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paragraph, SourceDocument, Table } from '../../source-document.ts';
import { defaultLimits } from '../reading.ts';
import type { PageOptions } from './page.ts';
import { readHtml } from './read-html.ts';

function read(source: string, options: PageOptions = {}): SourceDocument {
  const result = readHtml(source, defaultLimits, options);
  assert.ok('document' in result, 'refused' in result ? result.refused.message : '');
  return result.document;
}

const paragraphs = (document: SourceDocument): Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph');
const tables = (document: SourceDocument): Table[] =>
  document.blocks.filter((block) => block.kind === 'table');
const texts = (source: string, options: PageOptions = {}): string[] =>
  read(source, options).blocks.map((block) =>
    block.kind === 'table' ? `[${gridOf(block).join(' / ')}]` : block.text,
  );

/** Every row as `column:text`, spans behind as +columns and vrows. */
function gridOf(table: Table): string[] {
  const rows: string[][] = Array.from({ length: table.rowCount }, () => []);
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    const spans = (columnSpan > 1 ? `+${columnSpan}` : '') + (rowSpan > 1 ? `v${rowSpan}` : '');
    rows[row]!.push(`${column}${spans}:${text.replaceAll('\n', '|')}`);
  }
  return rows.map((cells) => cells.join(' '));
}
const grid = (source: string): string[] => gridOf(tables(read(source))[0]!);
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const smallTable = `<table>${row('规章', '0')}${row('规范性文件', '3')}</table>`;

test('blocks are paragraphs, inline markup is joined, headings keep their level', () => {
  const document = read(
    '<h1>年度<b>报告</b></h1><div>一、<span>总体</span>\n<font>情况</font><p>2023年，<o:p></o:p>共 3\n 件&nbsp;</p>尾</div>',
  );
  assert.deepEqual(
    paragraphs(document).map(({ text, heading }) => [heading ?? 0, text]),
    [
      [1, '年度报告'],
      [0, '一、总体情况'],
      [0, '2023年，共 3 件'],
      [0, '尾'],
    ],
  );
});

test('every text has its line and column', () => {
  const document = read(
    '<p>甲</p>\n\n  <p>\n   乙</p><table><tr>\n<td>丙</td><td></td></tr><tr><td>丁</td></tr></table>',
  );
  assert.deepEqual(
    paragraphs(document).map(({ place }) => place),
    [
      { line: 1, column: 4 },
      { line: 4, column: 4 },
    ],
  );
  const [table] = tables(document);
  assert.deepEqual(table!.place, { line: 4, column: 9, table: 1 });
  assert.deepEqual(
    table!.cells.map(({ place }) => place),
    [
      { line: 5, column: 5, table: 1, row: 1, cell: 1 },
      { line: 5, column: 11, table: 1, row: 1, cell: 2 },
      { line: 5, column: 33, table: 1, row: 2, cell: 1 },
    ],
  );
});

test('spans give every cell its true column', () => {
  const source =
    '<table><tr><td rowspan="3" colspan="3">注</td><td colspan="7">申请人情况</td></tr>' +
    '<tr><td rowspan=2>自然人</td><td colspan=5>法人</td><th rowspan=2>总计</th></tr>' +
    `${row('甲', '乙', '丙', '丁', '戊')}</table>`;
  assert.deepEqual(grid(source), [
    '0+3v3:注 3+7:申请人情况',
    '3v2:自然人 4+5:法人 9v2:总计',
    '4:甲 5:乙 6:丙 7:丁 8:戊',
  ]);
});

test('missing end tags and row groups', () => {
  const source = '<table><thead><tr><th>甲<th>乙<tbody><tr><td>1<td>2<tr><td>3<td>4</table><p>后';
  assert.deepEqual(texts(source), ['[0:甲 1:乙 / 0:1 1:2 / 0:3 1:4]', '后']);
});

test('spans end with their row group and with the table', () => {
  const source = `<table><tbody><tr><td rowspan=9>甲</td><td>1</td></tr></tbody><tbody>${row('乙', '2')}<tr><td rowspan=0>丙<td>3</tr>${row('4')}</tbody></table>`;
  assert.deepEqual(grid(source), ['0:甲 1:1', '0:乙 1:2', '0v2:丙 1:3', '1:4']);
});

test('absurd spans are not believed', () => {
  const [table] = tables(
    read(`<table><tr><td colspan=99999999 rowspan=99999999>甲</td><td>1</td></tr>${row('乙')}</table>`),
  );
  assert.ok(table!.columnCount <= 514);
  assert.equal(table!.rowCount, 2);
});

test('a cell keeps its lines; blanks of every kind are blank', () => {
  const source = `<table>${row('结果<br/>维持', '<p>尚未</p><p>审结</p>', '&nbsp;', '\u3000 <o:p>&nbsp;</o:p>', '0')}${row('1')}</table>`;
  assert.deepEqual(grid(source)[0], '0:结果|维持 1:尚未|审结 2: 3: 4:0');
});

test('scripts, styles, comments and what is not shown are left out', () => {
  const source =
    '<style>p{}</style><p>甲</p><script>var a="<p>乙</p>";</script><!-- 丙 --><noscript>丁</noscript>' +
    '<select><option>戊</option></select><p style="DISPLAY: none">己</p><span style=\'mso-hide:all\'>庚</span>' +
    '<div hidden>辛<div>壬</div></div><template><p>癸</p></template><textarea>子</textarea><p>丑</p>';
  assert.deepEqual(texts(source), ['甲', '丑']);
});

test('the ways and the footer of a site are no text of the page, unless the only tables stand there', () => {
  const site =
    '<nav><a>首页</a></nav><p>正文</p><footer><span>党政机关网站</span><span>网站标识码</span></footer>';
  assert.deepEqual(texts(site), ['正文']);
  assert.deepEqual(texts('<p>一</p><footer><table><tr><td>甲</td><td>1</td></tr></table></footer>'), [
    '一',
    '[0:甲 1:1]',
  ]);
});

test('an unclosed hidden element hides no more than its parent', () => {
  const hidden = '<span style="display:none">密';
  assert.deepEqual(texts(`<p>甲${hidden}</p><p>乙</p>`), ['甲', '乙']);
  assert.deepEqual(texts(`<table>${row(`1${hidden}`, '2')}${row('3', '4')}</table>`), [
    '[0:1 1:2 / 0:3 1:4]',
  ]);
  assert.deepEqual(texts('<p style="display:none">密<p>乙'), ['乙']);
});

test('hidden rows and cells have no place in the grid', () => {
  const source = `<table><tr style="display:none"><td>a<td>b</tr>${row('甲', '1')}<tr><td style="display:none">x<td>乙<td>2</tr></table>`;
  assert.deepEqual(grid(source), ['0:甲 1:1', '0:乙 1:2']);
});

test('what Word writes: conditional comments and namespaces', () => {
  const source =
    '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p class=MsoNormal><![if !supportLists]>一、<![endif]>总体情况<o:p></o:p></p>' +
    '<xml><o:OfficeDocumentSettings>x</o:OfficeDocumentSettings></xml>';
  assert.deepEqual(texts(source), ['一、总体情况']);
});

test('a table that only lays out the page is dissolved, the tables inside stay', () => {
  const layout = `<table><tr><td>导航</td><td><p>二、主动公开</p>${smallTable}<p>三、申请</p>${smallTable}</td></tr></table>`;
  assert.deepEqual(texts(layout), [
    '导航',
    '二、主动公开',
    '[0:规章 1:0 / 0:规范性文件 1:3]',
    '三、申请',
    '[0:规章 1:0 / 0:规范性文件 1:3]',
  ]);
  assert.deepEqual(
    tables(read(layout)).map(({ place }) => place.table),
    [1, 2],
  );
});

test('a frame around text is no table', () => {
  assert.deepEqual(texts('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>'), ['甲', '乙']);
  assert.deepEqual(texts('<table><tr><td>甲<tr><td>乙</table>'), ['甲', '乙']);
  const article = `<p>${'总体情况'.repeat(100)}</p>`;
  assert.deepEqual(texts(`<table>${row('标题', '日期')}${row(article, '')}</table>`).slice(0, 2), [
    '标题',
    '日期',
  ]);
});

test('a small table inside a cell of data belongs to the cell', () => {
  const inner = '<table><tr><td>7</td></tr></table>';
  assert.deepEqual(grid(`<table>${row('甲', inner)}${row('乙', '8')}</table>`), ['0:甲 1:7', '0:乙 1:8']);
});

test('a table that is not closed ends where the text goes on', () => {
  assert.deepEqual(texts(`<table>${row('甲', '1')}${row('乙', '2')}<p>五、问题</p><p>后`), [
    '[0:甲 1:1 / 0:乙 1:2]',
    '五、问题',
    '后',
  ]);
  assert.deepEqual(
    texts(`<table>${row('甲', '1')}${row('乙', '2')}<table>${row('丙', '3')}${row('丁', '4')}</table>`),
    ['[0:甲 1:1 / 0:乙 1:2]', '[0:丙 1:3 / 0:丁 1:4]'],
  );
});

test('rows without a table, as in a page cut in the middle, are a table', () => {
  assert.deepEqual(texts(`前${row('甲', '1')}${row('乙', '2')}</table><p>后`), [
    '前',
    '[0:甲 1:1 / 0:乙 1:2]',
    '后',
  ]);
});

test('title and meta tags are kept, the first of each', () => {
  const document = read(
    '<head><title> 年度\n报告 </title><meta name="SiteName" content="某县人民政府"><META NAME=PubDate CONTENT="2024-01-18"></head>' +
      '<title>二</title><meta name="SiteName" content="别的"><meta name="__proto__" content="x"><p>甲',
  );
  assert.equal(document.title, '年度报告');
  assert.deepEqual({ ...document.meta }.SiteName, '某县人民政府');
  assert.equal(document.meta.PubDate, '2024-01-18');
});

test('what is written in the fields of a form stands in its cells', () => {
  const form = row('甲', '<input type="text" value="12" readonly>', '<input class=a value=3>');
  const others = row('乙', '<input type="hidden" value="7">', '<textarea rows=1>5</textarea>');
  assert.deepEqual(grid(`<table>${form}${others}</table>`), ['0:甲 1:12 2:3', '0:乙 1: 2:5']);
  assert.deepEqual(texts('<p>甲<input value="搜索"></p>'), ['甲']);
});

test('fields, raised and crossed out figures are no digits of the number they stand at', () => {
  const cells = {
    '<input value="1"><input value="2">': '1 2',
    '<span>5</span><input type="text" class="edit" value="5">': '5 5',
    '3<textarea>7</textarea>': '3 7',
    '5<sup>1</sup>': '5 1',
    '<del>3</del>5': '3 5',
    '5<img src="3.png">3': '5 3',
    '5<span style="vertical-align: super">1</span>': '5 1',
    '<span style="text-decoration:line-through"><b>3</b></span>5': '3 5',
    '<span>1</span><b>2</b>': '12',
    '<input value="">12<input>': '12',
  };
  for (const [markup, text] of Object.entries(cells))
    assert.deepEqual(grid(`<table>${row('甲', markup)}${row('乙', '1')}</table>`)[0], `0:甲 1:${text}`);
  assert.deepEqual(texts('<p>面积5m<sup>2</sup>，<s>乙</s>丙</p>'), ['面积5m2，乙丙']);
});

test('a text field that is hidden holds nothing, nor does what is invisible', () => {
  for (const hidden of [
    '<textarea hidden>7</textarea>',
    '<textarea style="display:none">7</textarea>',
    '<input value="7" hidden>',
    '<b Style="Display:None">7</b>',
    '<b HIDDEN>7</b>',
    '<span style="visibility: hidden">7</span>',
  ])
    assert.deepEqual(grid(`<table>${row('甲', `3${hidden}`)}${row('乙', hidden)}</table>`), [
      '0:甲 1:3',
      '0:乙 1:',
    ]);
});

const reportRows = (quote: (text: string) => string) =>
  quote(
    `<p style="x">三、申请</p><table border="1">${row('受理', '12').repeat(3)}<tr><td colspan="2">注</td></tr></table>`,
  );
const expected = ['三、申请', '[0:受理 1:12 / 0:受理 1:12 / 0:受理 1:12 / 0+2:注]'];

test('a report in a string of a script is read', () => {
  const inString = reportRows((html) => html.replaceAll('"', '\\"').replaceAll('/', '\\/'));
  assert.deepEqual(
    texts(
      `<html><div>加载中</div>\n<script>\nvar page = {"html": "${inString}\\n"};\nshow(page);</script></html>`,
    ),
    expected,
  );
  const unicode = reportRows((html) =>
    html.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('"', '\\"'),
  );
  assert.deepEqual(texts(`<p>加载中</p><script>load("${unicode}")</script>`), expected);
});

test('a report written as references is read', () => {
  const escaped = reportRows((html) =>
    html.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  );
  assert.deepEqual(texts(`<div>${escaped}</div>`), expected);
  assert.deepEqual(texts(`<div>${escaped.replaceAll('&', '&amp;')}</div>`), expected);
  assert.deepEqual(texts(`<textarea style="display:none">${escaped}</textarea><p>加载中</p>`), expected);
});

test('a report with escaped quotes and slashes is read', () => {
  assert.deepEqual(texts(reportRows((html) => html.replaceAll('"', '\\"').replaceAll('/', '\\/'))), expected);
});

test('a report in a text box, a template or a hidden element is read where the page shows none', () => {
  const report = reportRows((html) => html);
  for (const page of [
    `<textarea>${report}</textarea>`,
    `<script type="text/html">${report}</script>`,
    `<noscript>${report}</noscript>`,
    `<div style="display:none">${report}</div>`,
  ])
    assert.deepEqual(texts(page), expected, page.slice(0, 20));
});

test('lines count where Markdown holds HTML tables', () => {
  const source =
    '# 年度报告\n\n## 二、主动公开\n正文一\n正文二\n<table><tr><td>甲\n乙</td><td>1</td></tr></table>\n尾';
  const document = read(source, { keepLines: true });
  assert.deepEqual(
    document.blocks.map((block) =>
      block.kind === 'table' ? gridOf(block) : [block.heading ?? 0, block.text, block.place.line],
    ),
    [
      [1, '年度报告', 1],
      [2, '二、主动公开', 3],
      [0, '正文一', 4],
      [0, '正文二', 5],
      ['0:甲乙 1:1'],
      [0, '尾', 8],
    ],
  );
});

test('a page of pictures or of nothing is refused', () => {
  const ruleOf = (source: string) =>
    (readHtml(source, defaultLimits) as { refused: { rule: string } }).refused.rule;
  assert.equal(ruleOf('<p><img src=1.jpg></p><img src=2.jpg>'), 'file-scanned');
  assert.equal(ruleOf('<p>&nbsp;</p>'), 'file-empty');
  assert.equal(ruleOf('<table><tr><td>'.repeat(100)), 'file-bomb');
});
