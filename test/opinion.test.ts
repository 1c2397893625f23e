import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { openCounter } from './application-counter.ts';

describe('a third party that was asked by letter', () => {
  const counter = openCounter();
  const { applied, act, fileOf, send } = counter;
  /** Asks by letter; gives the code that stands in the letter. */
  const asked = async (id: string) => {
    const { text } = await counter.makeLetter(id, 'third-party-inquiry');
    const code = /意见码 ((?:[2-9A-Z]{4}-){3}[2-9A-Z]{4})/.exec(text)?.[1];
    assert.ok(code, text);
    return code;
  };
  const shown = async (code: string) => (await send('/opinion', { code })).text;

  it('objects with the code of its letter, once however often it is sent, and the clock runs on', async () => {
    const { id, code: applicants } = await applied('某企业排污许可材料甲');
    await act(id, 'consult-third-party', { about: '排污许可材料' });
    assert.equal((await fileOf(id)).clock.standing, 'paused');
    const code = await asked(id);
    const page = await shown(code);
    assert.match(page, /不同意公开/);
    assert.doesNotMatch(page, /测小民/, 'who applied stays unknown');
    const empty = { code, key: 'opinion-key-1', opinion: 'objects', reasons: '' };
    const gap = await send('/opinion/give', empty);
    assert.equal(gap.status, 422);
    assert.match(gap.text, /请写明所述理由/);
    const said = { ...empty, reasons: '涉及未公开的工艺参数' };
    for (const _again of [1, 2]) {
      const given = await send('/opinion/give', said);
      assert.equal(given.status, 200);
      assert.match(given.text, /意见已经收到/);
      assert.match(given.text, /已经收到这次征求意见的答复/);
    }
    const { acts, clock } = await fileOf(id);
    const opinions = acts.filter(({ act }: { act: string }) => act === 'record-opinion');
    assert.equal(opinions.length, 1);
    assert.deepEqual(
      [opinions[0].by, opinions[0].facts.opinion, opinions[0].facts.reasons],
      ['第三方', 'objects', '涉及未公开的工艺参数'],
    );
    assert.equal(clock.standing, 'running');
    const other = await send('/opinion/give', { ...said, key: 'opinion-key-2' });
    assert.equal(other.status, 422, 'an opinion is given once');
    const followed = (await send('/follow', { code: applicants })).text;
    assert.doesNotMatch(followed, /工艺参数/, 'the applicant does not read what was said');
  });

  it('answers for itself where several were asked', async () => {
    const { id } = await applied('某企业排污许可材料乙');
    const codes = [];
    for (const about of ['甲公司材料', '乙公司材料']) {
      await act(id, 'consult-third-party', { about });
      codes.push(await asked(id));
    }
    const [first, second] = codes as [string, string];
    const given = { code: first, key: 'first-party', opinion: 'consents', reasons: '' };
    assert.equal((await send('/opinion/give', given)).status, 200);
    assert.match(await shown(first), /已经收到这次征求意见的答复/);
    assert.match(await shown(second), /提交意见/);
    assert.equal((await fileOf(id)).clock.standing, 'paused', 'the other one is still awaited');
  });

  it('finds nothing with the code of an application, nor an applicant with the code of a letter', async () => {
    const { id, code } = await applied('某企业排污许可材料丙');
    const letters = await asked(id);
    assert.match(await shown(letters), /没有登记或者已经结束/, 'asked by letter before it was recorded');
    assert.match(await shown(code), /没有这个意见码/);
    assert.match((await send('/follow', { code: letters })).text, /没有这个查询码/);
    const { rows } = await sql<{ row: string }>`
      select c::text as row from application_opinion_code c`.execute(counter.site.server.county.db);
    for (const { row } of rows)
      assert.ok(!row.includes(letters) && !row.includes(letters.replaceAll('-', '')));
  });
});
