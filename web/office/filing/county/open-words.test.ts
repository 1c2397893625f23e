import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SaidFinding } from '../../../../src/filing/contract.ts';
import { unsignable } from '../../../../src/filing/contract.ts';
import { openInWords, wayToSettle } from './open-words.ts';

const finding = (asks: 'exception' | 'explanation') =>
  ({
    key: asks,
    asks,
    verdict: null,
    diagnostic: { message: '不符', citation: null },
  }) as unknown as SaidFinding;
const [blocker, unexplained] = [finding('exception'), finding('explanation')];

test('a blocker keeps a complete report from being signed, an incomplete one from being public only', () => {
  assert.deepEqual(openInWords([blocker], []), [
    '还有 1 个阻断问题没有改正，也没有签发例外，不能签发，也不能公开。',
  ]);
  assert.deepEqual(openInWords([blocker, unexplained], ['water']), [
    '还有 1 个阻断问题没有改正，也没有签发例外，不能公开。',
    '还有 1 个问题没有说明，不能签发。',
  ]);
  assert.deepEqual(openInWords([], []), []);
});

test('nobody is sent to explain a blocker', () => {
  assert.doesNotMatch(wayToSettle(unsignable([blocker, unexplained], [])!), /说明/);
  assert.match(wayToSettle(unsignable([unexplained], [])!), /逐个说明/);
});
