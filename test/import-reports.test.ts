import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { run } from '../src/cli/run.ts';
import { recordedTerminal } from '../src/cli/terminal.fixture.ts';
import {
  type AtCounty,
  listImports,
  openExchange,
  openImport,
  packExchange,
  publishReports,
  rejectImport,
  releasedContent,
  rollUp,
  settleImport,
  takeFiles,
} from '../src/filing/index.ts';
import { officialForms } from '../src/law/index.ts';
import { fillForm, type Report, renderHtml, renderText } from '../src/report/index.ts';
import { openInstallation, settingsFrom } from '../src/server/index.ts';
import { populate } from './county-site.ts';
import { testDatabase, testDataFolder } from './database.ts';
import { carried, refusal } from './filing-county.ts';

const licensing = 'disclosed/licensing/decisions';

/** A whole report, every cell zero but the number of licences. */
function reportOf(body: string, year: number, licences: number): Report {
  const counts = Object.fromEntries(
    officialForms['2021'].cells
      .filter((cell) => !cell.endsWith('/total') && !cell.includes('/decidedTotal/'))
      .map((cell) => [cell, cell === licensing ? licences : 0]),
  );
  return fillForm({ body, year, edition: '2021', counts, sections: { s1: [`${year}年，我镇依法公开。`] } });
}

