import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTo } from '../../../test/fuzz/answer.ts';
import { damagedFile } from '../../../test/fuzz/fuzzed-readers.ts';

const noPdf = () => Promise.reject(new Error('the PDF reader is tried with: npm run fuzz'));
const seed = 20240118;
const count = 300;

for (const reader of ['html', 'docx', 'xlsx', 'text']) {
  test(`${reader}: ${count} damaged files are each read or refused`, async () => {
    for (let number = 0; number < count; number += 1) {
      const { fault } = await answerTo(damagedFile(reader, seed, number), noPdf);
      assert.equal(fault, null, `npm run fuzz -- --reader ${reader} --seed ${seed} --only ${number}`);
    }
  });
}
