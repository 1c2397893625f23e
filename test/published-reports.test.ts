import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Grants } from '../src/bodies/index.ts';
import {
  actOnFiling,
  publishReports,
  signOffSum,
  takeReports,
  writeCountyText,
} from '../src/filing/index.ts';
import { officialForms } from '../src/law/index.ts';
import type { Act } from '../src/platform/index.ts';
import { portalPages } from '../src/portal/index.ts';
import { closeEvaluation, openEvaluation } from '../src/registers/index.ts';
import { fillForm, totalParts } from '../src/report/index.ts';
import { type CountySite, countySite } from './county-site.ts';
import { explainCounty } from './settle-county.ts';

/** A report with a word and a number that stand nowhere else. */
function reportWith(body: string, year: number, word: string, licences: number) {
  const cells = officialForms['2021'].cells.filter((cell) => !totalParts('2021').has(cell));
  return fillForm({
    ...{ body, year, edition: '2021', date: `${year + 1}年1月18日` },
    counts: {
      ...Object.fromEntries(cells.map((cell) => [cell, 0])),
      'disclosed/licensing/decisions': licences,
    },
    sections: { s1: [`${year}年${word}。`], s5: ['存在的主要问题：无。'], s6: ['没有收取信息处理费。'] },
  });
}

/** Every address of reports and everything else that may tell of them, with each hole filled in every way. */
function addresses(site: CountySite): readonly string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    body: ['yunxi', 'baitang', 'county'],
    year: ['2021', '2022', '2023'],
    number: ['1', '2', '3'],
    file: ['json', 'csv', 'docx', 'xlsx', 'pdf'].map((ending) => `report.${ending}`),
    ...{ table: ['disclosed'], row: ['licensing'], column: ['decisions'], block: ['reports'] },
    name: ['reports.json', 'reports.csv', 'index.json', 'form.csv', 'cells.csv'].concat(
      ['2021', '2022', '2023'].flatMap((year) => [`cells-${year}.csv`, `cells-${year}.json`]),
    ),
  };
  const wanted = /^\/(?:reports|data|sitemap\.xml|feed\.xml|evaluation|b\/:body|search|map|$)/;
  return portalPages(site.server.county.portal)
    .filter(({ method, path }) => method === 'GET' && wanted.test(path))
    .flatMap(({ path }) =>
      [...path.matchAll(/:(\w+)/g)].reduce(
        (all, [, hole]) =>
          all.flatMap((address) =>
            (values[hole!] ?? ['x']).map((value) => address.replace(`:${hole}`, value)),
          ),
        [path],
      ),
    );
}

