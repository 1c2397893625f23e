import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Kysely } from 'kysely';
import { testDatabase } from '../../test/database.ts';
import { applicationStates, followByCode, listApplications, tallyBody } from '../applications/index.ts';
import { createBodies } from '../bodies/index.ts';
import { tallyBodyDisputes } from '../disputes/index.ts';
import { type FilingTools, releasedContent, releasedContents } from '../filing/index.ts';
import { applicationOutcomes, type CellId, decisions, publishedCalendar } from '../law/index.ts';
import {
  actNow,
  anonymous,
  createAccounts,
  createFiles,
  fixedClock,
  idMaker,
  openSeal,
  verifyAudit,
  weakPassword,
} from '../platform/index.ts';
import {
  type PublishingTables,
  type PublishingTools,
  raiseReleaseVersion,
  released,
} from '../publishing/index.ts';
import { type RegisterTools, registerTally } from '../registers/index.ts';
import { checkReport } from '../report/index.ts';
import { type DemonstrationUsers, demonstrationPassword, loadDemonstration, statedFigures } from './index.ts';

describe('the demonstration county', async () => {
  const { db } = await testDatabase<PublishingTables>();
  const any = db as unknown as Kysely<never>;
  const clock = fixedClock('2026-11-20T09:00:00+08:00');
  const newId = idMaker(clock);
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'));
  after(() => rmSync(folder, { recursive: true }));
  const seal = await openSeal(folder);
  const bodies = createBodies({
    ...{ database: any as never, clock, newId, publicChange: raiseReleaseVersion as never },
  });
  const files = createFiles({ db: any as never, clock, folder: join(folder, 'files') });
  const publishing: PublishingTools = {
    ...{ db: any as never, clock, newId, publicChange: raiseReleaseVersion, structureOn: bodies.tree },
    screen: async () => ({ state: 'clear', findings: [] }),
    openContact: (sealed) => sealed,
    indexPrefix: async (id) => (await bodies.structure()).lastKnown(id, clock.today())?.code ?? null,
  };
  const registers: RegisterTools = {
    ...{
      db: any as never,
      clock,
      newId,
      structureOn: bodies.tree,
      openFile: async () => null,
      readSheet: async () => null,
    },
  };
  const filing: FilingTools = {
    ...{ db: any as never, bodies, clock, newId, calendar: publishedCalendar },
    publicChange: raiseReleaseVersion as never,
    pdf: () => Promise.reject(new Error('no PDF here')),
    typesetter: () => Promise.reject(new Error('no typesetter here')),
  };
  const handling = {
    db: any as never,
    clock,
    newId,
    seal,
    calendar: publishedCalendar,
    structureOn: bodies.tree,
  };
  const tools = {
    ...{ clock, bodies, publishing, registers, filing, applications: handling, disputes: handling },
    evaluations: { ...registers, db: any as never, publicChange: raiseReleaseVersion as never },
    files,
    accounts: createAccounts({ db: any as never, clock, newId, seal, site: '演示' }),
  };
  const outcome = await loadDemonstration(tools);
  assert.ok(outcome.ok);
  const loaded: DemonstrationUsers = outcome.value;

  const countOf = async (slug: string, year: number) => {
    const body = await bodies.body(slug, clock.today());
    return released.yearOfReleases(db, year, body!.id);
  };

  it('has 30 departments, 18 townships and a few thousand publications', async () => {
    const { all } = await bodies.tree(clock.today());
    assert.equal(all.filter(({ kind }) => kind === 'department').length, 30);
    assert.equal(all.filter(({ kind }) => kind === 'township').length, 18);
    assert.ok(loaded.publications > 3000, String(loaded.publications));
  });

  it('states exactly what the five townships state', async () => {
    for (const { township, year, releases, newMedia } of statedFigures) {
      const { columns, channels } = await countOf(township, year);
      const all = columns.reduce((sum, { count }) => sum + count, 0);
      const wanted = Object.values(releases ?? {}).reduce((sum, count) => sum + count, 0);
      if (releases) assert.equal(all, wanted, `${township} ${year}`);
      if (newMedia !== undefined) assert.equal(channels[0]?.count, newMedia);
    }
    const dangu = await countOf('dangu', 2023);
    assert.deepEqual(
      dangu.columns.map(({ name, count }) => [name, count]),
      [
        ['工作动态', 61],
        ['通知公告', 11],
      ],
    );
    const total = (await countOf('huaizhuang', 2021)).columns.reduce((sum, { count }) => sum + count, 0);
    assert.equal(total, 74);
  });

  it('publishes in plausible fields of the standard catalogue', async () => {
    const chosen = await db
      .selectFrom('catalogue_choice as choice')
      .leftJoin('publish_column as column', (join) =>
        join
          .onRef('column.body_id', '=', 'choice.body_id')
          .onRef('column.catalogue_item', '=', 'choice.field'),
      )
      .leftJoin('publication', 'publication.column_id', 'column.id')
      .select(['choice.body_id', 'choice.field'])
      .select(({ fn }) => fn.count<number>('publication.id').as('count'))
      .groupBy(['choice.body_id', 'choice.field'])
      .execute();
    const fields = new Set(chosen.map(({ field }) => field));
    assert.ok(fields.size >= 22, String(fields.size));
    assert.ok(new Set(chosen.map(({ body_id }) => body_id)).size >= 40);
    for (const { field, count } of chosen) assert.ok(Number(count) > 0, field);
  });

  it('declares outside the duties of its bodies nothing that a column of theirs carries', async () => {
    const declared = await db
      .selectFrom('item_not_applicable as outside')
      .leftJoin('publish_column as column', (join) =>
        join
          .onRef('column.body_id', '=', 'outside.body_id')
          .onRef('column.catalogue_item', '=', 'outside.item'),
      )
      .select(['outside.body_id', 'outside.item', 'column.name'])
      .execute();
    assert.ok(new Set(declared.map(({ body_id }) => body_id)).size >= 40);
    assert.deepEqual(
      declared.filter(({ name }) => name !== null),
      [],
    );
  });

  it('has in its registers exactly what the five townships state', async () => {
    for (const stated of statedFigures) {
      const body = await bodies.body(stated.township, clock.today());
      const tally = await registerTally(registers.db, body!.id, stated.year);
      const said = [tally.licensing, tally.penalty, tally.trainings, tally.patrols, tally.sweeps];
      assert.deepEqual(
        [...said, tally.rectified, tally.newMedia].map(({ value }) => value),
        [
          ...[stated.licences, stated.penalties, stated.trainings ?? null, stated.patrols ?? null],
          ...[stated.sweeps ?? null, stated.rectified ?? null, stated.newMedia ?? null],
        ],
      );
      assert.deepEqual([tally.feeAmount.value, tally.processingFee.value], ['0.0000', '0.00']);
      assert.equal(tally.accountability.value, 'nothing');
    }
  });

  it('has the reports of all bodies up to last year public, which no rule has anything against', async () => {
    const reports = await releasedContents(filing.db);
    assert.equal(reports.length, 49 * 5);
    for (const { report, bodyId, year } of reports) {
      const previous = reports.find((other) => other.bodyId === bodyId && other.year === year - 1)?.report;
      const peers = reports.filter((other) => other.year === year).map((other) => other.report);
      const { diagnostics } = checkReport(report, { ...(previous && { previous }), peers });
      const grave = diagnostics.filter(({ severity }) => severity === 'blocker');
      assert.deepEqual(grave, [], `${report.body} ${year}`);
    }
    const corrected = reports.filter(({ correctionNote }) => correctionNote !== null);
    assert.deepEqual(
      corrected.map(({ year, report }) => `${report.body} ${year}`),
      ['云岭县霞河镇人民政府 2023'],
    );
    const { bodyId, year } = corrected[0]!;
    const { earlier } = (await releasedContent(filing.db, bodyId, year))!;
    assert.equal(earlier[0]!.report?.year, year, 'what stood there before can be compared');
    const received = reports.map(({ report }) => report.cells['applications/received/total']!.value!);
    assert.ok(received.some((count) => count > 10) && received.filter((count) => count === 0).length > 40);
  });

  it('has corrections of public reports on their way, and first drafts of the year that is not over', async () => {
    const filings = await filing.db.selectFrom('filing').select(['year', 'state']).execute();
    const count = (year: number) =>
      Object.fromEntries(
        [...Map.groupBy(filings, (one) => (one.year === year ? one.state : 'other'))]
          .filter(([state]) => state !== 'other')
          .map(([state, all]) => [state, all.length]),
      );
    assert.deepEqual(count(2025), { published: 45, correcting: 1, submitted: 1, accepted: 1, returned: 1 });
    assert.deepEqual(count(2026), { drafting: 8 });
  });

  it('has applications in every state, with every reply that table 3 knows', async () => {
    const ids = (await bodies.tree(clock.today())).all.map(({ id }) => id);
    const at = { today: clock.today(), page: 1, size: 500 };
    const { lines, count } = await listApplications(
      handling.db,
      publishedCalendar,
      ids,
      { scope: 'all' },
      at,
    );
    assert.equal(count, loaded.follow.applications);
    const states = new Set(lines.map(({ state }) => state));
    const unseen = Object.keys(applicationStates).filter((state) => !states.has(state as never));
    assert.deepEqual(unseen, []);
    const rows = new Set(lines.flatMap(({ decision }) => (decision ? [decisions[decision].row] : [])));
    assert.deepEqual([...rows].toSorted(), applicationOutcomes.toSorted());
    const open = lines.filter(({ deliveredOn }) => deliveredOn === null);
    assert.ok(
      open.some(({ overdue }) => overdue) && open.some(({ clock: { standing } }) => standing === 'paused'),
    );
    assert.ok(lines.some(({ corrected }) => corrected));
  });

  it('reports of last year what is on record of it, application by application', async () => {
    const reports = (await releasedContents(filing.db)).filter(({ year }) => year === 2025);
    let received = 0;
    for (const { bodyId, report } of reports) {
      const { counts } = await tallyBody(handling.db, bodyId, 2025);
      const disputes = await tallyBodyDisputes(handling.db, bodyId, 2025);
      for (const [cell, value] of Object.entries({ ...counts, ...disputes.counts }))
        assert.equal(report.cells[cell as CellId]?.value, value, `${report.body} ${cell}`);
      received += report.cells['applications/received/total']!.value!;
    }
    assert.ok(received > 30, String(received));
  });

  it('lets an applicant follow an application that waits for a correction', async () => {
    const by = actNow(clock, anonymous, 'r');
    const followed = await followByCode(handling, by, loaded.follow.code);
    assert.equal(followed.ok && followed.value.state, 'awaiting-correction');
    assert.equal(followed.ok && followed.value.actions['receive-correction'], null);
  });

  it('keeps the registers of every body for this year and the last', async () => {
    const { all } = await bodies.tree(clock.today());
    for (const { id, shortName } of all) {
      const [last, now] = await Promise.all(
        [2025, 2026].map((year) => registerTally(registers.db, id, year)),
      );
      const silent = Object.entries(last!).filter(([, { value }]) => value === null);
      assert.deepEqual(silent, [], shortName);
      assert.ok(now!.trainings.value! > 0 && now!.patrols.value! >= 5, shortName);
    }
  });

  it('shows in the search what is released, and nothing else', async () => {
    const rows = await db
      .selectFrom('publication')
      .leftJoin('publication_search as found', 'found.publication_id', 'publication.id')
      .select(['publication.state', 'publication.released_revision', 'found.publication_id as found'])
      .execute();
    for (const { released_revision, found } of rows) assert.equal(found !== null, released_revision !== null);
    const states = new Set(rows.map(({ state }) => state));
    for (const state of ['draft', 'in-review', 'approved', 'scheduled', 'released', 'withdrawn'] as const)
      assert.ok(states.has(state), state);
  });

  it('leaves a whole audit chain, documents in several states and links both ways', async () => {
    assert.equal(await verifyAudit(any as never), null);
    const documents = await db.selectFrom('normative_document').select('state').distinct().execute();
    assert.ok(documents.length >= 3, JSON.stringify(documents));
    const links = await db.selectFrom('publication_link').selectAll().execute();
    assert.ok(links.length > 50);
  });

  it('lets its users sign in, and is not loaded twice', async () => {
    assert.equal(weakPassword(demonstrationPassword, 'hejian-jingban'), null);
    assert.equal(loaded.users.length, 15);
    const again = await loadDemonstration(tools);
    assert.equal(again.ok ? 'loaded' : again.refusal.code, 'county-on-record');
  });
});
