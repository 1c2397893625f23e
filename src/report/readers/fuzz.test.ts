import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTo } from '../../../test/fuzz/answer.ts';
import { damagedFile } from '../../../test/fuzz/fuzzed-readers.ts';
import { slowFiles } from '../../../test/fuzz/slow-files.ts';
import { recogniseReport } from '../recognise/recognise-report.ts';
import { readSource } from './read-source.ts';

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

const mostMilliseconds = 1_000;

for (const [repeated, bytes] of Object.entries(slowFiles)) {
  test(`${repeated} without end are read as quickly as a report`, async () => {
    const startedAt = performance.now();
    const read = await readSource(bytes, { pdf: noPdf });
    if ('document' in read) recogniseReport(read.document);
    assert.ok(performance.now() - startedAt < mostMilliseconds);
  });
}
