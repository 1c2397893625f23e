import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barChart } from './bar-chart.ts';

const bars = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `栏目${index}`, count: 2 }));
const drawn = (count: number) => String(barChart({ title: '各栏目', of: '栏目' }, bars(count)));

test('the chart has one bar for what is too much to draw, the table all of it, and the sum is right', () => {
  const many = drawn(33);
  assert.equal(many.match(/<rect/g)!.length, 20);
  assert.match(many, /其他 14 个栏目<\/text>.*?>28<\/text>/s);
  assert.equal(many.match(/<th scope="row">栏目/g)!.length, 33);
  assert.match(many, /合计<\/th><td class="number">66</);
  assert.doesNotMatch(drawn(20), /其他/);
});
