/**
 * What annual reports cost on the embedded database: `node bench/filing.ts [--bodies 40000] [--stored 12000]
 * [--imported 40000]`. Prints how long a draft from a busy year takes, how fast checked reports are kept and how much
 * room they take, how fast files are read, checked and kept by the command line on all cores, and how long the sums of
 * a county, a province and the nation take at 1, 10 and 100 % of the bodies over six years.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { from as copyFrom } from 'pg-copy-streams';
import { run } from '../src/cli/run.ts';
import { draftNow, type FilingTools, readyReport, rollUp, storeReports } from '../src/filing/index.ts';
import { packFigures } from '../src/filing/stored/pack-figures.ts';
import { actNow, inTransaction, migrate, openDatabase, systemClock } from '../src/platform/index.ts';
import { checkReport, type Report, renderHtml } from '../src/report/index.ts';
import { openCounty, settingsFrom, type Tables } from '../src/server/index.ts';
import { fillBusyYear } from '../test/busy-year.ts';
import { testDataFolder } from '../test/database.ts';
import { figuresOf, foundLargeCountry, readReports } from '../test/large-country.ts';

const { values } = parseArgs({
  options: {
    ...{ bodies: { type: 'string', default: '40000' }, stored: { type: 'string', default: '12000' } },
    imported: { type: 'string', default: '40000' },
  },
});
const years = [2020, 2021, 2022, 2023, 2024, 2025];
const wanted = { draft: 500, perSecond: 1000, bytes: 12 * 1024, county: 20, province: 200, nation: 2000 };
let missed = false;
const say = (what: string, value: number, unit: string, limit: number, atLeast = false) => {
  const isMissed = atLeast ? value < limit : value > limit;
  missed ||= isMissed;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(1);
  console.log(
    `${what}: ${shown} ${unit} (${atLeast ? 'at least' : 'at most'} ${limit})${isMissed ? ' MISSED' : ''}`,
  );
};
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
/** The middle of several runs, after one to warm up. */
const median = async (work: () => Promise<unknown>, runs = 5): Promise<number> => {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)]!;
};

const data = testDataFolder();
const database = await openDatabase<Tables>({ data, statementTimeout: 600_000 });
try {
  await migrate(database.pool);
  const county = await openCounty(database, settingsFrom({ GONGKAI_DATA: data.folder }), systemClock);
  const tools: FilingTools = county.filing;
  const act = actNow(systemClock, { kind: 'system', name: '测算' }, 'bench');

  const bodies = Number(values.bodies);
  const country = await foundLargeCountry(database as never, county.newId, bodies);
  console.log(`${country.bodies.length} bodies file, ${country.counties.length} counties`);

  const busy = country.bodies.at(-1)!;
  await fillBusyYear(database, county, busy, 2025, { publications: 5000, applications: 1000 });
  say(
    'draft from 5000 publications and 1000 applications',
    await median(() => draftNow(tools, busy, 2025)),
    'ms',
    wanted.draft,
  );

  const samples = await readReports(60);
  const notes = { cells: {}, figures: [], gaps: [], recorded: {}, cellEdits: [], textEdits: [] };
  const ready = samples.map((report) => readyReport({ report, notes }, checkReport(report).diagnostics));
  const many = Math.min(Number(values.stored), country.bodies.length);
  const stored = country.bodies.slice(0, many).map((bodyId, at) => ({
    ...{ bodyId, year: 2018, madeBy: 'imported' as const, name: `${at}.html`, sha256: `bench-${at}` },
    ready: ready[at % ready.length]!,
  }));
  const size = async () =>
    (
      await database.pool.query(
        `select sum(pg_total_relation_size(t))::bigint as bytes
         from unnest(array['filing', 'filing_version', 'filing_act', 'accepted_report']::regclass[]) t`,
      )
    ).rows[0]!.bytes as number;
  const before = await size();
  const storing = await timed(async () => {
    for (let at = 0; at < many; at += 500)
      await inTransaction(tools.db, (step) => storeReports(tools, step, act, stored.slice(at, at + 500)));
  });
  say('kept', many / (storing / 1000), 'checked reports a second', wanted.perSecond, true);
  say('room of one with indexes', ((await size()) - before) / many, 'bytes', wanted.bytes);
  await importFiles(samples, Math.min(Number(values.imported), country.bodies.length));

  // The sums are those of generated figures: what was kept so far would stand in their places.
  await database.pool.query('truncate accepted_report');
  let filled = 0;
  const nation: number[] = [];
  for (const share of [0.01, 0.1, 1]) {
    const upTo = Math.floor(country.bodies.length * share);
    await fillFigures(country.bodies.slice(filled, upTo), filled);
    filled = upTo;
    await database.pool.query('vacuum analyze accepted_report');
    const took = await median(() => rollUp(tools, country.root, years), 3);
    nation.push(took);
    console.log(`nation at ${share * 100} %: ${upTo * years.length} reports in ${took.toFixed(1)} ms`);
  }
  const one = await median(() => rollUp(tools, country.counties[7]!, [2025]), 15);
  say('sum of a county, one year', one, 'ms', wanted.county);
  say(
    'sum of a county, six years',
    await median(() => rollUp(tools, country.counties[7]!, years), 15),
    'ms',
    wanted.county,
  );
  say(
    'sum of a province, six years',
    await median(() => rollUp(tools, country.provinces[3]!, years), 9),
    'ms',
    wanted.province,
  );
  say('sum of the nation, six years', nation.at(-1)!, 'ms', wanted.nation);
  console.log(`growth from 10 % to 100 %: ${(nation[2]! / nation[1]!).toFixed(1)} times (linear is 10)`);
} finally {
  await database.close();
  data.remove();
}
process.exit(missed ? 3 : 0);

