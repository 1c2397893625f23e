import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentPlace } from './plain-place.ts';

const pieces = [
  { text: '姓名', at: 3 },
  { text: ' 证号 123', at: 9 },
  { text: '456', at: 20 },
];

test('a place in the plain text is found in the document, whatever the white space', () => {
  const plain = '姓名\t证号 123456';
  const start = plain.indexOf('123456');
  assert.deepEqual(documentPlace(pieces, plain, { start, end: plain.length }), { from: 13, to: 23 });
  assert.deepEqual(documentPlace(pieces, plain, { start: 0, end: 2 }), { from: 3, to: 5 });
});

test('what is no longer there has no place', () => {
  assert.equal(documentPlace(pieces, '姓名证号1234567890', { start: 10, end: 14 }), null);
});
