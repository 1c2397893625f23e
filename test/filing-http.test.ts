import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { day } from '../src/law/index.ts';
import { renderHtml, renderJson, renderMarkdown, renderText, reportFromJson } from '../src/report/index.ts';
import { type Caller, countySite, signedInHeaders } from './county-site.ts';

describe('annual reports over HTTP', async () => {
  const site = await countySite({ after });
  const { county: countyId, yunxi, baitang } = site.bodies as Readonly<Record<string, string>>;
  const { bodies, clock } = site.server.county;
  const system = { kind: 'system', name: '测试' } as const;
  const people = await bodies.roleGrants([countyId!], clock.today() as never);
  const granted = await bodies.grantRole(
    { actor: system, at: clock.now(), today: clock.today(), requestId: 'test' },
    { personId: people[0]!.personId, bodyId: countyId!, role: 'county-supervisor', since: day('2020-01-01') },
  );
  assert.ok(granted.ok, granted.ok ? '' : granted.refusal.sentence);
  const clerk = await site.signedIn('yunxi-clerk');
  const leader = await site.signedIn('yunxi-final');
  const neighbour = await site.signedIn('baitang-clerk');
  const neighbouringLeader = await site.signedIn('baitang-final');
  const supervisor = await site.signedIn('admin');

  const path = (body: string) => `/api/filings/${body}/2025`;
  const act = async (caller: Caller, body: string, name: string, input: object = {}) => {
    const { version } = (await supervisor('GET', path(body))).json;
    return caller('POST', `${path(body)}/acts`, { version, key: randomUUID(), act: name, input });
  };
  const doing = async (caller: Caller, body: string, name: string, input: object = {}) => {
    const { status, json } = await act(caller, body, name, input);
    assert.equal(status, 200, JSON.stringify(json));
    return json;
  };

  it('goes from the draft to the public, with every number opened', async () => {
    assert.equal((await clerk('GET', path(yunxi!))).json.code, 'filing-not-begun');
    assert.equal((await clerk('POST', path(yunxi!))).json.state, 'drafting');
    const opened = (await clerk('GET', path(yunxi!))).json;
    assert.equal(opened.report.cells['applications/received/total'].value, 0);
    assert.equal(opened.actions.edit, null);
    assert.equal(opened.actions.accept.code, 'not-permitted');
    const source = await clerk('GET', `${path(yunxi!)}/source?cell=applications/received/naturalPerson`);
    assert.deepEqual(source.json.source, { kind: 'records', of: 'applications', ids: [] });

    await doing(clerk, yunxi!, 'declare-zero', { reason: '本年度没有发生' });
    await settle(clerk, leader, yunxi!);
    await doing(leader, yunxi!, 'sign');
    await doing(clerk, yunxi!, 'submit');
    assert.equal((await act(clerk, yunxi!, 'accept')).json.code, 'not-permitted');
    await doing(supervisor, yunxi!, 'accept');
    assert.equal((await doing(clerk, yunxi!, 'publish')).state, 'published');
  });

  it('takes a file instead of the draft, and sends it back with the cells that are wrong', async () => {
    await neighbour('POST', path(baitang!));
    const drafted = (await neighbour('GET', path(baitang!))).json;
    const read = reportFromJson(drafted.report);
    assert.ok('report' in read);
    const form = new FormData();
    form.append('file', new Blob([renderText(read.report)]), '白塘镇2025年年报.txt');
    const headers = await signedInHeaders(site.url, 'baitang-clerk');
    const upload = `${path(baitang!)}/upload?version=${drafted.version}&key=${randomUUID()}`;
    const answer = await fetch(site.url + upload, { method: 'POST', headers, body: form });
    assert.equal(answer.status, 200, await answer.clone().text());
    const opened = (await neighbour('GET', path(baitang!))).json;
    assert.equal(opened.working.madeBy, 'uploaded');
    assert.equal(opened.working.fileName, '白塘镇2025年年报.txt');
    const original = await fetch(`${site.url}${path(baitang!)}/versions/2`, { headers });
    assert.equal(await original.text(), renderText(read.report));

    const wanted = opened.uncertain.map((cell: string) => ({ cell, value: 0 }));
    const blank = Object.entries(opened.report.cells as Record<string, { value: number | null }>)
      .filter(([, { value }]) => value === null)
      .map(([cell]) => ({ cell, value: 0 }));
    const cells = [...new Map([...wanted, ...blank].map((one) => [one.cell, one])).values()];
    await doing(neighbour, baitang!, 'edit', { cells, reason: '对照原件填写' });
    await settle(neighbour, neighbouringLeader, baitang!);
    await doing(neighbouringLeader, baitang!, 'sign');
    await doing(neighbour, baitang!, 'submit');
    const marks = [{ cell: 'disclosed/licensing/decisions', reason: '与上年相差过大' }];
    await doing(supervisor, baitang!, 'return', { reason: '请核对行政许可数量', marks });
    const returned = (await neighbour('GET', path(baitang!))).json;
    assert.equal(returned.state, 'returned');
    assert.deepEqual(returned.marks, marks);
  });

  it('takes every format that is read, and gives no page back as one', async () => {
    const headers = await signedInHeaders(site.url, 'baitang-clerk');
    const read = reportFromJson((await neighbour('GET', path(baitang!))).json.report);
    assert.ok('report' in read);
    for (const [name, content] of [
      ['年报.html', renderHtml(read.report)],
      ['年报.md', renderMarkdown(read.report)],
      ['年报.json', renderJson(read.report)],
    ] as const) {
      const page = new FormData();
      page.append('file', new Blob([content]), name);
      const { version } = (await neighbour('GET', path(baitang!))).json;
      const address = `${path(baitang!)}/upload?version=${version}&key=${randomUUID()}`;
      const taken = await fetch(site.url + address, { method: 'POST', headers, body: page });
      assert.equal(taken.status, 200, await taken.clone().text());
      const { working } = (await neighbour('GET', path(baitang!))).json;
      const given = await fetch(`${site.url}${path(baitang!)}/versions/${working.number}`, { headers });
      assert.equal(await given.text(), content);
      assert.equal(given.headers.get('content-type'), 'application/octet-stream');
      assert.match(given.headers.get('content-disposition')!, /^attachment;/);
    }
  });

  it('shows the county who handed in, what it comes to, and that it is the sum of its bodies', async () => {
    const county = `/api/counties/${countyId}/2025`;
    const roster = (await supervisor('GET', `${county}/roster`)).json.filings;
    assert.deepEqual(
      roster.map(({ body, state }: { body: { slug: string }; state: string }) => [body.slug, state]),
      [
        ['county', null],
        ['baitang', 'returned'],
        ['yunxi', 'published'],
      ].toSorted((one, other) => order(roster, one[0]!) - order(roster, other[0]!)),
    );
    const sum = (await supervisor('GET', `${county}/sum`)).json;
    assert.equal(sum.reports, 1);
    assert.equal(sum.cells['disclosed/licensing/decisions'].value, 0);
    const parts = (await supervisor('GET', `${county}/sum/parts?cell=disclosed/licensing/decisions`)).json;
    assert.equal(
      parts.parts.find(({ body }: { body: { slug: string } }) => body.slug === 'yunxi').state,
      'zero',
    );
    assert.equal((await supervisor('GET', `${county}/proof`)).json.holds, true);
    assert.equal((await supervisor('GET', `${county}/inspection`)).status, 200);
    for (const hidden of ['roster', 'sum', 'proof', 'inspection'])
      assert.equal((await clerk('GET', `${county}/${hidden}`)).json.code, 'county-unknown', hidden);
  });

  it('shows a township its own report only, and hands it out in every form', async () => {
    const own = (await clerk('GET', '/api/filings?year=2025')).json.filings;
    assert.deepEqual(
      own.map(({ body }: { body: { slug: string } }) => body.slug),
      ['yunxi'],
    );
    assert.equal((await clerk('GET', path(baitang!))).json.code, 'filing-unknown');
    assert.equal((await act(neighbour, yunxi!, 'correct', { note: '误' })).json.code, 'not-permitted');
    const headers = await signedInHeaders(site.url, 'yunxi-clerk');
    const { working } = (await clerk('GET', path(yunxi!))).json;
    for (const format of ['docx', 'xlsx', 'json', 'html'])
      assert.equal(
        (await fetch(`${site.url}${path(yunxi!)}/versions/${working.number}/${format}`, { headers })).status,
        200,
        format,
      );
  });

  /** Explains what has to be explained, and has the leader answer for what blocks. */
  async function settle(of: Caller, leading: Caller, body: string): Promise<void> {
    const { findings } = (await of('GET', path(body))).json;
    for (const { key, asks } of findings)
      if (asks === 'exception') await doing(leading, body, 'except', { finding: key, words: '情况属实' });
      else if (asks === 'explanation') await doing(of, body, 'explain', { finding: key, words: '情况属实' });
  }
});

const order = (roster: readonly { readonly body: { readonly slug: string } }[], slug: string) =>
  roster.findIndex(({ body }) => body.slug === slug);
