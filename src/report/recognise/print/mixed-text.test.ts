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

test('digits that are a part of something else or no exact number are none', () => {
  const spoiled = [
    '5%',
    '5百',
    '5亿元',
    '1.2.3',
    '2024.1.15',
    '5e2',
    '.5',
    '<5',
    '约5',
    '第5页',
    '10:30',
    '5~3',
  ];
  for (const written of [...spoiled, '5和3', '*5', '$5', '5①', '1’234'])
    assert.deepEqual(pairs(`行政许可 ${written}`), [], written);
  for (const alone of ['5/3', '5-3', '1e3', '5**3', '5件/3件', '5注1'])
    assert.deepEqual(pairs(alone), [], alone);
  assert.deepEqual(pairs('行政许可：−5'), [['行政许可：', '−5']]);
  assert.deepEqual(pairs('规章 − 5 0 0'), [['规章', '− 5 0 0']]);
});

test('a stop behind a number ends it, and parts it from a label that has no number', () => {
  assert.deepEqual(pairs('行政许可 12.')[0], ['行政许可', '12']);
  assert.deepEqual(pairs('行政许可15、行政处罚12'), [
    ['行政许可', '15'],
    ['、行政处罚', '12'],
  ]);
  assert.deepEqual(pairs('1.属于国家秘密 0 0 0 2.'), [
    ['1.属于国家秘密', '0 0 0'],
    ['2.', ''],
  ]);
  assert.deepEqual(pairs('规章 5件3件0件'), [['规章', '5件3件0件']]);
});

test('a counting word behind a blank and a comma inside a number belong to the number', () => {
  assert.deepEqual(pairs('规章 0 件 12 件 3 件'), [['规章', '0 件 12 件 3 件']]);
  assert.deepEqual(pairs('行政许可 20，418'), [['行政许可', '20，418']]);
  assert.deepEqual(pairs('行政强制 零'), [['行政强制', '零']]);
});
