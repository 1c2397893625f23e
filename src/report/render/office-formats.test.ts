import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { hostileReport } from '../../../test/hostile-report.ts';
import { quietReport, readingOf } from '../../../test/report-builder.ts';
import { renderDocx } from './docx.ts';
import { signatureIndents, sizeOfNumber, titleLines } from './official-page.ts';
import { pdfSource } from './pdf-source.ts';
import { renderXlsx } from './xlsx.ts';

const partsOf = (archive: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const count = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0;

/** Fails where XML is not well-formed: an element that is not closed, a character no XML may hold. */
function assertWellFormed(xml: string, path: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/, path);
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push(name),
      onclosetag: (name) => assert.equal(open.pop(), name, path),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  assert.deepEqual(open, [], path);
}

const withGaps = quietReport({
  cells: {
    'applications/received/naturalPerson': 12,
    'applications/received/total': 'blank',
    'disclosed/regulations/inForce': 'slash',
    'disclosed/fees/amount': { ...readingOf(1.5), written: '1.50' },
  },
});

test('the Word document has the page of GB/T 9704', async () => {
  const parts = partsOf(await renderDocx(quietReport()));
  const body = parts['word/document.xml']!;
  assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/);
  assert.match(body, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  assert.match(body, /<w:docGrid w:type="lines" w:linePitch="579"\/>/);
  assert.match(parts['word/settings.xml']!, /<w:evenAndOddHeaders\/>/);
  const styles = parts['word/styles.xml']!;
  for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体'])
    assert.ok((styles + body).includes(`w:eastAsia="${font}"`), font);
  assert.match(
    styles,
    /w:styleId="Prose".*?w:firstLineChars="200".*?w:line="579"|w:styleId="Prose".*?w:line="579".*?w:firstLineChars="200"/s,
  );
  assert.match(styles, /w:styleId="TableText".*?<w:snapToGrid w:val="0"\/>/s);
  const footers = Object.entries(parts).filter(([path]) => /^word\/footer\d\.xml$/.test(path));
  assert.deepEqual(footers.map(([, xml]) => /w:jc w:val="(\w+)"/.exec(xml)![1]).sort(), ['left', 'right']);
});

test('no row of the Word tables splits, and the headings of tables 3 and 4 repeat', async () => {
  const body = partsOf(await renderDocx(quietReport()))['word/document.xml']!;
  const [disclosed, applications, disputes] = body.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
  for (const [table, rows, headings] of [
    [disclosed!, 14, 0],
    [applications!, 28, 3],
    [disputes!, 4, 3],
  ] as const) {
    assert.equal(count(table, /<w:tr>/g), rows);
    assert.equal(count(table, /<w:cantSplit\/>/g), rows);
    assert.equal(count(table, /<w:tblHeader\/>/g), headings);
  }
  assert.equal(count(applications!, /<w:vMerge w:val="continue"\/>/g) > 21, true);
  const lastOfItem = disclosed!.match(/<w:tr>.*?<\/w:tr>/gs)!.filter((row) => !row.includes('<w:keepNext/>'));
  assert.equal(lastOfItem.length, 4, 'table 2 may part behind each item of article 20 and nowhere else');
});

test('in Word blank stays blank and amounts keep their decimals', async () => {
  const body = partsOf(await renderDocx(withGaps))['word/document.xml']!;
  const rows = body
    .match(/<w:tr>.*?<\/w:tr>/gs)!
    .map((row) =>
      row
        .match(/<w:tc>.*?<\/w:tc>/gs)!
        .map((cell) => [...cell.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')),
    );
  const row = (label: string): string[] => rows.find((cells) => cells[0] === label)!;
  assert.deepEqual(row('一、本年新收政府信息公开申请数量').slice(1), ['12', '0', '0', '0', '0', '0', '']);
  assert.deepEqual(row('规章'), ['规章', '0', '0', '/']);
  assert.deepEqual(row('行政事业性收费'), ['行政事业性收费', '1.50']);
});

test('in the workbook numbers are numbers, text is text and blank is blank', async () => {
  const parts = partsOf(await renderXlsx(withGaps));
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  assert.deepEqual(names, ['总体情况', '主动公开', '依申请公开', '复议诉讼', '问题与其他事项']);
  const applications = parts['xl/worksheets/sheet3.xml']!;
  assert.match(applications, /<c r="D6" s="\d+"><v>12<\/v><\/c>/);
  assert.match(applications, /<c r="J6" s="\d+"\/?>(?!<v>)/);
  assert.match(applications, /<mergeCell ref="A8:A29"\/>/);
  assert.match(parts['xl/worksheets/sheet2.xml']!, /<v>1\.5<\/v>/);
  assert.match(parts['xl/styles.xml']!, /formatCode="0\.00"/);
});

test('text of a report cannot break or run in an office file', async () => {
  for (const archive of [await renderDocx(hostileReport()), await renderXlsx(hostileReport())])
    for (const [path, xml] of Object.entries(partsOf(archive))) {
      assertWellFormed(xml, path);
      assert.doesNotMatch(xml, /<f>|<script/, path);
    }
});

test('equal reports give equal bytes', async () => {
  for (const render of [renderDocx, renderXlsx])
    assert.deepEqual(await render(withGaps), await render(structuredClone(withGaps)));
  const core = partsOf(await renderDocx(withGaps))['docProps/core.xml']!;
  assert.doesNotMatch(core, /\d{4}-\d\d-\d\dT/);
});

test('no text of a report becomes part of the PDF source', () => {
  const [quiet, hostile] = [pdfSource(quietReport()), pdfSource(hostileReport())];
  assert.equal(hostile.mainFileContent, quiet.mainFileContent);
  assert.ok(hostile.inputs.data.includes('#panic'));
});

test('long titles break after the body', () => {
  assert.deepEqual(titleLines('青禾镇2023年政府信息公开报告', '青禾镇'), ['青禾镇2023年政府信息公开报告']);
  assert.deepEqual(titleLines('青禾镇人民政府2023年政府信息公开工作年度报告', '青禾镇人民政府'), [
    '青禾镇人民政府',
    '2023年政府信息公开工作年度报告',
  ]);
  assert.deepEqual(titleLines('青禾镇人民政府2023年政府信息公开工作年度报告', null), [
    '青禾镇人民政府',
    '2023年政府信息公开工作年度报告',
  ]);
});

test('the date begins two characters to the right of the signature', () => {
  // 云溪镇人民政府 is 7 wide, 2024年1月18日 is 6.5 and five quarter gaps.
  assert.deepEqual(signatureIndents('云溪镇人民政府', '2024年1月18日', 0.25), { body: 4.75, date: 2 });
  assert.deepEqual(signatureIndents('某某县人民政府办公室政务公开股', '2024年1月18日', 0.25), {
    body: 2,
    date: 7.25,
  });
});

test('a long number is set smaller rather than broken', () => {
  assert.equal(sizeOfNumber('12', 7.4), 10.5);
  assert.ok(sizeOfNumber('1234567', 7.4) < 10.5);
});
