import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import type { ByteRange } from './download.ts';
import { downloadBytes, downloadCsv } from './download-bytes.ts';

test('bytes at hand are sent whole or in the part a browser wants', async () => {
  const bytes = new TextEncoder().encode('0123456789');
  const { parts } = downloadBytes(bytes, { name: '数字.txt', type: 'text/plain', inline: true });
  const read = async (range?: ByteRange) => (await buffer(await parts.open(range))).toString();
  assert.equal(parts.size, 10);
  assert.equal(parts.inline, true);
  assert.equal(await read(), '0123456789');
  assert.equal(await read({ start: 2, end: 4 }), '234');
});

test('a table counts its bytes, not its characters', async () => {
  const { parts } = downloadCsv([['名称', 1]], '表.csv');
  assert.equal(parts.size, 13);
  assert.deepEqual([parts.name, parts.type], ['表.csv', 'text/csv; charset=utf-8']);
  assert.equal((await buffer(await parts.open())).toString(), '\ufeff名称,1\r\n');
});
