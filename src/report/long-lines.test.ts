import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkReport } from './check-report.ts';
import { readSource } from './readers/read-source.ts';
import { recogniseReport } from './recognise/recognise-report.ts';
import { reportRules } from './rules/index.ts';

const documents = new URL('../../test/corpus/documents/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, documents), 'utf8');
const reports = {
  'report.txt': read('tables-first-2024.txt'),
  'report.md': read('pipe-markdown-2023.md'),
  'report.html': read('clean-2023.html'),
} as const;

/** So long that a search which looks through the rest from every sign would take minutes. */
const endless = (words: string): string => words.repeat(Math.ceil(300_000 / words.length));

/** The words that begin, divide or end what is looked for, each without anything that would end the search. */
const paragraphs = [
  ...['0', '一', '〇', 'x', ' ', '\t', '|', '·', '（', '(', '《', '“', '”', '>', '》2024', '>2024', '»'],
  ...['1件，', '1件：', '2024年', '13800000000，', '1.1', '1 1', '-1', '|0级', '{| ', '***', '# '],
  ...['申请', '收到申请1件', '较', '占', '共', '累计收到政府信息公开申请1件，办结1件', '其中1件'],
  ...['行政复议1件维持1件', '《行政复议', '信息公开申请', '文件0件；截至', '文件0件，', '行政许可共计'],
  ...['信息内容', '自然人', '政府信息公开年报-人', '标题', '现行有效', '存在问题', '未收到', '0元', '0.0元'],
];

/** The same with an end that nothing fits to, so that everything is looked at again on the way back. */
const sentences = [
  `行政事业性收费${'共计'.repeat(60)}。`,
  `公开信息10条，其中${endless('及')}。`,
  `公开信息10条，其中要闻5条${endless('及')}，占${endless('比')}，${endless('较')}。`,
  `${endless('1件：')}${endless('及')}。`,
  `一、${endless(' ')}总体情况`,
  `四${endless(' ')}x`,
  `规章${endless(' ')}x`,
  `第一页${endless(' ')}x`,
];

/** Cells and lines without number in the middle of a table. */
const rows = [
  ...['\n\t下降', '\n办公室|卡号', '\n\t0', '\n\t', '\n规章', '\n| 备注 | 规章 | 1'],
  ...['\t备注', '\t县', '\t0', '|'],
  ...['\n一', '\n（', `\n${'一'.repeat(50)}`, `\n${'（'.repeat(50)}`, `\n${'0123456789'.repeat(5)}`],
];

async function answersFor(name: string, text: string, what: string): Promise<void> {
  const pdf = () => Promise.reject(new Error('no PDF'));
  const result = await readSource(new TextEncoder().encode(text), { name, pdf });
  if (!('document' in result)) return;
  const { outcomes } = checkReport(recogniseReport(result.document));
  assert.equal(Object.keys(outcomes).length, reportRules.length, what.slice(0, 20));
}

const before = (text: string, mark: RegExp, inserted: string): string =>
  text.replace(mark, (found) => inserted + found);

describe('a report with a paragraph, a line or a table without end is answered', () => {
  const preface = /^.*一、总体/m;
  const overview = /^（二）依申请公开/m;
  it('in section one', async () => {
    for (const words of [...paragraphs.map(endless), ...sentences])
      await answersFor('report.txt', before(reports['report.txt'], overview, `${words}\n`), words);
  });
  it('in the preface, whatever the format', async () => {
    for (const words of ['0', '一', ' ', '\t', '（', '|', '《', '申请', '1件，', '2024年'].map(endless)) {
      await answersFor('report.txt', before(reports['report.txt'], preface, `${words}\n`), words);
      await answersFor('report.md', before(reports['report.md'], preface, `${words}\n`), words);
      await answersFor('report.html', before(reports['report.html'], preface, `<p>${words}</p>`), words);
    }
  });
  it('in a table', async () => {
    for (const row of rows)
      await answersFor('report.md', before(reports['report.md'], /\n.*行政许可/, endless(row)), row);
  });
  it('in the title of the page', async () => {
    for (const words of ['公开2024年', '2024政府信息公开年报-人', '》', '»2024'])
      await answersFor('report.html', `<title>${endless(words)}</title><body>正文</body>`, words);
  });
});
