import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyAndYear, noTitle } from './title-words.ts';

const own = { body: '青禾县石桥镇人民政府', year: 2023 };

test('the number of a file or the word that makes it known is no part of the body', () => {
  for (const front of ['', '03.', '3、', '公示《', '现公布《', '关于'])
    assert.deepEqual(bodyAndYear(`${front}青禾县石桥镇人民政府2023年政府信息公开工作年度报告`), own, front);
});

test('a line about the report of the year before is no title', () => {
  assert.ok(noTitle.test('（上一年度报告见青禾县石桥镇人民政府2022年政府信息公开工作年度报告）'));
  assert.ok(!noTitle.test('青禾县石桥镇人民政府2023年政府信息公开工作年度报告'));
});
