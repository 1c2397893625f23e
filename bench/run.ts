/**
 * Every benchmark, one behind the other: `npm run bench`, `npm run bench -- --short` for a quick look, or
 * `npm run bench -- check batch` for some. Ends with 1 when one of them missed what is asked of it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What each is started with when there is little time; left out: the same as always. */
const benchmarks: Readonly<Record<string, { readonly short?: readonly string[] }>> = {
  check: {},
  batch: { short: ['--reports', '400', '--kills', '1'] },
  'first-view': {},
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);
  process.exit(64);
}

for (const [name, { short = [] }] of Object.entries(benchmarks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n${name}`);
  // A process each: none is slowed down by what another left in memory.
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, ...(values.short ? short : [])], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.log(`${name} missed what is asked of it`);
    process.exitCode = 1;
  }
}
