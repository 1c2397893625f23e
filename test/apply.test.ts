import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { applyOnline, codeOn, hiddenFields, invented, postForm } from './apply-online.ts';
import { countySite } from './county-site.ts';
import { sampleFiles } from './sample-evidence.ts';

describe('applying on the public site', () => {
  it('gives a code, leads with it to where the application stands, and takes a repetition for the same', async (t) => {
    const site = await countySite(t);
    const incomplete = await postForm(site.url, '/apply', { ...invented, description: ' ' });
    assert.equal(incomplete.status, 422);
    assert.match(incomplete.text, /请写明需要的政府信息/);
    assert.match(incomplete.text, /value="测小民"/, 'nothing that was typed is lost');

    const { code, sent } = await applyOnline(site.url);
    const again = await postForm(site.url, '/apply/submit', sent, []);
    assert.equal(codeOn(again.text), code);
    const { rows } = await sql<{ count: string }>`select count(*) from application`.execute(
      site.server.county.db,
    );
    assert.equal(Number(rows[0]!.count), 1);

    const { text: followed } = await postForm(site.url, '/follow', { code });
    assert.match(followed, /待确认收到/);
    assert.match(followed, /村级公路养护/);
    assert.doesNotMatch(followed, /测小民|测-0001/);
  });

  it('seals what is sent along, and opens it in the office for those who may, on record', async (t) => {
    const site = await countySite(t);
    const { png } = sampleFiles;
    const marked = Buffer.concat([png, Buffer.from('PLANTED-9900')]);
    const proxy = { proxyName: '测小代', proxyIdNumber: '测-0002', proxyAuthority: '代为申请' };
    const withoutAuthority = applyOnline(site.url, proxy, [['identity', '测小民身份证.png', marked]]);
    await assert.rejects(withoutAuthority, /请上传授权委托书/);
    await applyOnline(site.url, proxy, [
      ['identity', '测小民身份证.png', marked],
      ['authority', '授权委托书.png', png],
    ]);
    const { db } = site.server.county;
    const { rows } = await sql<{ row: string }>`
      select e::text as row from application_evidence e union all select a::text from application a`.execute(
      db,
    );
    const kept = rows.map(({ row }) => row).join('\n');
    for (const planted of [
      'PLANTED',
      Buffer.from('PLANTED-9900').toString('base64').slice(0, 8),
      '身份证',
      '测小',
    ])
      assert.ok(!kept.includes(planted), planted);

    const clerk = await site.signedIn('yunxi-clerk');
    const { rows: applications } = await sql<{ id: string }>`select id from application`.execute(db);
    const base = `/api/applications/${applications[0]!.id}/evidence`;
    const listed = (await clerk('GET', base)).json.files;
    assert.deepEqual(listed.map(({ purpose }: { purpose: string }) => purpose).toSorted(), [
      'authority',
      'identity',
    ]);
    const stranger = await site.signedIn('baitang-clerk');
    assert.equal((await stranger('GET', base)).status, 409);
    assert.equal((await stranger('GET', `${base}/${listed[0].id}`)).status, 409);
    const readings = async () =>
      (await sql`select 1 from audit_log where action = 'application.read-evidence'`.execute(db)).rows.length;
    assert.equal(await readings(), 0);
    await clerk('GET', `${base}/${listed[0].id}`).catch(() => null);
    assert.equal(await readings(), 1);
  });

  it('shows before submitting what is public already', async (t) => {
    const site = await countySite(t);
    const check = await postForm(site.url, '/apply', invented);
    assert.equal(check.status, 200);
    assert.doesNotMatch(check.text, /可能已经公开/, 'nothing is public yet');
    assert.equal(hiddenFields(check.text).name, '测小民');
  });
});
