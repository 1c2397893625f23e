import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOnce } from './load-once.ts';

test('what was loaded is kept, what failed is loaded anew', async () => {
  const answers = [
    Promise.reject(new Error('no network')),
    Promise.resolve('reader'),
    Promise.resolve('again'),
  ];
  let asked = 0;
  const part = loadOnce(() => answers[asked++]!);
  await assert.rejects(part(), /no network/);
  assert.equal(await part(), 'reader');
  assert.equal(await part(), 'reader');
  assert.equal(asked, 2);
});
