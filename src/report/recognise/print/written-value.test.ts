import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameNumber, readWritten } from './written-value.ts';

const number = (written: string) => {
  const found = readWritten(written);
  return found.kind === 'number' ? [found.value, found.unit] : found.kind;
};

test('plain numbers, thousands and decimals', () => {
  assert.deepEqual(number('0'), [0, null]);
  assert.deepEqual(number('4119'), [4119, null]);
  assert.deepEqual(number('1,230,500'), [1230500, null]);
  assert.deepEqual(number('24252.311082'), [24252.311082, null]);
});

test('amounts keep the unit they are printed with', () => {
  assert.deepEqual(number('75394432.52元'), [75394432.52, '元']);
  assert.deepEqual(number('26.55 万元'), [26.55, '万元']);
  assert.deepEqual(number('3件'), [3, null]);
  assert.deepEqual(['5起', '12人次', '零', '零件'].map(number), [
    [5, null],
    [12, null],
    [0, null],
    [0, null],
  ]);
});

test('increase and decrease may be signs or words', () => {
  assert.deepEqual(number('-8'), [-8, null]);
  assert.deepEqual(number('－8'), [-8, null]);
  assert.deepEqual(number('+5'), [5, null]);
  assert.deepEqual(number('增10'), [10, null]);
  assert.deepEqual(number('减少3'), [-3, null]);
  assert.deepEqual(number('减0'), [0, null]);
  assert.deepEqual(number('↓8'), [-8, null]);
  assert.deepEqual(number('￥18.6'), [18.6, null]);
});

test('a note in brackets is not part of the number', () => {
  assert.deepEqual(number('22（其中修订16）'), [22, null]);
});

test('zero, blank, mark and other text stay apart', () => {
  assert.equal(number(''), 'blank');
  assert.equal(number(' \u3000'), 'blank');
  for (const mark of ['/', '／', '-', '—', '——', '\\', '无', '*']) assert.equal(number(mark), 'mark', mark);
  for (const text of ['O', '约5', '5余', '12-13', '〇', '见附件', '412,412,412'])
    assert.equal(number(text), 'text', text);
});

test('several numbers in one cell are not one number', () => {
  assert.equal(number('230 000023'), 'text');
});

test('one number over again has the same digits and unit', () => {
  const same = (one: string, other: string) => isSameNumber(readWritten(one), readWritten(other));
  assert.equal(same('5元', '5元'), true);
  assert.equal(same('5元', '5万元'), false);
  assert.equal(same('5', '5.0'), false);
  assert.equal(same('/', '/'), false);
});

test('another number bare in brackets behind a number leaves open which of them is the count', () => {
  assert.deepEqual(['3（7）', '12 (3)', '0(1)'].map(number), ['text', 'text', 'text']);
  assert.deepEqual(['0（0）', '12（41%）', '3（件）'].map(number), [
    [0, null],
    [12, null],
    [3, null],
  ]);
});
