import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Output } from '../terminal.ts';
import { progressBar, progressLine } from './progress-bar.ts';
import { nothingYet } from './totals.ts';

const totals = { ...nothingYet, files: 1200, blockers: 35, unread: 2 };

test('the line says how far, how fast, how long, how bad', () => {
  assert.equal(
    progressLine('检查', totals, 100_000, 850),
    '检查 1,200/100,000 ░░░░░░░░░░ 1.2% 850 份/秒 剩余 1 分 57 秒 阻断 35 个 未能读取 2 份',
  );
});

test('before the files are counted, only what is done is said', () => {
  assert.equal(progressLine('读取', { ...nothingYet, files: 5 }, null, 0), '读取 5');
});

test('the end is the end, also for an empty folder or one that grew', () => {
  assert.match(progressLine('检查', totals, 1200, 100), /██████████ 100\.0%.* 剩余 0 秒/);
  assert.match(progressLine('检查', nothingYet, 0, 0), /0\/0 ██████████ 100\.0%/);
  assert.match(progressLine('检查', totals, 1000, 100), /100\.0%/);
});

test('it draws for a person only, and not too often', () => {
  const drawn: string[] = [];
  const output = (isTerminal: boolean): Output => ({
    isTerminal,
    columns: 80,
    write: async (text) => void drawn.push(String(text)),
  });
  let now = 0;
  const bar = progressBar(output(true), '检查', 0, () => now);
  bar.show(totals);
  now = 50;
  bar.show(totals);
  now = 120;
  bar.show(totals);
  assert.equal(drawn.length, 2);
  bar.clear();
  assert.equal(drawn.at(-1), '\r\u001b[K');
  progressBar(output(false), '检查', 0, () => now).show(totals);
  assert.equal(drawn.length, 3);
});