/** Has the command line import a folder of pages, each the report of another body, and tells how busy it was. */
async function importFiles(samples: readonly Report[], many: number): Promise<void> {
  const folder = join(data.folder, 'reports');
  mkdirSync(folder);
  const { rows } = await database.pool.query(
    `select name from public_body_version where level <> 'province' order by position limit $1`,
    [many],
  );
  const pages = samples.map((report) => ({ body: report.body!, page: renderHtml(report) }));
  const pageOf = (at: number, name: string) => {
    const { body, page } = pages[at % pages.length]!;
    return page.replaceAll(body, name);
  };
  for (const [at, { name }] of rows.entries()) writeFileSync(join(folder, `${at}.html`), pageOf(at, name));
  const cpu = process.cpuUsage();
  const lines: string[] = [];
  const output = { isTerminal: false, columns: 80, write: async (text: string) => void lines.push(text) };
  const terminal = {
    ...{ out: output, err: output, env: { GONGKAI_DATA: data.folder }, onStop: () => () => undefined },
    input: { isTerminal: true, bytes: async () => new Uint8Array() },
  };
  const took = await timed(() => run(['import-reports', folder, '--json'], terminal as never));
  const { user, system } = process.cpuUsage(cpu);
  console.log(`import: ${lines.at(-1)!.trim()}`);
  say('imported with checks', many / (took / 1000), 'reports a second', wanted.perSecond, true);
  console.log(`  computing for ${((user + system) / 1000 / many).toFixed(2)} ms each, without the database`);
}

/** Writes the figures alone: sums read nothing else. */
async function fillFigures(bodyIds: readonly string[], first: number): Promise<void> {
  const client = await database.pool.connect();
  try {
    const target = client.query(
      copyFrom('copy accepted_report (year, body_id, version_id, figures) from stdin') as never,
    ) as never;
    const lines = function* () {
      for (const [at, bodyId] of bodyIds.entries())
        for (const year of years)
          yield `${year}\t${bodyId}\t${bodyId}\t\\\\x${packFigures(figuresOf(first + at, year)).toString('hex')}\n`;
    };
    await pipeline(Readable.from(lines()), target);
  } finally {
    client.release();
  }
}
