import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedFindings } from './counted-findings.ts';

test('given findings of both kinds, when they are counted, then those that block stand apart from the others', () => {
  const [bar, hint] = [{ blocking: true }, { blocking: false }];
  assert.equal(countedFindings([hint, bar, bar]), '2 处必须处理，否则不能提交审核。1 处仅提示，请核对。');
  assert.equal(countedFindings([hint]), '1 处仅提示，请核对。');
  assert.equal(countedFindings([]), '');
});
