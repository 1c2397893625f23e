import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitMixed } from './mixed-text.ts';

const pairs = (text: string) => splitMixed(text).map(({ label, run }) => [label, run]);

test('labels and digits that run together are cut apart', () => {
  assert.deepEqual(pairs('规章000行政规范性文件7713'), [
    ['规章', '000'],
    ['行政规范性文件', '7713'],
  ]);
});

test('the digit that numbers the next label goes to the label', () => {
  assert.deepEqual(pairs('1.属于国家秘密00000002.其他法律行政法规禁止公开1000001'), [
    ['1.属于国家秘密', '0000000'],
    ['2.其他法律行政法规禁止公开', '1000001'],
  ]);
});

test('digits in closed brackets explain and are no values', () => {
  assert.deepEqual(pairs('本年(2023)制发件数'), []);
  assert.deepEqual(pairs('处理决定数量(指2020年办件量)97'), [['处理决定数量(指2020年办件量)', '97']]);
});

test('an amount keeps its unit, a bare label gives nothing', () => {
  assert.deepEqual(pairs('政府集中采购 135 75394.52元三、收到'), [
    ['政府集中采购', '135 75394.52元'],
    ['三、收到', ''],
  ]);
  assert.deepEqual(pairs('2.重复申请'), []);
});

test('a number behind a sign that divides cells is not glued, one before a colon numbers a table', () => {
  assert.deepEqual(
    ['行政强制400', '行政强制，，，400', "行政强制 '400"].map((text) => splitMixed(text)[0]!.glued),
    [true, false, false],
  );
  assert.deepEqual(splitMixed('表3：行政复议、行政诉讼情况统计表'), []);
});

test('a number spoiled by letters is none, not the digits before them', () => {
  assert.deepEqual(splitMixed('行政强制 1O'), []);
  assert.deepEqual(splitMixed('行政强制  12l'), []);
});

test('a counting word behind a blank and a comma inside a number belong to the number', () => {
  assert.deepEqual(pairs('规章 0 件 12 件 3 件'), [['规章', '0 件 12 件 3 件']]);
  assert.deepEqual(pairs('行政许可 20，418'), [['行政许可', '20，418']]);
  assert.deepEqual(pairs('行政强制 零'), [['行政强制', '零']]);
});