describe('reports of earlier years', async () => {
  const { url } = await testDatabase();
  const data = testDataFolder();
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-reports-'));
  const installation = await openInstallation({ ...settingsFrom({}), data, databaseUrl: url }, 'import');
  after(async () => {
    await installation.close();
    data.remove();
    rmSync(folder, { recursive: true });
  });
  const { county } = installation;
  const tools = county.filing;
  const bodies = await populate(county);
  const at: AtCounty = {
    act: {
      ...{ actor: { kind: 'person', accountId: 'x', personId: 'x', name: '测小管' }, requestId: 'test' },
      ...{ at: county.clock.now(), today: county.clock.today() },
    },
    grants: [{ role: 'county-supervisor', bodyId: bodies.county!, onBehalfOf: null }],
    countyId: bodies.county!,
  };
  const stored = async () =>
    (await tools.db.selectFrom('accepted_report').select(['body_id', 'year']).orderBy('year').execute()).map(
      ({ body_id, year }) => `${body_id === bodies.yunxi ? 'yunxi' : 'baitang'} ${year}`,
    );
  const imported = async () => {
    const terminal = recordedTerminal({ env: { DATABASE_URL: url, GONGKAI_DATA: data.folder } });
    const code = await run(['import-reports', folder], terminal);
    return { code, ...terminal.written };
  };

  it('are kept when they were read for certain, and wait for a person otherwise', async () => {
    writeFileSync(join(folder, '云溪镇2022.html'), renderHtml(reportOf('云溪镇人民政府', 2022, 7)));
    writeFileSync(join(folder, '云溪镇2023.txt'), renderText(reportOf('云溪镇', 2023, 8)));
    writeFileSync(join(folder, '外县某镇.html'), renderHtml(reportOf('外县某镇人民政府', 2022, 1)));
    const damaged = renderHtml(reportOf('白塘镇人民政府', 2022, 5)).replace(/>5</, '>5或6<');
    writeFileSync(join(folder, '白塘镇2022.html'), damaged);
    writeFileSync(join(folder, '会议纪要.txt'), '会议纪要\n一、听取汇报。');
    const { code, out, err } = await imported();
    assert.equal(code, 1, err);
    assert.match(out, /入库 2 份，待核对 \d 份/);
    assert.match(out, /没有名为“外县某镇人民政府”的机关/);
    assert.match(out, /白塘镇2022.html：有 1 格读数不能确定/);
    assert.deepEqual(await stored(), ['yunxi 2022', 'yunxi 2023']);
    const [before] = await rollUp(tools, bodies.county!, [2022]);
    assert.equal(before!.cells[licensing]!.value, 7);
  });

  it('are not taken in twice', async () => {
    const { out } = await imported();
    assert.match(out, /入库 0 份，待核对 0 份，以前已导入 [45] 份/);
    writeFileSync(join(folder, '云溪镇2024副本.html'), readFileSync(join(folder, '云溪镇2022.html')));
    assert.match(
      (await imported()).out,
      /入库 0 份，待核对 0 份，以前已导入 [56] 份/,
      'the same under another name',
    );
    rmSync(join(folder, '云溪镇2024副本.html'));
    assert.deepEqual(await stored(), ['yunxi 2022', 'yunxi 2023']);
  });

  it('leave the queue only when a person has settled everything uncertain', async () => {
    const waiting = await listImports(tools.db, bodies.county!);
    const one = waiting.find(({ name }) => name.includes('白塘镇2022'))!;
    const opened = (await openImport(tools.db, bodies.county!, one.id))!;
    assert.deepEqual(opened.uncertain, [licensing]);
    const settled = { bodyId: bodies.baitang!, year: 2022, cells: [], confirmed: [] };
    assert.equal(refusal(await settleImport(tools, at, one.id, settled)), 'readings-uncertain');
    assert.equal(
      refusal(await settleImport(tools, at, one.id, { ...settled, confirmed: [licensing] })),
      'readings-uncertain',
    );
    const cells = [{ cell: licensing, value: 6 }];
    assert.equal(
      refusal(await settleImport(tools, { ...at, grants: [] }, one.id, { ...settled, cells })),
      'not-permitted',
    );
    carried(await settleImport(tools, at, one.id, { ...settled, cells }));
    assert.deepEqual((await stored()).toSorted(), ['baitang 2022', 'yunxi 2022', 'yunxi 2023']);
    const [sum] = await rollUp(tools, bodies.county!, [2022]);
    assert.equal(sum!.cells[licensing]!.value, 13);
    for (const { id } of (await listImports(tools.db, bodies.county!)).values())
      carried(await rejectImport(tools, at, id, '不是本县的年报'));
    assert.deepEqual(await listImports(tools.db, bodies.county!), []);
  });

  it('come in exchange packages whose hashes are right, and in no others', async () => {
    const report = reportOf('白塘镇人民政府', 2024, 3);
    const about = { body: { name: '白塘镇人民政府', code: null }, year: 2024, signedBy: '测小终' };
    const bytes = packExchange(report, about);
    assert.deepEqual(packExchange(report, about), bytes, 'the same report gives the same package');
    assert.deepEqual(carried(openExchange(bytes)).report, report);
    const altered = bytes.slice();
    altered[Math.floor(altered.length / 3)]! ^= 1;
    assert.ok(!openExchange(altered).ok);
    const taken = carried(await takeFiles(tools, at, [{ name: '白塘镇2024.zip', bytes }]));
    assert.deepEqual(taken.stored, ['白塘镇2024.zip']);
    const refused = carried(await takeFiles(tools, at, [{ name: '改动.zip', bytes: altered }]));
    assert.equal(refused.unread.length, 1);
  });

  it('take the place of what is on file when a person says why, and never behind the back of the body', async () => {
    const handIn = async (licences: number) => {
      const bytes = new TextEncoder().encode(renderHtml(reportOf('白塘镇人民政府', 2024, licences)));
      const name = `白塘镇2024更正${licences}.html`;
      const { waiting } = carried(await takeFiles(tools, at, [{ name, bytes }]));
      assert.deepEqual(waiting, [{ name, doubts: ['这个机关这一年已有年报'] }]);
      return (await listImports(tools.db, bodies.county!)).find((one) => one.name === name)!.id;
    };
    const settled = { bodyId: bodies.baitang!, year: 2024, cells: [], confirmed: [] };
    const id = await handIn(4);
    assert.equal(refusal(await settleImport(tools, at, id, settled)), 'filing-exists');
    carried(await publishReports(tools, at, 2024));
    carried(await settleImport(tools, at, id, { ...settled, correction: '许可漏统计一件' }));
    const shown = async () => (await releasedContent(tools.db, bodies.baitang!, 2024))!;
    const licences = async () => (await shown()).report.cells[licensing]!.value;
    assert.equal(await licences(), 3, 'what is public stays');
    assert.equal((await rollUp(tools, bodies.county!, [2024]))[0]!.cells[licensing]!.value, 4);
    carried(await publishReports(tools, at, 2024));
    assert.deepEqual([await licences(), (await shown()).correctionNote], [4, '许可漏统计一件']);
    const readable = (await shown()).earlier.map(({ report }) => report !== null);
    assert.deepEqual(readable, [false], 'nobody said that the former one stays open to the public');

    await tools.db.updateTable('filing').set({ state: 'submitted' }).where('year', '=', 2024).execute();
    const late = await handIn(5);
    const newer = { ...settled, correction: '再次更正' };
    assert.equal(refusal(await settleImport(tools, at, late, newer)), 'state-unsuitable');
    carried(await rejectImport(tools, at, late, '机关正在办理，由其自行更正'));
  });

  it('tell their reasons, and which files they came from', async () => {
    const acts = await tools.db.selectFrom('filing_act').select(['act', 'facts']).execute();
    const taken = acts.filter(({ act }) => act !== 'publish');
    const imports = Array.from({ length: 4 }, () => 'import');
    assert.deepEqual(taken.map(({ act }) => act).toSorted(), ['exchange', ...imports]);
    assert.ok(taken.every(({ facts }) => /^[0-9a-f]{64}$/.test(String(facts.sha256))));
    assert.ok(readFileSync(join(folder, '云溪镇2022.html')).length > 0);
  });
});
