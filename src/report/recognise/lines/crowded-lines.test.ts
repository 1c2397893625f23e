import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { withCrowdedApart } from './crowded-lines.ts';
import { linesOf } from './lines.ts';

const apart = (text: string): string[] =>
  withCrowdedApart(linesOf(readText(text, 'text'))).map((line) => line.text);

test('a line that holds a whole table is taken apart, its blank cells go', () => {
  const cells = ['信息内容', '本年制发件数', '规章', '0', '行政许可', '', '12', '一、本年新收', '1', '2'];
  const table = [...cells, ...cells, ...cells];
  for (const sign of ['|', '\t']) assert.deepEqual(apart(table.join(sign)), table.filter(Boolean));
});

test('one row stays a line, whatever blanks a spreadsheet left behind it', () => {
  const row = `规章\t0\t0\t0${'\t'.repeat(60)}`;
  assert.deepEqual(apart(row), [row]);
});
