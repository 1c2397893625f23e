/**
 * What it costs to find, list and index in a large county on the embedded database:
 * `node bench/search.ts [--publications 100000]`. Prints how long indexing takes, how long searches, lists and
 * front pages take at a tenth of the publications and at all of them, and by how much the cost has grown.
 * `npm run bench:million` compares ten thousand with a million; it takes a quarter of an hour and 20 GB of disk.
 */
import { parseArgs } from 'node:util';
import { migrate, openDatabase, systemClock } from '../src/platform/index.ts';
import { released, renewSearch } from '../src/publishing/index.ts';
import { openCounty, settingsFrom, type Tables } from '../src/server/index.ts';
import { testDataFolder } from '../test/database.ts';
import { fillLargeCounty, foundLargeCounty, multiplyLargeCounty } from '../test/large-county.ts';

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '100000' },
    smallest: { type: 'string' },
    /** So many are written and taken apart; the others are copies of them. */
    written: { type: 'string', default: '100000' },
  },
});
const all = Number(values.publications);
const written = Math.min(all, Number(values.written));
const wanted = { median: 5, late: 25, indexing: 180, growth: 1.5 };

const data = testDataFolder();
const database = await openDatabase<Tables>({ data, statementTimeout: 600_000 });
try {
  await migrate(database.pool);
  const county = await openCounty(database, settingsFrom({ GONGKAI_DATA: data.folder }), systemClock);
  const { db } = county.portal;
  let view = db;
  await foundLargeCounty(county);
  const tree = await county.bodies.tree(systemClock.today() as never);
  const towns = tree.all.map(({ id }) => id);
  const columns = await database.db.selectFrom('publish_column').select('id').execute();

  const fill = async (first: number, last: number) => {
    await fillLargeCounty(database, county, first, last);
    const start = performance.now();
    await renewSearch(db, { always: true });
    const seconds = (performance.now() - start) / 1000;
    if (last === written && all > written) await multiplyLargeCounty(database, Math.round(all / written));
    await database.pool.query('vacuum analyze');
    // Counts are kept for minutes, as if no county grew tenfold within them.
    view = db.withoutPlugins();
    return seconds;
  };

  const queries: readonly Omit<released.SearchQuery, 'page' | 'order'>[] = [
    ...[
      '农村低保',
      '工作',
      '通知',
      '候鸟迁徙',
      '防汛抗旱 应急',
      '青禾镇 食品安全',
      '财政预算',
      '没有这个词组合',
    ],
    ...['森林防火实施方案', '便民服务中心', '第5000号', '垃圾分类 河道清淤', '危房改造 资金', '监督电话'],
  ].map((text) => ({ text }));
  const searches = queries.flatMap((query, index) => [
    () => released.searchReleased(view, { ...query, order: 'newest', page: 1 }),
    () => released.searchReleased(view, { ...query, order: 'best', page: 1 }),
    () =>
      released.searchReleased(view, {
        ...query,
        order: 'newest',
        page: 1,
        bodyId: towns[index % towns.length]!,
      }),
    () => released.searchReleased(view, { ...query, order: 'newest', page: 1, year: 2017 }),
    () => released.searchReleased(view, { ...query, order: 'newest', page: 3, kind: 'notice' }),
  ]);
  const lists = Array.from({ length: 20 }, (_, index) => [
    () => released.releasedList(view, { columnId: columns[(index * 7) % columns.length]!.id }),
    () => released.releasedList(view, { columnId: columns[(index * 7) % columns.length]!.id, page: 4 }),
    () => released.releasedList(view, { bodyId: towns[index % towns.length]!, size: 15 }),
    () => released.releasedList(view, { kinds: ['news'], size: 7 }),
    () => released.releasedList(view, { kinds: ['report'], page: 2 }),
    () => released.columnsOf(view, towns[index % towns.length]!, systemClock.today() as never),
    () => released.policyLibrary(view, { page: 1, size: 20 }),
  ]).flat();

  const tenth = Number(values.smallest ?? Math.round(all / 10));
  const seconds = [await fill(1, tenth)];
  const small = { search: await timed(searches), list: await timed(lists) };
  const filling = performance.now();
  seconds.push(await fill(tenth + 1, written));
  const large = { search: await timed(searches), list: await timed(lists) };

  print(
    'publications',
    `${tenth.toLocaleString('en')}, then ${all.toLocaleString('en')} (filled in ${((performance.now() - filling) / 1000).toFixed(0)} s)`,
  );
  // The second filling indexes everything anew.
  judge(`indexing ${written.toLocaleString('en')}`, seconds[1]!, (wanted.indexing * written) / 100_000, 's');
  for (const name of ['search', 'list'] as const) {
    judge(`${name}, median`, large[name].median, wanted.median, 'ms');
    judge(`${name}, 95 of 100`, large[name].late, wanted.late, 'ms');
    judge(`${name}, growth of the mean`, large[name].mean / small[name].mean, wanted.growth, '×');
  }
  print(
    'search at the beginning',
    `median ${small.search.median.toFixed(1)} ms, 95 of 100 ${small.search.late.toFixed(1)} ms`,
  );
} finally {
  await database.close();
  data.remove();
}

/** Each task several times; the best time of each counts, so that other work on the machine does not. */
async function timed(tasks: readonly (() => Promise<unknown>)[]) {
  const each: number[] = [];
  for (const task of tasks) {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 4; round += 1) {
      const start = performance.now();
      await task();
      best = Math.min(best, performance.now() - start);
    }
    each.push(best);
  }
  const sorted = [...each].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!;
  return {
    each,
    median: at(0.5),
    late: at(0.95),
    mean: each.reduce((sum, one) => sum + one, 0) / each.length,
  };
}

function judge(name: string, value: number, most: number, unit: string): void {
  print(name, `${value.toFixed(1)} ${unit} (at most ${most.toFixed(1)})`);
  if (value > most) process.exitCode = 3;
}

function print(name: string, value: string): void {
  console.log(`${name.padEnd(28)} ${value}`);
}
