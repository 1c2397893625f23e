import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actNow, anonymous } from '../../platform/index.ts';
import { applicationDesk, codeOf } from '../desk.fixture.ts';
import { followByCode } from '../follow-by-code.ts';
import { reissueCode } from './reissue-code.ts';

describe('another query code', async () => {
  const desk = await applicationDesk();
  const { tools, db, by, grants, grantsAt, otherId, countyId, clock } = desk;
  const { id, code: first } = await desk.submit('lost');
  const opens = async (code: string) =>
    codeOf(await followByCode(tools, actNow(clock, anonymous, 'r'), code));
  const wish = { id, reason: '当面核对身份证', key: 'k'.repeat(16) };
  const ask = (more = {}, of = grants) => reissueCode(tools, by('测经办'), of, { ...wish, ...more });
  const recorded = () =>
    db.selectFrom('audit_log').select('reason').where('action', '=', 'application.reissue-code').execute();

  it('is refused to whoever is no clerk of the body, and without a reason', async () => {
    assert.equal(codeOf(await ask({}, grantsAt(otherId, ['clerk']))), 'not-permitted');
    assert.equal(codeOf(await ask({}, grantsAt(countyId, ['county-supervisor']))), 'not-permitted');
    assert.equal(codeOf(await ask({ reason: ' ' })), 'reason-missing');
    assert.equal(codeOf(await ask({ id: desk.newId() })), 'application-unknown');
    assert.equal(await opens(first), 'done');
  });

  it('opens the application in place of the old one; asked for twice at once, there is one', async () => {
    const [one, two] = await Promise.all([ask(), ask()]);
    assert.ok(one.ok && two.ok);
    assert.equal(one.value.code, two.value.code);
    assert.deepEqual([await opens(first), await opens(one.value.code)], ['code-unknown', 'done']);
    const log = await recorded();
    assert.deepEqual(
      log.map(({ reason }) => reason),
      ['当面核对身份证'],
    );
    assert.doesNotMatch(JSON.stringify(log), new RegExp(one.value.code));
    const next = await ask({ key: 'n'.repeat(16) });
    assert.ok(next.ok);
    assert.equal(await opens(one.value.code), 'code-unknown');
  });
});
