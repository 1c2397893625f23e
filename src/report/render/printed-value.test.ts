import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../report.ts';
import { printable, printedValue } from './printed-value.ts';

const number = (value: number, written: string | null, unit?: '元' | '万元'): Reading => ({
  value,
  state: value === 0 ? 'zero' : 'number',
  written,
  origin: null,
  ...(unit && { unit }),
});

const without = (state: 'blank' | 'slash' | 'missing' | 'unreadable', written: string | null): Reading => ({
  value: null,
  state,
  written,
  origin: null,
});

test('numbers are plain digits, with the decimals they were written with', () => {
  assert.equal(printedValue(number(1230, '1,230'), null), '1230');
  assert.equal(printedValue(number(12, '１２'), null), '12');
  assert.equal(printedValue(number(7, '007'), null), '7');
  assert.equal(printedValue(number(-8, '减8'), null), '-8');
  assert.equal(printedValue(number(22, '22（其中修订16）'), null), '22');
  assert.equal(printedValue(number(1.5, '1.50'), null), '1.50');
  assert.equal(printedValue(number(0, '0.0000'), null), '0.0000');
  assert.equal(printedValue(number(5, null), null), '5');
});

test('a unit is printed unless the heading states it', () => {
  assert.equal(printedValue(number(1.5, '1.50万元', '万元'), '万元'), '1.50');
  assert.equal(printedValue(number(500, '500元', '元'), '万元'), '500元');
  assert.equal(printedValue(number(75394432.52, '75,394,432.52元', '元'), null), '75394432.52元');
});

test('what is not a number stays what it is', () => {
  assert.equal(printedValue(without('blank', ''), null), '');
  assert.equal(printedValue(without('missing', null), null), '');
  assert.equal(printedValue(undefined, null), '');
  assert.equal(printedValue(without('slash', '无'), null), '无');
  assert.equal(printedValue(without('slash', '—'), null), '—');
  assert.equal(printedValue(without('slash', null), null), '/');
  assert.equal(printedValue(without('unreadable', '3\n或4'), null), '3 或4');
});

test('printed text is one line without control characters', () => {
  assert.equal(printable(' 甲\u0000\u0007\r\n乙\u2028丙\ud800 '), '甲 乙 丙\ufffd');
});
