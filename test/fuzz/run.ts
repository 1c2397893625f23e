// Tries the readers with damaged files: npm run fuzz -- --count 50000 [--reader html] [--seed 1] [--only 4711] [--short]
import { parseArgs } from 'node:util';
import { pdfLibrary } from '../../src/platform/pdf/index.ts';
import { answerTo } from './answer.ts';
import { damagedFile, fuzzedReaders } from './fuzzed-readers.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    reader: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const mostMegabytes = 1_000;
const [first, last] = values.only
  ? [Number(values.only), Number(values.only) + 1]
  : [0, values.short ? 150 : Number(values.count)];
const readers = values.reader ? [values.reader] : Object.keys(fuzzedReaders);

for (const reader of readers) {
  if (!(reader in fuzzedReaders))
    throw new Error(`no reader ${reader}; there are ${Object.keys(fuzzedReaders).join(', ')}`);
  await fuzz(reader);
}

async function fuzz(reader: string): Promise<void> {
  const outcomes = new Map<string, number>();
  let faults = 0;
  let slowest = 0;
  let largest = 0;
  const startedAt = performance.now();
  for (let number = first; number < last; number += 1) {
    const { outcome, fault, milliseconds } = await answerTo(damagedFile(reader, seed, number), pdfLibrary);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    slowest = Math.max(slowest, milliseconds);
    if (number % 50 === 0) largest = Math.max(largest, process.memoryUsage().rss / 1024 / 1024);
    if (fault === null) continue;
    faults += 1;
    console.log(`${reader} --seed ${seed} --only ${number}: ${fault}`);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(
    `${reader}: ${last - first} damaged files, ${faults} faults, slowest ${Math.round(slowest)} ms, ` +
      `memory ${Math.round(largest)} MB, ${seconds.toFixed(1)} s; ` +
      [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', '),
  );
  if (faults > 0 || largest > mostMegabytes) process.exitCode = 1;
}
