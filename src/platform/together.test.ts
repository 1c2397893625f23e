import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from './together.ts';

test('those who ask while something is being done share the next doing, also after a failure', async () => {
  let begun = 0;
  const ends: ((fail: boolean) => void)[] = [];
  const ask = together(
    () =>
      new Promise<number>((resolve, reject) => {
        begun += 1;
        const number = begun;
        ends.push((fail) => (fail ? reject(new RangeError(`${number}`)) : resolve(number)));
      }),
  );
  const first = ask();
  const later = [ask(), ask(), ask()];
  assert.equal(begun, 1);
  ends[0]!(false);
  assert.equal(await first, 1);
  await new Promise(setImmediate);
  const last = ask();
  assert.equal(begun, 2);
  ends[1]!(true);
  for (const one of later) await assert.rejects(one, RangeError);
  await new Promise(setImmediate);
  assert.equal(begun, 3);
  ends[2]!(false);
  assert.equal(await last, 3);
  const alone = ask();
  assert.equal(begun, 4);
  ends[3]!(false);
  assert.equal(await alone, 4);
});
