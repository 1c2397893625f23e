import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseText, tidyText } from './normalise.ts';

test('what looks the same is spelt the same', () => {
  const cases: [string, string][] = [
    ['⼯作⽂件', '工作文件'],
    ['⺠政⻓', '民政长'],
    ['１２３４件', '1234件'],
    ['１２．５万元', '12.5万元'],
    ['年\u200b度\ufeff报\u00ad告', '年度报告'],
    ['（一）\u3000主动\u00a0公开', '（一） 主动 公开'],
    ['行政\r\n复议\u000b诉\u2028讼', '行政\n复议\n诉\n讼'],
    ['𝟏𝟐', '12'],
    ['來\uf92f', '來勞'],
  ];
  for (const [written, expected] of cases) assert.equal(normaliseText(written), expected);
});

test('Chinese punctuation stays as written', () => {
  const text = '（三）不予公开，1．属于：国家〔2021〕30号“三安全一稳定”；100％、－8／';
  assert.equal(normaliseText(text), text);
});

test('white space of markup is one space, or none between Chinese characters of two lines', () => {
  assert.equal(tidyText('  政府\n    信息  公开 \t 2023 年 '), '政府信息 公开 2023 年');
  assert.equal(tidyText(' \u3000\u00a0\n '), '');
});

test('property: normalising twice is normalising once', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, (written) => {
      const once = normaliseText(written);
      assert.equal(normaliseText(once), once);
    }),
    { seed: 11, numRuns: 500 },
  );
});
