import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedList } from './quoted-list.ts';

test('words in quotation marks stand side by side without a sign between them', () => {
  assert.equal(quotedList(['甲', '乙']), '“甲”“乙”');
  assert.equal(quotedList(['甲']), '“甲”');
  assert.equal(quotedList([]), '');
});
