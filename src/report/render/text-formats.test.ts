import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { hostileReport, hostileTexts } from '../../../test/hostile-report.ts';
import { quietReport } from '../../../test/report-builder.ts';
import { officialForms } from '../../law/index.ts';
import { renderCsv } from './csv.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { renderText } from './text.ts';

const gaps = quietReport({
  cells: {
    'applications/received/naturalPerson': 'blank',
    'applications/received/total': 'blank',
    'applications/granted/*': 'blank',
    'disputes/*': 'missing',
    'disclosed/regulations/inForce': 'slash',
  },
});

test('text keeps every blank cell countable', () => {
  const lines = renderText(gaps).split('\n');
  assert.ok(lines.includes('一、本年新收政府信息公开申请数量\t\t\t\t0\t0\t0\t0\t0\t'));
  assert.ok(lines.includes('三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t'));
  assert.ok(lines.includes('规章\t0\t0\t/'));
  assert.ok(lines.includes('\t'.repeat(14)));
  const start = lines.findIndex((line) => line.startsWith('（本列数据的勾稽关系为'));
  for (const line of lines.slice(start, start + 28)) assert.equal(line.split('\t').length, 10, line);
});

test('text follows the order of the form', () => {
  const text = renderText(quietReport());
  const order = [
    '云溪镇人民政府2023年',
    '一、总体',
    '二、主动',
    '三、收到',
    '四、政府',
    '五、存在',
    '六、其他',
    '2024年1月18日',
  ];
  const places = order.map((part) => text.indexOf(part));
  assert.ok(
    places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1)),
    String(places),
  );
});

test('a lost heading of a table is printed, a lost table and other lost sections are not', () => {
  const text = renderText(
    quietReport({ sections: { s2: null, s4: null, s5: null }, editions: { disputes: null } }),
  );
  assert.match(text, /\n二、主动公开政府信息情况\n/);
  assert.doesNotMatch(text, /四、政府信息公开行政复议|行政诉讼\t|五、/);
});

test('a 2021 report with the single （六） row of 2019 is printed with that row', () => {
  const collapsed = renderText(
    quietReport({
      cells: Object.fromEntries(
        ['correctionLapsed', 'feeLapsed', 'misc'].map((row) => [
          `applications/otherDisposition.${row}/*`,
          'missing' as const,
        ]),
      ),
      foreignCells: { 'applications/otherDisposition/total': 4, 'applications/otherDisposition/research': 4 },
    }),
  );
  assert.ok(collapsed.includes('\n\t（六）其他处理\t\t\t\t4\t\t\t\t4\n'));
  assert.ok(collapsed.includes('本年制发件数'));
});

test('Markdown prints markup as text', () => {
  const markdown = renderMarkdown(hostileReport());
  assert.ok(markdown.includes('\\*\\*乙\\*\\* \\[丙\\](x) \\_丁\\_'));
  assert.ok(markdown.includes('| =HYPERLINK("http://example.org","点") \\| 甲 \\| '));
  assert.ok(markdown.includes('\\<script\\>'));
  for (const line of markdown.split('\n').filter((row) => row.startsWith('| 规章')))
    assert.equal(line, '| 规章 | 0 | 0 | 0 |');
});

interface Found {
  readonly values: Map<string, string>;
  readonly ids: string[];
  readonly headers: string[];
  readonly names: Set<string>;
}

function inHtml(html: string): Found {
  const found: Found = { values: new Map(), ids: [], headers: [], names: new Set() };
  let cell: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      found.names.add(name);
      if (attributes.id) found.ids.push(attributes.id);
      if (attributes.headers) found.headers.push(...attributes.headers.split(' '));
      cell = attributes['data-cell'] ?? null;
      if (cell) found.values.set(cell, '');
    },
    ontext(text) {
      if (cell) found.values.set(cell, found.values.get(cell)! + text);
    },
    onclosetag() {
      cell = null;
    },
  });
  parser.end(html);
  return found;
}

test('HTML names the cell of every number and the headings it stands under', () => {
  const { values, ids, headers } = inHtml(renderHtml(gaps));
  assert.deepEqual([...values.keys()], officialForms['2021'].cells);
  assert.equal(values.get('applications/received/naturalPerson'), '');
  assert.equal(values.get('applications/received/research'), '0');
  assert.equal(values.get('disclosed/regulations/inForce'), '/');
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    [...new Set(headers)].filter((id) => !ids.includes(id)),
    [],
  );
  const stateSecret = /data-cell="applications\/denied\.stateSecret\/commercial" headers="([^"]*)"/.exec(
    renderHtml(gaps),
  )![1]!;
  const text = (id: string): string => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(renderHtml(gaps))![1]!;
  assert.deepEqual(stateSecret.split(' ').map(text), [
    '申请人情况',
    '法人或其他组织',
    '商业企业',
    '三、本年度办理结果',
    '（三）不予公开',
    '1.属于国家秘密',
  ]);
});

test('HTML prints markup as text and holds nothing that runs or loads', () => {
  const html = renderHtml(hostileReport());
  const { names } = inHtml(html);
  for (const name of ['script', 'link', 'img', 'iframe']) assert.ok(!names.has(name), name);
  assert.ok(!html.includes('\u0000'));
  assert.ok(html.includes('&#60;script&#62;alert(1)&#60;/script&#62;'));
});

test('CSV has a line for every cell, with number, text and state', () => {
  const lines = renderCsv(gaps).split('\r\n');
  assert.equal(lines[0], '\u{feff}表,行,列,单元格编号,数值,原文,状态');
  assert.equal(lines.length, 1 + 200 + 1);
  assert.ok(
    lines.includes(
      '依申请公开,（三）不予公开 1.属于国家秘密,总计,applications/denied.stateSecret/total,0,0,零',
    ),
  );
  assert.ok(
    lines.includes(
      '主动公开,第二十条第（一）项 规章,现行有效件数,disclosed/regulations/inForce,,/,以符号代替数字',
    ),
  );
});

test('CSV holds no text a spreadsheet would run', () => {
  const csv = renderCsv(hostileReport());
  assert.ok(csv.includes(`"'${hostileTexts[2].replaceAll('"', '""')}"`));
  assert.ok(csv.includes(",'-,"));
  for (const line of csv.split('\r\n').slice(1, -1)) assert.ok(!/(?:^|,)"?[=+@]/.test(line), line);
});
