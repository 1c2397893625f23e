import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { type Role, roleIds } from '../bodies/index.ts';
import { Download, done, type RequestContext } from '../platform/index.ts';
import { decidedOn } from './acts.fixture.ts';
import { applicationContracts as contracts } from './contract.ts';
import { keepProof } from './delivery/proofs.ts';
import { registerDelivery } from './delivery/register-delivery.ts';
import { applicationDesk } from './desk.fixture.ts';
import { applicationRoutes } from './http.ts';
import { fullContent } from './letters/letter-content.fixture.ts';
import { makeLetter } from './letters/make-letter.ts';
import { addPhrase } from './phrases/phrases.ts';
import { sweepReminders } from './reminders/sweep-reminders.ts';

type Name = keyof typeof contracts;

const on = '2026-03-02';
const readers = 'clerk first-reviewer second-reviewer final-approver county-supervisor auditor';
const everybody = roleIds.join(' ');

/**
 * Who is answered under which address, by the role held at the body: every address of the module stands here, so that
 * a new one needs a decision. Lists are answered to everybody who signed in, with what is theirs to see.
 */
const expected: Readonly<Record<Name, string>> = {
  ...{
    openApplication: readers,
    relatedApplications: readers,
    readApplicant: readers,
    listReadings: readers,
  },
  ...{ tallyApplications: readers, proactiveProposals: readers, listPhrases: readers },
  listEvidence: readers,
  openEvidence: 'clerk first-reviewer second-reviewer final-approver',
  ...{ listRecords: readers, openRecord: readers, openRecordPicture: readers, openBuild: readers },
  ...{ attachRecord: 'clerk', markRecord: 'clerk', buildRelease: 'clerk' },
  ...{ approveRelease: 'first-reviewer second-reviewer final-approver' },
  ...{ releasedByCode: everybody, openReleasedByCode: everybody },
  ...{ listDeliveries: readers, openDeliveryEvidence: readers, verifyCaseFile: readers },
  ...{ downloadCaseFile: readers, downloadLetter: readers, printLetters: readers },
  ...{ makeLetter: 'clerk', previewLetter: 'clerk', printEnvelopes: 'clerk', sameApplicant: 'clerk' },
  ...{ receiveApplication: 'clerk', actOnApplication: 'clerk', reissueCode: 'clerk' },
  ...{ addPhrase: 'clerk', retirePhrase: 'clerk', registerDelivery: 'clerk', completeDelivery: 'clerk' },
  uploadProof: 'clerk',
  ...{ seeReminder: 'clerk', enterNotice: '', previewNotice: '' },
  ...{ listUrgent: everybody, listApplications: everybody, exportApplications: everybody },
  ...{ deliveryRegister: everybody, listReminders: everybody, listNotices: everybody },
  ...{ listDeadlineChanges: everybody },
  madeLetters: everybody,
  ...{ makeLetters: everybody, publicStatistics: everybody },
};

