/**
 * Every benchmark, one behind the other: `npm run bench`, `npm run bench -- --short` for a quick look, or
 * `npm run bench -- check batch` for some. A benchmark ends with 3 when it missed what is asked of it and with
 * anything else but 0 when it broke. A quick look measures too little to miss anything: only what broke counts.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

/** The exit code of a benchmark that ran and missed its mark. */
const missed = 3;

/** What some are started with when there is little time; the others are quick. */
const short: Readonly<Record<string, readonly string[]>> = {
  acts: ['--seconds', '1'],
  applications: ['--applications', '3000'],
  article: ['--publications', '3000', '--seconds', '1'],
  'cold-start': ['--rounds', '1', '--seconds', '3'],
  batch: ['--reports', '400', '--kills', '1'],
  search: ['--publications', '10000'],
  filing: ['--bodies', '4000', '--stored', '2000', '--imported', '1000'],
};

const benchmarks = readdirSync(import.meta.dirname)
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${benchmarks.join(', ')}`);
  process.exit(64);
}

for (const name of positionals.length > 0 ? positionals : benchmarks) {
  console.log(`\n${name}`);
  // A process each: none is slowed down by what another left in memory.
  const script = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [script, ...((values.short && short[name]) || [])], {
    stdio: 'inherit',
  });
  if (status === 0) continue;
  console.log(status === missed ? `${name} missed what is asked of it` : `${name} broke`);
  if (status !== missed || !values.short) process.exitCode = 1;
}
