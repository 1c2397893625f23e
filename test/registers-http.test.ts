import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, describe, it } from 'node:test';
import writeXlsxFile from 'write-excel-file/universal';
import { countySite, type Reply, signedInHeaders } from './county-site.ts';

describe('registers over HTTP', async () => {
  const site = await countySite({ after });
  const body = site.bodies.yunxi!;
  const clerk = await site.signedIn('yunxi-clerk');
  const leader = await site.signedIn('yunxi-final');
  const neighbour = await site.signedIn('baitang-clerk');
  const training = {
    ...{ bodyId: body, kind: 'training', on: '2025-05-20', title: '公文公开属性认定' },
    figures: { hours: '1.5', attendance: 23 },
  };
  const list = async (caller: typeof clerk, query = '') =>
    (await caller('GET', `/api/registers?body=${body}&year=2025${query}`)).json.entries;

  it('enters, lists, counts and voids', async () => {
    const entered = await clerk('POST', '/api/registers', training);
    assert.equal(entered.status, 200, JSON.stringify(entered.json));
    const { id } = entered.json;
    const [line] = await list(clerk, '&kind=training');
    assert.deepEqual([line.id, line.figures, line.enteredBy], [id, training.figures, 'yunxi-clerk']);
    const tally = (await clerk('GET', `/api/registers/tally?body=${body}&year=2025`)).json;
    assert.deepEqual(tally.trainings, { value: 1, entries: [id] });
    assert.deepEqual(tally.patrols, { value: null, entries: [] });
    const voided = await clerk('POST', `/api/registers/${id}/void`, { reason: '重复登记' });
    assert.equal(voided.status, 200);
    assert.deepEqual(await list(clerk), []);
    assert.equal((await list(clerk, '&voided=yes')).length, 1);
  });

  it('confirms figures and that nothing happened', async () => {
    const entered = await clerk('POST', '/api/registers', {
      ...{ bodyId: body, kind: 'yearly-figure', about: 'feeAmount', year: 2025, on: '2026-01-05', title: '' },
      figures: { value: '1.2', source: '财政所台账' },
    });
    assert.equal(entered.status, 200, JSON.stringify(entered.json));
    const confirm = `/api/registers/${entered.json.id}/confirm`;
    assert.equal((await clerk('POST', confirm)).json.code, 'not-permitted');
    assert.equal((await leader('POST', confirm)).status, 200);
    const nothing = { bodyId: body, about: 'patrol', year: 2025 };
    assert.equal((await clerk('POST', '/api/registers/confirm-nothing', nothing)).status, 200);
    const tally = (await clerk('GET', `/api/registers/tally?body=${body}&year=2025`)).json;
    assert.deepEqual([tally.feeAmount.value, tally.feeAmount.confirmedBy], ['1.2000', 'yunxi-final']);
    assert.equal(tally.patrols.value, 0);
  });

  it('opens what proves an entry, to those who may see the entry', async () => {
    const { files } = site.server.county;
    const stored = await files.put(Readable.from([Buffer.from('签到：测小写')]), {
      ...{ name: '签到表.txt', owners: [body] },
    });
    assert.ok(stored.ok, stored.ok ? '' : stored.refusal.sentence);
    const evidence = [{ file: stored.value.sha256, name: '签到表.txt' }];
    const missing = [{ file: 'b'.repeat(64), name: '签到表.txt' }];
    const refused = await clerk('POST', '/api/registers', { ...training, evidence: missing });
    assert.equal(refused.json.code, 'evidence-missing');
    const { id } = (await clerk('POST', '/api/registers', { ...training, evidence })).json;
    const open = async (username: string) => {
      const headers = await signedInHeaders(site.url, username);
      return fetch(`${site.url}/api/registers/${id}/evidence/${stored.value.sha256}`, { headers });
    };
    assert.equal(await (await open('yunxi-first')).text(), '签到：测小写');
    assert.equal((await open('baitang-clerk')).status, 409);
    assert.deepEqual(
      (await list(clerk, `&ids=${id}`)).map((entry: { id: string }) => entry.id),
      [id],
    );
  });

  it('exports a table', async () => {
    const headers = await signedInHeaders(site.url, 'yunxi-clerk');
    const answer = await fetch(`${site.url}/api/registers/export.csv?year=2025`, { headers });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
    const lines = (await answer.text()).trim().split('\r\n');
    assert.equal(lines.length - 1, (await list(clerk)).length);
    assert.match(lines[1]!, /云溪镇人民政府/);
  });

  it('tells the neighbours nothing and takes nothing from them', async () => {
    assert.deepEqual(await list(neighbour), []);
    const tally = await neighbour('GET', `/api/registers/tally?body=${body}&year=2025`);
    assert.equal(tally.json.code, 'entry-unknown');
    assert.equal((await neighbour('POST', '/api/registers', training)).json.code, 'not-permitted');
  });

  it('exports a workbook and takes it in again: all rows or none, nothing twice', async () => {
    const headers = await signedInHeaders(site.url, 'yunxi-clerk');
    const workbook = async (query: string) => {
      const answer = await fetch(`${site.url}/api/registers/export.xlsx?body=${body}&${query}`, { headers });
      assert.equal(answer.status, 200);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const importing = async (bytes: Uint8Array, kind: string, target = body) => {
      const form = new FormData();
      form.append('file', new Blob([bytes as never]), '台账.xlsx');
      const address = `${site.url}/api/registers/import?body=${target}&kind=${kind}`;
      const answer = await fetch(address, { method: 'POST', headers, body: form });
      // What the rows say is looked at below, in the list they went into.
      const { rows: _, ...reply } = (await answer.json()) as Reply;
      return reply as Reply;
    };
    const before = await list(clerk, '&kind=training');
    const [own] = before;
    assert.deepEqual(await importing(await workbook('kind=training'), 'training'), {
      ...{ entered: 0, known: before.length, faults: [] },
    });
    const headings = ['日期', '题目', '学时（学时）', '参加人数（人）', '备注'];
    const filled = (rows: readonly (readonly (string | number)[])[]) =>
      writeXlsxFile([headings, ...rows].map((row) => row.map((value) => ({ value }))) as never)
        .toBlob()
        .then(async (blob) => new Uint8Array(await blob.arrayBuffer()));
    const good = ['2025-06-03', '依申请公开办理', '2.5', 31, '县政府办讲授'];
    const bad = ['六月三日', '依申请公开办理', '2.5', 31, ''];
    const refused = await importing(await filled([good, bad]), 'training');
    assert.deepEqual([refused.entered, refused.faults.length, refused.faults[0].row], [0, 1, 3]);
    assert.equal((await list(clerk, '&kind=training')).length, before.length);
    const taken = await importing(
      await filled([good, [], ['2025年7月1日', '新媒体', '', '', '']]),
      'training',
    );
    assert.deepEqual(taken, { entered: 2, known: 0, faults: [] });
    const after = await list(clerk, '&kind=training');
    assert.deepEqual(
      after
        .filter(({ id }: { id: string }) => id !== own?.id)
        .map(({ title, figures }: Reply) => [title, figures])
        .toSorted(),
      [
        ['依申请公开办理', { hours: '2.5', attendance: 31 }],
        ['新媒体', {}],
      ].toSorted(),
    );
    assert.equal(
      (await importing(await filled([good]), 'training', site.bodies.baitang)).code,
      'not-permitted',
    );
    assert.ok((await workbook('empty=yes&kind=patrol')).length > 1000);
  });
});
