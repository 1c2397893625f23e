import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { pdfFile, plainManner } from '../../../test/pdf/pdf-file.ts';
import type { Role } from '../../bodies/index.ts';
import { day } from '../../law/index.ts';
import { type Outcome, typst } from '../../platform/index.ts';
import { applicationDesk } from '../desk.fixture.ts';
import { approveRelease } from '../records/approve-release.ts';
import { attachRecord } from '../records/attach-record.ts';
import { buildRelease } from '../records/build-release.ts';
import { readBuilt } from '../records/released-records.ts';
import { anonymiseExpired } from '../retention/anonymise-expired.ts';
import { caseFilePackage, verifyPackage } from './case-file-package.ts';
import { caseFilePdf } from './case-file-pdf.ts';
import { sha256 } from './chain.ts';
import { exportCaseFile } from './export-case-file.ts';
import { sweepCaseFiles } from './sweep-case-files.ts';
import { verifyCaseFile } from './verify-case-file.ts';

const on = day('2026-03-02');
const nothing = async () => [];
const sources = { linked: nothing, open: async () => null };

const page = (text: string) =>
  pdfFile([{ texts: [{ x: 40, y: 60, size: 13, text }], lines: [] }], {
    ...plainManner,
    ...{ width: 480, height: 260 },
  });

describe('the files of applicants and what is released, in the case file', async () => {
  const desk = await applicationDesk();
  const { tools, db, by, grants, grantsAt, clock } = desk;
  const compiler = await typst();
  const taken = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const card = Buffer.from(page('身份证明'));
  const sent = { purpose: 'identity', name: '测甲身份证.pdf', type: 'application/pdf', bytes: card } as const;
  const { id } = await desk.submit('files', {}, [sent]);
  await desk.go(id, [
    ['confirm-receipt', on, { evidence: '电话' }],
    ['register', on, { column: 'naturalPerson' }],
  ]);
  const clerk = { act: by('测经办'), grants, applicationId: id };
  const record = { name: '标准.pdf', bytes: page('低保标准'), key: 'k'.repeat(16) };
  const recordId = taken(await attachRecord(tools, clerk, record)).id;
  const build = taken(await buildRelease(tools, clerk, { recordId, title: '低保标准' }));
  const exportedFor = async (role: Role) => {
    const held = role === 'auditor' ? desk.countyId : desk.bodyId;
    return taken(await exportCaseFile(tools, by(`测${role}`), grantsAt(held, [role]), id, sources));
  };
  const readings = async () =>
    (
      await sql<{ reason: string }>`
        select reason from audit_log where action = 'application.read-evidence' order by seq`.execute(db)
    ).rows.map(({ reason }) => reason);

  it('are filed by the sweep, a released file only once it is approved', async () => {
    const kinds = async () => {
      clock.advance(120_000);
      await sweepCaseFiles(tools, { at: clock.now() }, nothing);
      const lines = await db.selectFrom('case_file_entry').select('kind').orderBy('seq').execute();
      return lines.map(({ kind }) => kind).filter((kind) => kind === 'evidence' || kind === 'released');
    };
    assert.deepEqual(await kinds(), ['evidence']);
    const reviewer = { ...clerk, act: { ...by('测审查'), at: clock.now() } };
    taken(await approveRelease(tools, reviewer, build.id));
    assert.deepEqual(await kinds(), ['evidence', 'released']);
    assert.deepEqual((await verifyCaseFile(tools, id, nothing)).problems, []);
  });

  it('lie in the package byte for byte for whoever handles the application, and the opening is on record', async () => {
    const exported = await exportedFor('clerk');
    assert.deepEqual(await readings(), ['身份证明（导出卷宗）']);
    const bytes = await caseFilePackage(exported, compiler, process.cwd());
    assert.deepEqual(verifyPackage(bytes), []);
    const files = unzipSync(bytes);
    const named = (folder: string) => Object.keys(files).filter((name) => name.startsWith(folder));
    const [identity, released] = [named('申请人材料/'), named('公开件/')];
    assert.deepEqual([identity.length, released.length], [1, 1]);
    assert.match(identity[0]!, /测甲身份证\.pdf$/);
    assert.deepEqual(Buffer.from(files[identity[0]!]!), card);
    assert.deepEqual(Buffer.from(files[released[0]!]!), await readBuilt(tools, id, build.id));
    const pages = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)!.length;
    const without = await exportedFor('auditor');
    const printed = (file: typeof exported) => pages(caseFilePdf(file.printed, compiler, process.cwd()));
    assert.ok(printed(exported) > printed(without), 'the card is printed');
  });

  it('are listed with their hash, and not opened, for whoever only oversees', async () => {
    const before = await readings();
    const exported = await exportedFor('auditor');
    const files = unzipSync(await caseFilePackage(exported, compiler, process.cwd()));
    const names = Object.keys(files);
    assert.equal(names.filter((name) => name.startsWith('申请人材料/')).length, 0);
    assert.equal(names.filter((name) => name.startsWith('公开件/')).length, 1);
    for (const file of Object.values(files)) assert.ok(!Buffer.from(file).includes(card.subarray(40, 90)));
    const line = exported.printed.items.find(({ title }) => title.includes('身份证明'));
    const rows = Object.fromEntries(line!.rows);
    assert.deepEqual([rows.文件摘要, rows.文件], [sha256(card), '加密保存，只对办理人员开放']);
    assert.deepEqual(await readings(), before);
  });

  it('leave their line behind when their time is over', async () => {
    const act = () => ({ ...by('测经办'), at: clock.now(), today: clock.today() });
    await desk.go(id, [['withdraw', on, { evidence: '电话' }]]);
    clock.set('2057-01-01T09:00:00+08:00');
    assert.equal(await anonymiseExpired(tools, act(), nothing), 1);
    assert.deepEqual((await verifyCaseFile(tools, id, nothing)).problems, []);
    const { printed } = await exportedFor('clerk');
    const line = printed.items.find(({ title }) => title.includes('身份证明'));
    assert.match(line!.rows[0]![1], /已经去除/);
  });
});
