import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../../src/report/index.ts';
import { shownText, typedReading } from './typed-reading.ts';

const before: Reading = { value: 3, state: 'number', written: '3', origin: { line: 7 } };

test('nothing, zero, a mark and a number are four different things', () => {
  assert.equal(typedReading('', before).state, 'blank');
  assert.equal(typedReading('0', before).state, 'zero');
  assert.equal(typedReading('/', before).state, 'slash');
  assert.deepEqual(typedReading('12', before), {
    value: 12,
    state: 'number',
    written: '12',
    origin: { line: 7 },
  });
});

test('full-width digits are digits', () => {
  assert.equal(typedReading('１２', undefined).value, 12);
});

test('what is not one number has no value and stays as typed', () => {
  const reading = typedReading('3O', before);
  assert.equal(reading.value, null);
  assert.equal(reading.state, 'unreadable');
  assert.equal(shownText(reading, true), '3O');
});

test('the unit of an amount is kept unless another is typed', () => {
  const amount: Reading = { ...before, unit: '万元' };
  assert.equal(typedReading('1.5', amount).unit, '万元');
  assert.equal(typedReading('15000元', amount).unit, '元');
});

test('a number on its way to another is shown as typed', () => {
  assert.equal(shownText(typedReading('0.50', before), true), '0.50');
  assert.equal(shownText({ ...before, written: '22（其中修订16）', value: 22 }, false), '22');
  assert.equal(shownText({ value: null, state: 'missing', written: null, origin: null }, false), '');
});
