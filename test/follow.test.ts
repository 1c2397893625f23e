import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { openCounter } from './application-counter.ts';
import { sampleFiles } from './sample-evidence.ts';

describe('following by code on the public site', () => {
  const counter = openCounter();
  const { applied, act, fileOf, makeLetter, send } = counter;
  const delivered = async (id: string, letterId: string, toWhom = 'applicant') => {
    const result = { servedOn: counter.today, returnedOn: null, receipt: '测小民', evidence: [] };
    const sent = await counter.clerk('POST', `/api/applications/${id}/deliveries`, {
      ...{
        letterId,
        means: 'direct',
        toWhom,
        recipient: '测小民',
        tracking: '',
        sentOn: counter.today,
        result,
      },
    });
    assert.equal(sent.status, 200, JSON.stringify(sent.json));
  };
  const download = (code: string, letter: string, format = 'docx') =>
    fetch(`${counter.site.url}/follow/letter`, {
      ...{ method: 'POST', headers: { origin: counter.site.url } },
      body: new URLSearchParams({ code, letter, format }),
    });

  it('shows letters once they are delivered, and corrects once', async () => {
    const { code, id } = await applied('村级公路养护经费甲');
    await act(id, 'ask-correction', { items: '写明年份' });
    const { id: letter } = await makeLetter(id, 'correction-notice');
    const { id: toOthers } = await makeLetter(id, 'third-party-inquiry');
    await delivered(id, toOthers, 'third-party');
    assert.equal((await download(code, letter)).status, 404, 'not yet delivered');
    assert.equal((await download(code, toOthers)).status, 404, 'never of the applicant');
    await delivered(id, letter);

    const { text } = await send('/follow', { code });
    assert.match(text, /停止计算，等您办理/);
    assert.match(text, /政府信息公开申请补正告知书/);
    assert.doesNotMatch(text, /第三方意见征求书　/);
    const answer = await download(code, letter);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-disposition')!, /attachment/);
    assert.equal(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 2), 'PK');
    const { rows } = await sql`select 1 from audit_log where action = 'application.fetch-letter'`.execute(
      counter.site.server.county.db,
    );
    assert.equal(rows.length, 1);

    const correction = { code, key: `correct-${id}`, description: '2025年全镇村级公路养护经费决算' };
    for (const _again of [1, 2]) {
      const corrected = await send('/follow/correct', correction);
      assert.equal(corrected.status, 200);
      assert.match(corrected.text, /已收到您的补正/);
      assert.match(corrected.text, /答复期限：正在计算/);
    }
    const corrected = (await send('/follow', { code })).text;
    assert.match(corrected, /<dt>申请内容<\/dt><dd>2025年全镇村级公路养护经费决算</);
    assert.match(corrected, /<s>村级公路养护经费甲<\/s>（[^）]*补正，不再按此办理）/);
    const file = await fileOf(id);
    assert.equal(file.description, correction.description);
    const { id: receipt } = await makeLetter(id, 'receipt');
    await delivered(id, receipt);
    const quoted = await download(code, receipt, 'docx');
    const words = strFromU8(unzipSync(new Uint8Array(await quoted.arrayBuffer()))['word/document.xml']!);
    assert.match(words, /申请公开“2025年全镇村级公路养护经费决算”/);
    const late = await send('/follow/correct', { ...correction, key: `again-${id}` });
    assert.equal(late.status, 422);
  });

  it('takes proof of payment sealed, for the office to compare, and only while a fee is awaited', async () => {
    const { code, id } = await applied('村级公路养护经费乙');
    const { png } = sampleFiles;
    const early = await send('/follow/pay', { code, key: `pay-${id}` }, [['proof', '缴费.png', png]]);
    assert.match(early.text, /现在不需要缴费/);
    await act(id, 'charge-fee', { basis: 'page', quantity: 120 });
    assert.match((await send('/follow', { code })).text, /缴纳信息处理费 1100 元/);
    for (const _again of [1, 2]) {
      const fields = { code, key: `paid-${id}-once` };
      const paid = await send('/follow/pay', fields, [['proof', '缴费.png', png]]);
      assert.match(paid.text, /缴费凭证已收到/);
    }
    const evidence = await counter.clerk('GET', `/api/applications/${id}/evidence`);
    assert.deepEqual(
      evidence.json.files.map(({ purpose }: { purpose: string }) => purpose),
      ['payment'],
    );
  });

  it('hands a complaint on to the county, apart from disputes', async () => {
    const { code } = await applied('村级公路养护经费丙');
    const sent = { code, complaint: '超过期限没有联系', contact: '测-000', key: 'sent-twice' };
    for (const _again of [1, 2]) assert.match((await send('/follow/complain', sent)).text, /投诉举报已收到/);
    const other = await send('/follow/complain', { ...sent, complaint: '另一件' });
    assert.match(other.text, /请刷新页面后重新提交/);
    const { rows } = await sql<{ content: string; complainant: string }>`
      select content, complainant from complaint`.execute(counter.site.server.county.db);
    assert.equal(rows.length, 1, 'sent twice, entered once');
    assert.match(rows[0]!.content, /登记编号\d{4}-\d{4}）：超过期限没有联系/);
    assert.doesNotMatch(rows[0]!.complainant, /测/);
  });

  it('takes an application back only when that is meant', async () => {
    const { code, id } = await applied('村级公路养护经费丁');
    const unsure = await send('/follow/withdraw', { code, key: `withdraw-${id}` });
    assert.equal(unsure.status, 422);
    const fields = { code, key: `withdraw-${id}`, sure: 'yes' };
    assert.match((await send('/follow/withdraw', fields)).text, /申请已撤回/);
  });
});
