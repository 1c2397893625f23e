import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { pdfFile, plainManner } from '../../../test/pdf/pdf-file.ts';
import { day } from '../../law/index.ts';
import type { Outcome } from '../../platform/index.ts';
import type { Mark } from '../../redaction/index.ts';
import { decidedOn } from '../acts.fixture.ts';
import { applicationDesk, codeOf } from '../desk.fixture.ts';
import { approveRelease } from './approve-release.ts';
import { attachRecord } from './attach-record.ts';
import { buildRelease } from './build-release.ts';
import { listRecords, openRecord, openRecordPicture } from './list-records.ts';
import { markRecord } from './mark-record.ts';
import { openReleasedByCode, releasedByCode } from './released-records.ts';

const on = day('2026-03-02');
const secret = '990000199001011239';

const record = pdfFile(
  [
    {
      texts: [
        { x: 40, y: 60, size: 13, text: '低保审核意见' },
        { x: 40, y: 100, size: 13, text: `申请人测小试，证件号码${secret}，符合条件。` },
      ],
      lines: [],
    },
  ],
  { ...plainManner, width: 480, height: 260 },
);

describe('records that answer an application', async () => {
  const desk = await applicationDesk();
  const { tools, db, by, grants } = desk;
  const begin = async (key: string) => {
    const { id, code } = await desk.submit(key);
    await desk.go(id, [
      ['confirm-receipt', on, { evidence: '电话' }],
      ['register', on, { column: 'naturalPerson' }],
    ]);
    const clerk = { act: by('测经办'), grants, applicationId: id };
    return { id, code, clerk, reviewer: { ...clerk, act: by('测审查') } };
  };
  const taken = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const attach = async (clerk: Awaited<ReturnType<typeof begin>>['clerk'], name = '审核意见.pdf') =>
    taken(await attachRecord(tools, clerk, { name, bytes: record, key: 'k'.repeat(16) })).id;
  const open = async (applicationId: string, recordId: string) =>
    taken(await openRecord(tools, by('测经办'), grants, { applicationId, recordId }));
  /** Marks every character of the number by itself. */
  const marksOf = async (applicationId: string, recordId: string): Promise<readonly Mark[]> => {
    const { pages } = await open(applicationId, recordId);
    const line = pages[0]!.lines.find((one) => textOf(one).includes(secret))!;
    const at = textOf(line).indexOf(secret);
    return line.slice(at, at + secret.length).map(({ box }) => ({ page: 1, box, ground: 'privacy' }));
  };
  const textOf = (line: readonly { readonly text: string }[]) => line.map(({ text }) => text).join('');

  it('are marked, built, approved by somebody else, and reach the applicant once the reply is decided', async () => {
    const { id, code, clerk, reviewer } = await begin('whole');
    const recordId = await attach(clerk);
    assert.equal(await attach(clerk), recordId, 'sent twice, kept once');
    const whole = await marksOf(id, recordId);
    const [first, last] = [whole[0]!.box, whole.at(-1)!.box];
    const mark: Mark = {
      ...{ page: 1, ground: 'privacy' },
      box: [first[0], first[1], last[0] + last[2] - first[0], first[3]],
    };
    const wish = { recordId, on: 0, marks: [mark] };
    assert.equal(codeOf(await markRecord(tools, reviewer, { ...wish, on: 3 })), 'marks-outdated');
    taken(await markRecord(tools, clerk, wish));
    const built = taken(await buildRelease(tools, clerk, { recordId, title: '审核意见' }));
    assert.deepEqual([built.proven, built.findings], [true, []]);
    assert.equal(codeOf(await approveRelease(tools, clerk, built.id)), 'marker-approves');
    const outside = { ...reviewer, grants: desk.grantsAt(desk.otherId, ['final-approver']) };
    assert.equal(codeOf(await approveRelease(tools, outside, built.id)), 'application-unknown');
    taken(await approveRelease(tools, reviewer, built.id));
    assert.deepEqual(taken(await releasedByCode(tools, by('x'), code)), [], 'nothing before the decision');
    const early = await openReleasedByCode(tools, by('x'), code, built.id);
    assert.equal(codeOf(early), 'file-unknown');
    await desk.go(id, decidedOn(on, 'partial', [15]) as never);
    const [released] = taken(await releasedByCode(tools, by('x'), code));
    assert.equal(released?.id, built.id);
    assert.deepEqual(
      released?.list.map(({ page, ground, characters }) => [page, ground, characters]),
      [[1, 'privacy', secret.length]],
    );
    const { bytes } = taken(await openReleasedByCode(tools, by('x'), code, built.id));
    assert.ok(bytes.toString('latin1').startsWith('%PDF-'));
    assert.ok(!bytes.includes(secret));
    const other = await begin('other');
    assert.equal(codeOf(await openReleasedByCode(tools, by('x'), other.code, built.id)), 'file-unknown');
    const foreign = { applicationId: other.id, recordId, number: 1 };
    assert.equal(codeOf(await openRecordPicture(tools, by('x'), grants, foreign)), 'record-unknown');
  });

  it('what is withheld stands nowhere in the database, the audit log included', async () => {
    const { id, clerk } = await begin('nowhere');
    const recordId = await attach(clerk, `意见${secret}.pdf`);
    taken(await markRecord(tools, clerk, { recordId, on: 0, marks: await marksOf(id, recordId) }));
    taken(await buildRelease(tools, clerk, { recordId, title: '审核意见' }));
    const told = taken(await buildRelease(tools, clerk, { recordId, title: `审核意见${secret}` }));
    assert.deepEqual([told.proven, told.findings[0]?.code], [false, 'in-properties']);
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(
      db,
    );
    assert.ok(tables.length > 20);
    for (const { name } of tables) {
      const { rows } = await sql<{ held: string }>`
        select count(*) as held from ${sql.table(name)} as one where one::text like ${`%${secret}%`}`.execute(
        db,
      );
      assert.equal(Number(rows[0]!.held), 0, name);
    }
  });

  it('a text that stands elsewhere too, or marks that changed, stop the release', async () => {
    const { id, clerk, reviewer } = await begin('stopped');
    const recordId = await attach(clerk);
    const [mark] = await marksOf(id, recordId);
    taken(await markRecord(tools, clerk, { recordId, on: 0, marks: [mark!] }));
    const titled = taken(await buildRelease(tools, clerk, { recordId, title: '审核意见' }));
    taken(await markRecord(tools, clerk, { recordId, on: 1, marks: await marksOf(id, recordId) }));
    assert.equal(codeOf(await approveRelease(tools, reviewer, titled.id)), 'marks-outdated');
    const { records } = taken(await listRecords(tools, by('测经办'), grants, id));
    assert.equal(records[0]?.build?.current, false);
  });

  it('cannot be attached before registration, after delivery, or by somebody else', async () => {
    const { id } = await desk.submit('early');
    const sent = { name: 'a.pdf', bytes: record, key: 'k'.repeat(16) };
    const wish = { act: by('测经办'), grants, applicationId: id };
    assert.equal(codeOf(await attachRecord(tools, wish, sent)), 'state-unsuitable');
    const { clerk } = await begin('roles');
    const reviewers = { ...clerk, grants: desk.grantsAt(desk.bodyId, ['final-approver']) };
    assert.notEqual(codeOf(await attachRecord(tools, reviewers, sent)), 'done');
    const broken = { ...sent, bytes: Buffer.from('%PDF-1.7\nbroken') };
    assert.equal(codeOf(await attachRecord(tools, clerk, broken)), 'file-damaged');
  });
});
