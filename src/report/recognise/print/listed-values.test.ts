import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withListedApart } from './listed-values.ts';

test('values that commas, stops or slashes divide stand apart behind their label', () => {
  for (const sign of ['，', ',', '、', ';', '；'])
    assert.equal(withListedApart(`规章：0${sign}12${sign}3`), '规章 0 12 3', sign);
  assert.equal(withListedApart('规章，0，2，5。'), '规章 0 2 5');
  assert.equal(withListedApart('规章 0/2/5'), '规章 0 2 5');
  assert.equal(withListedApart('0，0，0，7'), '0 0 0 7');
  assert.equal(withListedApart('行政许可：3件、无'), '行政许可 3件 无');
});

test('a number in groups of three, a pair of changes and prose stay as they are', () => {
  for (const text of [
    '采购总金额：1，256，000',
    '行政许可 20,418',
    '行政事业性收费：4,120.3375 万元',
    '12,345.67',
    '行政许可 4/0',
    '全年公开12条，其中动态8条、公告4条。',
    '2.其他法律行政法规禁止公开',
    '2024/1/15',
    '规章 2024，1，15',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  ])
    assert.equal(withListedApart(text), text);
});

test('a long list that ends as none is given up quickly', () => {
  const startedAt = performance.now();
  for (const item of ['1 , ', '1件 、 ', '无,', '无 , ', '1 / '])
    assert.equal(withListedApart(`规章 ${item.repeat(24)}x`), `规章 ${item.repeat(24)}x`);
  assert.ok(performance.now() - startedAt < 500);
});
