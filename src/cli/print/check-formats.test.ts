import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { quietReport } from '../../../test/report-builder.ts';
import type { Diagnostic } from '../../report/index.ts';
import { reportRules } from '../../report/index.ts';
import { nothingYet } from '../batch/totals.ts';
import type { CheckFormatName } from './check-format.ts';
import { checkFormatNames } from './check-format.ts';
import type { CheckedFile } from './checked-file.ts';
import { loadCheckFormat } from './load-check-format.ts';

const diagnostic: Diagnostic = {
  rule: reportRules[0]!.id,
  severity: 'blocker',
  cells: ['applications/granted/naturalPerson'],
  message: '1 + 2 = 4 <不符>',
  advice: '请核对 | 改为 3。',
  citation: { id: 'REG-50', label: '《条例》第五十条' },
  place: { line: 12, column: 3 },
  quote: '<script>alert("x")</script>',
  proposal: { cell: 'applications/granted/naturalPerson', value: 3 },
};

const faulty: CheckedFile = {
  file: '甲/乙 丙#1.txt',
  report: quietReport(),
  diagnostics: [diagnostic, { ...diagnostic, severity: 'hint', place: { page: 3, table: 2, row: 4 } }],
  outcomes: { [diagnostic.rule]: 'failed', other: 'not-assessable', third: 'crashed' },
  unmatched: true,
};
const clean: CheckedFile = {
  file: 'clean.txt',
  report: quietReport(),
  diagnostics: [],
  outcomes: {},
  unmatched: false,
};
const unread: CheckedFile = {
  file: 'scan.pdf',
  report: null,
  diagnostics: [{ ...diagnostic, rule: 'file-scanned', cells: [], place: null }],
  outcomes: {},
  unmatched: false,
};

/** Everything a run over these files prints. */
async function printed(name: CheckFormatName, ...files: CheckedFile[]): Promise<string> {
  const { opening, piece, separator, closing } = await loadCheckFormat(name, false);
  const pieces = files.map(piece).filter((text) => text !== '');
  return opening + pieces.join(separator) + closing({ ...nothingYet, files: files.length }, false);
}

test('JSON is one object per file and line', async () => {
  const lines = (await printed('json', faulty, clean, unread)).trimEnd().split('\n');
  const [first, second, third] = lines.map((line) => JSON.parse(line));
  assert.equal(lines.length, 3);
  assert.deepEqual(Object.keys(first), ['file', 'body', 'year', 'edition', 'diagnostics', 'outcomes']);
  assert.deepEqual(first.diagnostics[0], diagnostic);
  assert.deepEqual([second.body, second.year, second.edition], ['云溪镇人民政府', 2023, '2021']);
  assert.deepEqual([third.body, third.year, third.edition], [null, null, null]);
});

test('SARIF is one valid document, however many files have findings', async () => {
  for (const files of [[], [clean], [faulty], [clean, faulty, clean, unread, faulty]]) {
    const log = JSON.parse(await printed('sarif', ...files));
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /sarif-2\.1\.0|sarif-schema-2\.1\.0/);
    assert.equal(log.runs.length, 1);
    const [run] = log.runs;
    assert.equal(run.results.length, files.flatMap(({ diagnostics }) => diagnostics).length);
    for (const result of run.results) {
      assert.ok(['error', 'warning', 'note'].includes(result.level));
      assert.ok(result.message.text.length > 0);
      if (result.ruleIndex !== undefined)
        assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      assert.doesNotThrow(() => new URL(artifactLocation.uri, 'file:///'));
      if (region) assert.ok(region.startLine >= 1);
    }
    assert.equal(new Set(run.tool.driver.rules.map(({ id }: { id: string }) => id)).size, reportRules.length);
    assert.equal(run.invocations[0].executionSuccessful, true);
  }
});

test('a SARIF place is a line where there are lines, and an address any viewer opens', async () => {
  const [run] = JSON.parse(await printed('sarif', faulty)).runs;
  const [first, second] = run.results.map((result: { locations: unknown[] }) => result.locations[0]);
  assert.equal(first.physicalLocation.artifactLocation.uri, '%E7%94%B2/%E4%B9%99%20%E4%B8%99%231.txt');
  assert.deepEqual(first.physicalLocation.region, {
    startLine: 12,
    startColumn: 3,
    snippet: { text: diagnostic.quote },
  });
  assert.equal(second.physicalLocation.region, undefined);
  assert.equal(first.logicalLocations[0].fullyQualifiedName, 'applications/granted/naturalPerson');
});

test('text names place, advice and ground of every finding, and what was not checked', async () => {
  const text = await printed('text', faulty, clean, unread);
  for (const part of [
    '甲/乙 丙#1.txt：云溪镇人民政府，2023 年，2021 年版格式',
    '[阻断] 1 + 2 = 4 <不符>',
    '位置：第 12 行第 3 个字起',
    '位置：第 3 页第 2 个表格第 4 行',
    '办法：请核对 | 改为 3。',
    '依据：《条例》第五十条',
    '有 1 条规则因数据不全未能核对：other。',
    '有 1 条规则运行出错，没有结论：third。',
    '给出的往年年报中没有这个机关上一年度的，未做跨年核对。',
    '未发现问题。',
    'scan.pdf\n  [未能读取]',
    '共 3 份',
  ]) {
    assert.ok(text.includes(part), `lacks ${part} in\n${text}`);
  }
});

test('colours are signs for a terminal and nothing else', async () => {
  const [coloured, plain] = [await loadCheckFormat('text', true), await loadCheckFormat('text', false)];
  assert.notEqual(coloured.piece(faulty), plain.piece(faulty));
  assert.equal(stripVTControlCharacters(coloured.piece(faulty)), plain.piece(faulty));
});

test('HTML is a page of its own in which no text becomes markup', async () => {
  const page = await printed('html', faulty, unread);
  assert.match(page, /^<!doctype html>\n<html lang="zh-CN">/);
  assert.match(page, /<\/html>\n$/);
  assert.ok(page.includes('&lt;script&gt;'));
  assert.doesNotMatch(page, /<script|https?:|<link|src=/);
  assert.equal(page.match(/<section>/g)?.length, page.match(/<\/section>/g)?.length);
  assert.ok(page.includes('（一）予以公开，自然人'));
});

test('Markdown keeps every finding in one row of its table', async () => {
  const lines = (await printed('markdown', faulty)).split('\n');
  const rows = lines.filter((line) => line.startsWith('| 阻断') || line.startsWith('| 提示'));
  assert.equal(rows.length, 2);
  for (const row of rows) assert.equal(row.replaceAll('\\|', '').split('|').length, 7);
  assert.ok(rows[0]!.includes('\\<不符\\>'));
});

test('every format can be continued behind any file', async () => {
  for (const name of checkFormatNames) {
    const { piece } = await loadCheckFormat(name, false);
    assert.equal(piece(faulty), piece(faulty), name);
  }
});