describe('annual reports on the public site', () => {
  it('show what is public, by every address, and nothing of what is on its way', async (t) => {
    const site = await countySite(t);
    const { county } = site.server;
    const { filing, clock } = county;
    const act: Act = {
      ...{
        actor: { kind: 'system', name: '测试' },
        at: clock.now(),
        today: clock.today(),
        requestId: 'test',
      },
    };
    const grantsOf = (role: Grants[number]['role'], bodyId: string): Grants => [
      { role, bodyId, onBehalfOf: null },
    ];
    const at = {
      act,
      grants: grantsOf('county-supervisor', site.bodies.county!),
      countyId: site.bodies.county!,
    };
    const take = async (body: string, year: number, word: string, licences: number) => {
      const sha256 = createHash('sha256').update(word).digest('hex');
      const report = reportWith(body, year, word, licences);
      const taken = await takeReports(filing, at, [{ name: `${word}.json`, sha256, report }]);
      assert.ok(taken.ok && taken.value.stored.length === 1, JSON.stringify(taken));
    };
    await take('云溪镇人民政府', 2022, '青禾已公开', 4321);
    await take('云溪镇人民政府', 2023, '青禾更正前', 5432);
    for (const year of [2022, 2023]) assert.ok((await publishReports(filing, at, year)).ok);
    await take('云溪镇人民政府', 2021, '青禾未公开', 8765);
    await take('白塘镇人民政府', 2022, '白塘未公开', 7654);
    // A correction on its way, with another text and another number.
    const correct = async (name: 'correct' | 'edit', input: object) => {
      const { version } = await filing.db
        .selectFrom('filing')
        .select('version')
        .where('body_id', '=', site.bodies.yunxi!)
        .where('year', '=', 2023)
        .executeTakeFirstOrThrow();
      const done = await actOnFiling(filing, {
        ...{ act, grants: grantsOf('clerk', site.bodies.yunxi!), bodyId: site.bodies.yunxi!, year: 2023 },
        ...{ version, key: `${name} once`, name, input },
      });
      assert.ok(done.ok, JSON.stringify(done));
    };
    await correct('correct', { note: '更正一处青禾笔误' });
    await correct('edit', {
      cells: [{ cell: 'disclosed/licensing/decisions', value: 6543 }],
      reason: '青禾笔误',
    });

    // The report of the whole county, signed and not public.
    const { county: countyId } = site.bodies;
    const written = { part: 's6', paragraphs: ['全县未公开。'] } as const;
    assert.ok((await writeCountyText(filing, at, 2022, written)).ok);
    const leader = { ...at, grants: grantsOf('final-approver', countyId!) };
    await explainCounty(filing, at, 2022);
    assert.ok((await signOffSum(filing, leader, 2022, [countyId!])).ok);

    const hidden = ['8765', '7654', '6543', '11975', '青禾未公开', '白塘未公开', '青禾笔误', '全县未公开'];
    const shown = new Set<string>();
    let seen = 0;
    for (const address of addresses(site)) {
      const { status, text } = await site.page(address);
      assert.ok([200, 301, 302, 404].includes(status), `${status} ${address}`);
      for (const word of hidden) assert.equal(text.includes(word), false, `${word} at ${address}`);
      for (const word of ['4321', '5432', '青禾已公开', '青禾更正前'])
        if (text.includes(word)) shown.add(word);
      if (/^\/reports\/(?:yunxi\/2021|baitang|county)/.test(address)) assert.equal(status, 404, address);
      if (/^\/reports\/yunxi\/202[23](?!\/whole|\/versions)/.test(address))
        assert.equal(status, 200, address);
      if (/\/whole/.test(address)) assert.equal(status, 404, address);
      seen += 1;
    }
    t.diagnostic(`${seen} addresses`);
    assert.deepEqual([...shown].sort(), ['4321', '5432', '青禾已公开', '青禾更正前'].sort());
    const sum = (await site.page('/reports/all/2022')).text;
    assert.match(sum, /尚未公布 2 个：云溪县、白塘镇/);
    const sitemap = (await site.page('/sitemap.xml')).text;
    assert.deepEqual(
      [...sitemap.matchAll(/\/reports\/(yunxi|baitang)\/(\d{4})</g)]
        .map(([, body, year]) => `${body} ${year}`)
        .sort(),
      ['yunxi 2022', 'yunxi 2023'],
    );
  });

  it('are joined by what the public said, counted only once the round is closed', async (t) => {
    const site = await countySite(t);
    const { county, url } = site.server;
    const act: Act = {
      ...{ actor: { kind: 'system', name: '测试' }, at: county.clock.now(), today: county.clock.today() },
      requestId: 'test',
    };
    const bodyId = site.bodies.yunxi!;
    const by = { act, grants: [{ role: 'clerk', bodyId, onBehalfOf: null }] satisfies Grants };
    const opened = await openEvaluation(county.evaluations, by, { bodyId, year: 2024 });
    assert.ok(opened.ok);
    assert.equal((await openEvaluation(county.evaluations, by, { bodyId, year: 2024 })).ok, false);
    const address = '/evaluation/yunxi/2024';
    const send = async (form: Record<string, string>) => {
      const body = new URLSearchParams(form);
      const answer = await fetch(url + address, { method: 'POST', body, redirect: 'manual' });
      return answer.headers.get('location');
    };
    assert.equal(
      await send({ overall: 'satisfied', timely: 'fair', words: '青禾建议' }),
      `${address}?sent=1`,
    );
    assert.equal(await send({ overall: 'dissatisfied' }), `${address}?sent=1`);
    assert.equal(await send({ timely: 'satisfied' }), `${address}?missing=1`);
    assert.equal(await send({ overall: 'perfect' }), `${address}?missing=1`);
    assert.doesNotMatch((await site.page(address)).text, /收回|青禾建议/);
    const closed = await closeEvaluation(county.evaluations, by, { id: opened.value.id, result: '基本满意' });
    assert.ok(closed.ok);
    const entry = await county.evaluations.db
      .selectFrom('register_entry')
      .select(['kind', 'year', 'figures'])
      .where('id', '=', closed.value.entryId)
      .executeTakeFirstOrThrow();
    assert.deepEqual(entry, {
      ...{ kind: 'public-evaluation', year: 2024 },
      figures: { result: '基本满意', answers: 2, satisfied: 1 },
    });
    const { text } = await site.page(address);
    assert.match(text, /收回 <strong>2<\/strong> 份，其中 1 份/);
    assert.match(text, /不记名，不辨别填写人，同一人填写几次的没有剔除/);
    assert.doesNotMatch(text, /青禾建议/);
    assert.equal(await send({ overall: 'satisfied' }), address, 'nobody answers after the end');
    const again = await closeEvaluation(county.evaluations, by, { id: opened.value.id, result: '满意' });
    assert.equal(again.ok ? 'closed' : again.refusal.code, 'evaluation-closed');
  });
});