describe('who is answered under which address', async () => {
  const desk = await applicationDesk();
  const { tools, bodyId, by, grants, grantsAt } = desk;
  const evidence = {
    inspect: async () => done({ type: 'text/plain', kind: 'document' as const }),
    open: async () =>
      new Download({
        name: 'x',
        type: 'text/plain',
        size: null,
        open: () => Readable.from([Buffer.from('x')]),
      }),
  };
  const routes = applicationRoutes(tools, () => Promise.reject(new Error('no typesetter')), { evidence });
  const applicant = {
    name: '测甲',
    idKind: 'other',
    idNumber: '甲1',
    phone: '000',
    address: '测试路1号',
  } as const;
  const card = { purpose: 'identity', name: '证件.png', type: 'image/png', bytes: Buffer.from('x') } as const;
  const { id } = await desk.submit('addresses', { applicant }, [card]);
  const { id: evidenceId } = await desk.db
    .selectFrom('application_evidence')
    .select('id')
    .executeTakeFirstOrThrow();
  await desk.submit('unconfirmed');
  await desk.go(id, [
    ['confirm-receipt', on, { evidence: '电话' }],
    ['register', on, { column: 'naturalPerson' }],
    ...decidedOn(on, 'granted'),
  ]);
  const { due: _, applicant: __, number: ___, ...content } = fullContent;
  const wish = { kind: 'decision', dated: on, content } as const;
  const made = await makeLetter(tools, by('测经办'), grants, { ...wish, applicationId: id } as never);
  if (!made.ok) throw new Error(made.refusal.sentence);
  const letter = made.value.id;
  const scan = { bytes: Buffer.from('x'), type: 'text/plain', ending: '.txt' };
  const proof = await keepProof(tools, by('测经办'), grants, id, scan);
  if (!proof.ok) throw new Error(proof.refusal.sentence);
  const { file } = proof.value;
  const served = { servedOn: on, returnedOn: null, receipt: '测甲', evidence: [{ file, name: '回证' }] };
  const delivery = {
    letterId: letter,
    means: 'direct',
    toWhom: 'third-party',
    recipient: '测乙',
    tracking: '',
    sentOn: on,
  };
  const entry = { ...delivery, applicationId: id, result: served } as never;
  const sent = await registerDelivery(tools, by('测经办'), grants, entry);
  const phrase = { bodyId, letterKind: 'receipt', contentKey: 'contact', text: '电话000' } as const;
  const kept = await addPhrase(tools, by('测经办'), grants, phrase);
  if (!sent.ok || !kept.ok) throw new Error('not prepared');
  await sweepReminders(tools, by('测经办'));
  const confirming = await desk.db
    .selectFrom('application_reminder')
    .select('id')
    .where('kind', '=', 'confirm')
    .executeTakeFirstOrThrow();

  const one = { params: { id } };
  const notice = {
    ...{ kind: 'local', year: 2026, number: 'x', title: 'x', dated: on, daysOff: [], workedDays: [] },
  };
  const ofBody = { query: { body: bodyId, year: '2026' } };
  const asked: Partial<Record<Name, object>> = {
    ...{
      tallyApplications: ofBody,
      proactiveProposals: ofBody,
      listPhrases: ofBody,
      publicStatistics: { query: { body: bodyId, year: '2025' } },
    },
    actOnApplication: { ...one, body: { act: 'deliver', version: 99, key: 'k'.repeat(16), input: {} } },
    ...{ makeLetter: { ...one, body: wish }, previewLetter: { ...one, body: wish } },
    makeLetters: { body: { ...wish, applicationIds: [id] } },
    madeLetters: { body: { applicationIds: [id], kind: 'decision' } },
    printLetters: { body: { letters: [{ applicationId: id, letterId: letter }] } },
    printEnvelopes: { body: { applicationIds: [id], sender: { address: '', postcode: '' } } },
    downloadLetter: { params: { id, letter, format: 'docx' } },
    downloadCaseFile: { params: { id, format: 'pdf' } },
    registerDelivery: { ...one, body: { ...delivery, result: null } },
    completeDelivery: { params: { id, delivery: sent.value.id }, body: served },
    openEvidence: { params: { id, evidence: evidenceId } },
    attachRecord: { ...one, query: { key: 'k'.repeat(16) } },
    openRecord: { params: { id, record: id } },
    openRecordPicture: { params: { id, record: id, number: 1 } },
    markRecord: { params: { id, record: id }, body: { on: 0, marks: [] } },
    buildRelease: { params: { id, record: id }, body: { title: 'x' } },
    approveRelease: { params: { id, build: id } },
    openBuild: { params: { id, build: id } },
    releasedByCode: { body: { code: 'x' } },
    openReleasedByCode: { params: { build: id }, body: { code: 'x' } },
    openDeliveryEvidence: { params: { id, delivery: sent.value.id, file } },
    ...{ addPhrase: { body: phrase }, retirePhrase: { params: { id: kept.value.id } } },
    seeReminder: { params: { id: confirming.id } },
    reissueCode: { ...one, body: { reason: '当面核对身份证', key: 'k'.repeat(16) } },
    sameApplicant: { body: { bodyId, idNumber: '甲1' } },
    enterNotice: { body: notice },
    previewNotice: { body: notice },
    receiveApplication: {
      body: {
        ...{ bodyId, kind: 'information', column: 'other', description: 'x', applicant, key: 'k'.repeat(16) },
        ...{ provision: { form: 'paper', way: 'post' }, channel: 'in-person', submittedOn: on },
        ...{ signedOn: null, confirmedOn: null, evidence: 'x' },
      },
    },
  };

  const scans = [{ name: '回执.txt', declaredType: '', stream: Readable.from([Buffer.from('x')]) }];
  const isAnswered = async (name: Name, role: Role): Promise<boolean> => {
    const route = routes.find(({ contract }) => contract === contracts[name])!;
    const { params, query, body } = { query: {}, body: undefined, ...one, ...asked[name] } as never;
    const input = {
      params: route.contract.params?.parse(params) ?? {},
      query: route.contract.query?.parse(query) ?? {},
      body: route.contract.body?.parse(body),
    };
    const context = { act: by('某人'), grants: grantsAt(bodyId, [role]) } as unknown as RequestContext<never>;
    try {
      const answer = await route.handle({ ...input, files: scans as never }, context as never);
      const refusal = (answer as { readonly refusal?: { readonly code: string } } | undefined)?.refusal;
      return refusal?.code !== 'not-permitted' && refusal?.code !== 'application-unknown';
    } catch (error) {
      assert.equal((error as Error).message, 'no typesetter');
      return true;
    }
  };

  for (const name of Object.keys(contracts) as Name[])
    it(name, async () => {
      const answered = [];
      for (const role of roleIds) if (await isAnswered(name, role)) answered.push(role);
      assert.equal(answered.join(' '), expected[name]);
    });
});
