import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryPassword, weakPassword } from './password-rules.ts';

test('a password has ten characters of three kinds and is not to be guessed', () => {
  const cases: [password: string, why: RegExp | null][] = [
    ['Zx7-kuai', /至少 10 位，现在是 8 位/],
    ['春江花月夜春江花月夜', /三类/],
    ['kuailepingan', /三类/],
    ['KUAILE2pingan', null],
    ['春江花月夜Ab12', /至少 10 位，现在是 9 位/],
    ['春江花月夜Ab123', null],
    ['Zhang.San-2026', /用户名/],
    ['Passw0rd!2026', /常见/],
    ['Abcdefg123456', /常见/],
    ['aA1aA1aA1aA1', /重复/],
    [`Aa1${'x'.repeat(126)}`, /最多/],
  ];
  for (const [password, why] of cases) {
    const refusal = weakPassword(password, 'zhang.san');
    if (why === null) assert.equal(refusal, null, password);
    else assert.match(refusal?.sentence ?? '', why, password);
  }
});

test('a temporary password keeps the rules and is another one each time', () => {
  const many = Array.from({ length: 200 }, temporaryPassword);
  assert.equal(new Set(many).size, many.length);
  for (const password of many) assert.equal(weakPassword(password, 'zhang'), null);
});
