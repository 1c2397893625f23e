import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { docxParts, xlsxParts, zipOf } from '../../../test/office-packages.ts';
import { fileProblems } from './file-problems.ts';
import { readSource } from './read-source.ts';
import type { ReadLimits } from './reading.ts';

const noPdf = () => Promise.reject(new Error('no PDF here'));
const read = (bytes: Uint8Array | string, name = '', limits: Partial<ReadLimits> = {}) =>
  readSource(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    name,
    pdf: noPdf,
    limits,
  });

async function formatOf(bytes: Uint8Array | string, name = ''): Promise<string> {
  const result = await read(bytes, name);
  return 'document' in result ? result.document.format : result.refused.rule;
}

async function firstText(bytes: Uint8Array | string): Promise<string> {
  const result = await read(bytes);
  assert.ok('document' in result, 'refused' in result ? result.refused.message : '');
  const [block] = result.document.blocks;
  return block!.kind === 'table' ? block!.cells[0]!.text : block!.text;
}

const docx = zipOf(docxParts('<w:p><w:r><w:t>年报</w:t></w:r></w:p>'));
const xlsx = zipOf(
  xlsxParts([{ name: '表', inside: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>' }]),
);

test('every format is read by its content', async () => {
  assert.equal(await formatOf(docx, '年报.html'), 'docx');
  assert.equal(await formatOf(xlsx, '年报.docx'), 'xlsx');
  assert.equal(await formatOf('<p>年报</p>', '年报.docx'), 'html');
  assert.equal(await formatOf('年报'), 'text');
  assert.equal(await formatOf('# 年报'), 'markdown');
  assert.equal(await formatOf(Uint8Array.of(0xc4, 0xea, 0xb1, 0xa8)), 'text');
});

test('archives of other kinds are refused, each with its own advice', async () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '' }, /OFD/],
    [{ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }, /OpenDocument/],
    [{ 'ppt/presentation.xml': '' }, /演示文稿/],
    [{ '2023年报.docx': '' }, /压缩包/],
  ];
  for (const [parts, message] of cases) {
    const result = await read(zipOf(parts));
    assert.ok('refused' in result);
    assert.equal(result.refused.rule, 'file-unknown');
    assert.match(result.refused.message, message);
  }
});

test('the answer of a site may carry the report as text; its title goes with it', async () => {
  const content = ['一、总体情况', '本年度主动公开信息若干条。'.repeat(20), '二、主动公开政府信息情况'].join(
    '\n',
  );
  const result = await read(JSON.stringify({ data: { title: '某镇2023年政府信息公开年报', content } }));
  assert.ok('document' in result);
  assert.equal(result.document.title, '某镇2023年政府信息公开年报');
  assert.equal(result.document.blocks.length, 3);
});

test('the answer of a site is read for the page it carries; other JSON is refused', async () => {
  const page = '<p>年报</p><table><tr><td>甲</td><td>1</td></tr></table>';
  assert.equal(await firstText(JSON.stringify({ data: [{ title: 'x', content: page }] })), '年报');
  const inner = JSON.stringify({ title: 'x', content: page });
  assert.equal(await firstText(JSON.stringify({ ok: true, data: inner })), '年报');
  assert.equal(await formatOf('{"a":1}'), 'file-unknown');
  assert.equal(await formatOf('{"a":1'), 'file-damaged');
});

test('a text in traditional characters is read in simplified ones', async () => {
  const traditional =
    '三、收到和處理政府信息公開申請情況\n四、政府信息公開行政復議、行政訴訟情況\n結轉下年度繼續辦理 總計';
  assert.equal(await firstText(traditional), '三、收到和处理政府信息公开申请情况');
  assert.equal(
    await firstText('<p>三、收到和處理政府資訊公開申請情況，結轉下年度繼續辦理總計</p>'),
    '三、收到和处理政府资讯公开申请情况，结转下年度继续办理总计',
  );
});

test('readings of characters put in with the change of characters are taken out again', async () => {
  const glossed =
    '三、收到和處(chǔ)理政府信息公開申請(qǐng)情況。本年度報(bào)告所列數(shù)據(jù)的統(tǒng)計期限為全年，總計(jì)兩件。';
  assert.equal(
    await firstText(glossed),
    '三、收到和处理政府信息公开申请情况。本年度报告所列数据的统计期限为全年，总计两件。',
  );
});

test('a name or a link in traditional characters changes nothing', async () => {
  const simplified = `繁體版 總 條 議 請\n${'政府信息公开工作年度报告'.repeat(40)}`;
  assert.equal(await firstText(simplified), '繁體版 總 條 議 請');
});

test('files that are empty, too large or not text are refused', async () => {
  assert.equal(await formatOf(''), 'file-empty');
  assert.equal(await formatOf(' \n \u3000'), 'file-empty');
  assert.equal(await formatOf(new Uint8Array(4000).fill(1)), 'file-unknown');
  const result = await read('年报', '', { fileBytes: 5 });
  assert.ok('refused' in result);
  assert.equal(result.refused.rule, 'file-too-large');
});

test('every refusal says in Chinese what is wrong and what to do', () => {
  for (const { message, advice } of Object.values(fileProblems)) {
    assert.match(message, /^[^a-z]*.*。$/);
    assert.match(advice, /^请.*。$/);
  }
});

test('a library that does not load is a fault, not a damaged file', async () => {
  await assert.rejects(read('%PDF-1.7'), /no PDF here/);
});

test('property: any bytes are answered', async () => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    '<table><td>',
    '{"',
    '\xef\xbb\xbf',
    '\xff\xfe',
    '\xd0\xcf\x11\xe0',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
      const bytes = Uint8Array.from([...[...head].map((letter) => letter.charCodeAt(0)), ...rest]);
      const result = await read(bytes);
      assert.ok('document' in result ? result.document.blocks.length > 0 : result.refused.advice !== '');
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('emphasis in Markdown is not part of the text, hidden names are', async () => {
  const read = async (line: string): Promise<string> => {
    const bytes = new TextEncoder().encode(`# 云溪镇人民政府2023年政府信息公开工作年度报告\n\n${line}\n`);
    const result = await readSource(bytes, {
      name: '年报.md',
      pdf: () => Promise.reject(new Error('no PDF')),
    });
    assert.ok('document' in result);
    const block = result.document.blocks[2];
    return block?.kind === 'paragraph' ? block.text : '';
  };
  assert.equal(await read('**一、总体情况**'), '一、总体情况');
  assert.equal(await read('2023年，**主动公开**72条。'), '2023年，主动公开72条。');
  assert.equal(await read('收到张**、李**的来信。'), '收到张**、李**的来信。');
  assert.equal(await read('- 规章 0 0 0'), '规章 0 0 0');
  assert.equal(await read('> | 规章 | 0 |'), '| 规章 | 0 |');
  assert.equal(await read('- 1.属于国家秘密 0'), '1.属于国家秘密 0');
  for (const line of ['- -', '- 3 -', '- 5', '- 0 0 0']) assert.equal(await read(line), line);
});
