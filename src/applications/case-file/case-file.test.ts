import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { day } from '../../law/index.ts';
import { Download, typst } from '../../platform/index.ts';
import { decidedOn } from '../acts.fixture.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import { registerDelivery } from '../delivery/register-delivery.ts';
import { readApplicant } from '../desk/application-file.ts';
import { applicationDesk, codeOf } from '../desk.fixture.ts';
import { followByCode } from '../follow-by-code.ts';
import { envelopePdf } from '../letters/envelope-pdf.ts';
import { fullContent } from '../letters/letter-content.fixture.ts';
import { makeLetter, readLetter } from '../letters/make-letter.ts';
import { anonymiseExpired } from '../retention/anonymise-expired.ts';
import { caseFilePackage, verifyPackage } from './case-file-package.ts';
import { caseFilePdf } from './case-file-pdf.ts';
import type { CaseItem, LinkedItems } from './case-item.ts';
import { exportCaseFile } from './export-case-file.ts';
import { fileItems } from './file-items.ts';
import { readingsOf } from './readings.ts';
import { sweepCaseFiles } from './sweep-case-files.ts';
import { verifyCaseFile } from './verify-case-file.ts';

const on = '2026-03-02';

describe('the case file', async () => {
  const desk = await applicationDesk();
  const { tools, db, by, grants, clock } = desk;
  const compiler = await typst();
  const proof = envelopePdf(
    [
      {
        postcode: '999001',
        address: '测试路',
        name: '测甲',
        contact: '',
        sender: '',
        senderAddress: '',
        senderPostcode: '',
      },
    ],
    compiler,
  );
  const dispute: CaseItem = {
    ...{ kind: 'dispute', ref: 'd1', at: '2026-03-02T02:00:00.000Z', on: day(on), title: '行政复议申请' },
    ...{ by: '测经办', personal: false, content: { forum: '云溪县人民政府' } },
  };
  const linked: LinkedItems = async (id) => (id === disputedId ? [dispute] : []);
  let disputedId = '';
  const sources = {
    linked,
    open: async ({ name }: { name: string }) =>
      new Download({
        ...{ name, type: name.endsWith('pdf') ? 'application/pdf' : 'text/plain', size: null },
        open: () => Readable.from([name.endsWith('pdf') ? proof : Buffer.from('记录')]),
      }),
  };
  const { id, code } = await desk.submit('case');
  disputedId = id;
  const { due: _, applicant: __, number: ___, ...content } = fullContent;
  await desk.go(id, [
    ['confirm-receipt', on, { evidence: '电话' }],
    ['register', on, { column: 'naturalPerson' }],
    ['consult-body', on, { about: '共同制作' }],
    ['record-opinion', on, { consultation: 1, opinion: 'consents', reasons: '' }],
    ...decidedOn(on, 'granted'),
  ]);
  const made = await makeLetter(tools, by('测经办'), grants, {
    ...{ applicationId: id, kind: 'decision', dated: day(on), content },
  });
  if (!made.ok) throw new Error(made.refusal.sentence);
  const letterId = made.value.id;
  const evidence = [
    { file: 'a'.repeat(64), name: '回证.pdf' },
    { file: 'b'.repeat(64), name: '记录.txt' },
  ];
  await registerDelivery(tools, by('测经办'), grants, {
    ...{ applicationId: id, letterId, means: 'direct', toWhom: 'applicant', recipient: '测甲', tracking: '' },
    ...{ sentOn: day(on), result: { servedOn: day(on), returnedOn: null, receipt: '测甲', evidence } },
  });
  const check = () => verifyCaseFile(tools, id, linked);
  const exported = async () => {
    const outcome = await exportCaseFile(tools, by('测经办'), grants, id, sources);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };

  it('holds everything once, in order, however often and by however many it is filed', async () => {
    assert.equal((await check()).lines, 0);
    assert.ok((await check()).unfiled > 10);
    clock.advance(120_000);
    assert.equal(await sweepCaseFiles(tools, { at: clock.now() }, linked), 1);
    assert.equal(await sweepCaseFiles(tools, { at: clock.now() }, linked), 0);
    clock.advance(120_000);
    const elsewhere = async () => [id];
    assert.equal(await sweepCaseFiles(tools, { at: clock.now() }, linked, elsewhere), 1);
    const files = await Promise.all([1, 2, 3].map(() => fileItems(tools, clock.now(), id, linked)));
    const [{ lines } = { lines: [] }] = files;
    assert.deepEqual(new Set(files.map((file) => file.lines.length)).size, 1);
    const kinds = (kind: string) => lines.filter((line) => line.kind === kind).length;
    assert.deepEqual(
      ['application', 'applicant', 'act', 'letter', 'delivery', 'delivery-result', 'dispute'].map(kinds),
      [1, 1, 11, 1, 1, 1, 1],
    );
    const { problems, unfiled, head } = await check();
    assert.deepEqual([problems, unfiled, head], [[], 0, lines.at(-1)?.hash]);
  });

  it('becomes one PDF with contents and page numbers, and what proves is printed in it', async () => {
    const { printed } = await exported();
    const pdf = Buffer.from(caseFilePdf(printed, compiler, process.cwd()));
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 5, `${pages} pages`);
    const damaged = {
      ...printed.items.at(-1)!,
      letter: null,
      attached: [{ ...evidence[0]!, type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 nothing') }],
    };
    assert.ok(caseFilePdf({ ...printed, items: [damaged] }, compiler, process.cwd()).length > 1000);
  });

  it('becomes a package in which every change shows', async () => {
    const bytes = await caseFilePackage(await exported(), compiler, process.cwd());
    assert.deepEqual(verifyPackage(bytes), []);
    const files = unzipSync(bytes);
    assert.equal(Object.keys(files).filter((name) => name.startsWith('文书/')).length, 2);
    assert.equal(Object.keys(files).filter((name) => name.startsWith('凭证/')).length, 2);
    for (const name of Object.keys(files)) {
      const { [name]: old, ...others } = files;
      assert.notDeepEqual(verifyPackage(zipSync(others)), [], `without ${name}`);
      const changed = Buffer.from(old!);
      changed[Math.floor(changed.length / 2)]! ^= 1;
      assert.notDeepEqual(verifyPackage(zipSync({ ...others, [name]: changed })), [], `changed ${name}`);
    }
    assert.match(verifyPackage(zipSync({ ...files, 'more.txt': Buffer.from('x') }))[0]!, /不在清单/);
    const manifest = JSON.parse(strFromU8(files['manifest.json']!));
    manifest.lines.splice(3, 1);
    const short = { ...files, 'manifest.json': Buffer.from(JSON.stringify(manifest)) };
    assert.match(verifyPackage(zipSync(short)).join(), /第4项缺失/);
    assert.deepEqual(verifyPackage(Buffer.from('no archive')), ['不是卷宗包，或者已经损坏']);
  });

  it('tells who read what, and nothing of others', async () => {
    await readApplicant(tools, by('测经办'), grants, id);
    const readings = await readingsOf(tools, by('测经办'), grants, id);
    assert.ok(readings.ok);
    assert.equal(readings.value[0]?.what, '查看申请人信息');
    assert.ok(readings.value.some(({ what }) => what === '导出卷宗'));
    assert.equal(codeOf(await readingsOf(tools, by('x'), [], id)), 'application-unknown');
  });

  it('shows what was changed behind its back', async () => {
    const behind = async (change: ReturnType<typeof sql>) =>
      db.connection().execute(async (one) => {
        await sql`set session_replication_role = replica`.execute(one);
        await change.execute(one);
        await sql`set session_replication_role = default`.execute(one);
      });
    const lost = sql`update application_act set facts = '{"evidence":"改"}' where act = 'confirm-receipt'`;
    await behind(lost);
    assert.match((await check()).problems.join(), /确认收到.*内容与入卷时不同/);
    await behind(sql`update application_act set facts = '{"evidence":"电话"}' where act = 'confirm-receipt'`);
    assert.deepEqual((await check()).problems, []);
    await behind(sql`update case_file_entry set title = '改' where seq = 3`);
    assert.match((await check()).problems.join(), /第3项/);
    await behind(sql`update case_file_entry set title = '接收申请' where seq = 3`);
    assert.deepEqual((await check()).problems, []);
  });

  it('loses who applied after its time, once, and keeps all else', async () => {
    const act = () => ({ ...by('测经办'), at: clock.now(), today: clock.today() });
    const { id: plain } = await desk.submit('plain', {
      applicant: { name: '测乙', idKind: 'other', idNumber: '乙1', phone: '000' },
    });
    await desk.go(plain, [
      ['confirm-receipt', on, { evidence: '电话' }],
      ['withdraw', on, { evidence: '电话' }],
    ]);
    clock.set('2036-12-31T09:00:00+08:00');
    assert.equal(await anonymiseExpired(tools, act(), linked), 0);
    clock.set('2037-01-01T09:00:00+08:00');
    assert.equal(await anonymiseExpired(tools, act(), linked), 1, 'only what nobody disputed');
    assert.equal(await anonymiseExpired(tools, act(), linked), 0);
    clock.set('2057-01-01T09:00:00+08:00');
    assert.equal(await anonymiseExpired(tools, act(), linked), 1);
    const applicant = await readApplicant(tools, act(), grants, id);
    assert.deepEqual(
      [applicant.ok && applicant.value.name, applicant.ok && applicant.value.idNumber],
      ['（已去除）', '（已去除）'],
    );
    assert.equal((await readLetter(tools, id, letterId))?.addressee, '（已去除）：');
    assert.equal((await listDeliveries(tools, { applicationId: id }))[0]?.recipient, '（已去除）');
    assert.equal(codeOf(await followByCode(tools, act(), code)), 'code-unknown');
    assert.deepEqual((await check()).problems, [], 'the case file still holds');
    await assert.rejects(
      db
        .updateTable('application_letter')
        .set({ content: 'x' })
        .where('kind', '=', 'none')
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
  });

  it('goes forward in steps without leaving anything out', async () => {
    const ids: string[] = [];
    clock.set('2058-03-04T09:00:00+08:00');
    await sweepCaseFiles(tools, { at: clock.now() }, linked);
    for (let n = 0; n < 9; n += 1) {
      ids.push((await desk.submit(`step-${n}`)).id);
      clock.advance(1);
    }
    clock.advance(120_000);
    assert.equal(await sweepCaseFiles(tools, { at: clock.now() }, linked, undefined, 4), 9);
    assert.equal(await sweepCaseFiles(tools, { at: clock.now() }, linked, undefined, 4), 0);
    for (const one of ids) assert.equal((await verifyCaseFile(tools, one, linked)).lines, 3);
  });
});
