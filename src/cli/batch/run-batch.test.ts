import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InputFile, Outcome } from './input-file.ts';
import { noFindings } from './input-file.ts';
import type { Batch } from './run-batch.ts';
import { runBatch } from './run-batch.ts';
import { nothingYet } from './totals.ts';

const files = (count: number): InputFile[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${index}`,
    path: `${index}`,
    size: 100_000,
    modified: 0,
  }));

const outcomeOf = ({ name }: InputFile): Outcome => ({
  standing: Number(name) % 10 === 3 ? 'blockers' : 'clean',
  findings: Number(name) % 10 === 3 ? { ...noFindings, blockers: 2 } : noFindings,
  text: name,
});

/** A batch whose workers answer in an order of their own, and that counts how much is under way. */
function batchOf(given: Partial<Batch>) {
  const taken: string[] = [];
  let underWay = 0;
  let most = 0;
  const batch: Batch = {
    files: files(1000),
    workers: {
      async submit(chunk) {
        underWay += 1;
        most = Math.max(most, underWay);
        for (let turn = 0; turn < (Number(chunk[0]!.name) * 7) % 5; turn += 1) await Promise.resolve();
        underWay -= 1;
        return chunk.map(outcomeOf);
      },
      windDown() {},
    },
    results: {
      earlier: nothingYet,
      has: () => false,
      take: async (results) => void taken.push(...results.map(({ outcome }) => outcome.text)),
    },
    progressed: () => {},
    stop: new AbortController().signal,
    ...given,
  };
  return { batch, taken, most: () => most };
}

test('results are taken in the order of the input, however the workers answer', async () => {
  const { batch, taken } = batchOf({});
  const { totals, stopped } = await runBatch(batch);
  assert.deepEqual(
    taken,
    files(1000).map(({ name }) => name),
  );
  assert.equal(stopped, false);
  assert.deepEqual(totals, { ...nothingYet, files: 1000, withBlockers: 100, blockers: 200 });
});

test('only so many chunks are under way at a time, and files are looked for no faster', async () => {
  let found = 0;
  function* counted() {
    for (const file of files(20_000)) {
      found += 1;
      yield file;
    }
  }
  const seenAtFirst: number[] = [];
  const { batch, most } = batchOf({ files: counted() });
  const take = batch.results.take;
  Object.assign(batch.results, {
    take: async (results: Parameters<typeof take>[0]) => {
      seenAtFirst.push(found);
      return take(results);
    },
  });
  await runBatch(batch);
  assert.ok(most() <= 64);
  assert.ok(seenAtFirst[0]! <= 65 * 32, `looked at ${seenAtFirst[0]} files before the first result`);
});

test('stopping hands over what was begun, in order and without a gap', async () => {
  const stopping = new AbortController();
  const { batch, taken } = batchOf({ stop: stopping.signal });
  let begun = 0;
  let windingDown = false;
  Object.assign(batch.workers, {
    submit: async (chunk: InputFile[]) => {
      if (windingDown) return null;
      begun += chunk.length;
      if (begun > 200) stopping.abort();
      return chunk.map(outcomeOf);
    },
    windDown: () => {
      windingDown = true;
    },
  });
  const { totals, stopped } = await runBatch(batch);
  assert.equal(stopped, true);
  assert.equal(taken.length, begun);
  assert.equal(totals.files, begun);
  assert.deepEqual(
    taken,
    files(begun).map(({ name }) => name),
  );
});

test('what an earlier run has done is left out, and counted', async () => {
  const { batch, taken } = batchOf({ files: files(5) });
  Object.assign(batch.results, {
    earlier: { ...nothingYet, files: 2 },
    has: ({ name }: InputFile) => Number(name) < 2,
  });
  const { totals } = await runBatch(batch);
  assert.deepEqual(taken, ['2', '3', '4']);
  assert.equal(totals.files, 5);
});
