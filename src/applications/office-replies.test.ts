import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grants } from '../bodies/index.ts';
import { Download, done, type RequestContext, type Route, typst } from '../platform/index.ts';
import { decidedOn } from './acts.fixture.ts';
import { applicationContracts as contracts } from './contract.ts';
import { keepProof } from './delivery/proofs.ts';
import { applicationDesk } from './desk.fixture.ts';
import { applicationRoutes } from './http.ts';
import { fullContent } from './letters/letter-content.fixture.ts';
import { sweepReminders } from './reminders/sweep-reminders.ts';

const on = '2026-03-02';

describe('what the office is answered', async () => {
  const desk = await applicationDesk();
  const { tools, bodyId, countyId, by, grants, grantsAt } = desk;
  const evidence = {
    inspect: async () => done({ type: 'application/pdf', kind: 'document' as const }),
    open: async () => null,
  };
  const routes = applicationRoutes(tools, typst, { evidence, root: process.cwd() });
  const ask = async (name: keyof typeof contracts, input: object = {}, who: Grants = grants) => {
    const found = routes.find((one: Route<Grants>) => one.contract === contracts[name])!;
    const { params, query, body } = { params: {}, query: {}, body: {}, ...input };
    const checked = {
      params: found.contract.params?.parse(params) ?? {},
      query: found.contract.query?.parse(query) ?? {},
      body: found.contract.body?.parse(body),
    };
    const context = { act: by('测经办'), grants: who } as RequestContext<Grants>;
    const answer = await found.handle({ ...checked, files: [] as never }, context);
    if (answer instanceof Download) return answer;
    const outcome = answer as { readonly ok?: boolean; readonly value?: unknown; readonly refusal?: object };
    if (outcome?.ok === false) return outcome.refusal;
    const value = outcome?.ok === true ? outcome.value : answer;
    found.contract.reply.parse(value);
    return value;
  };
  const { id } = await desk.submit('asked', {
    applicant: { name: '测甲', idKind: 'other', idNumber: '甲1', phone: '000', address: '测试路1号' },
  });
  await desk.go(id, [
    ['confirm-receipt', on, { evidence: '电话' }],
    ['register', on, { column: 'naturalPerson' }],
    ...decidedOn(on, 'granted'),
  ]);
  const { due: _, applicant: __, number: ___, ...content } = fullContent;

  it('keeps to the contracts of letters, deliveries and case files', async () => {
    const letters = { applicationIds: [id], kind: 'decision', dated: on, content };
    const [made] = (await ask('makeLetters', { body: letters })) as { id: string }[];
    const again = { applicationIds: [id, desk.newId()], kind: 'decision' };
    const [found, unknown] = (await ask('madeLetters', { body: again })) as (typeof made & {
      readonly refusal: { readonly code: string } | null;
    })[];
    assert.deepEqual([found!.id, unknown!.refusal?.code], [made!.id, 'application-unknown']);
    const [none] = (await ask('madeLetters', { body: { ...again, kind: 'receipt' } })) as (typeof unknown)[];
    assert.equal(none!.refusal?.code, 'letter-not-made');
    const printed = { letters: [{ applicationId: id, letterId: made!.id }] };
    assert.ok((await ask('printLetters', { body: printed })) instanceof Download);
    const sender = { address: '', postcode: '' };
    assert.ok((await ask('printEnvelopes', { body: { applicationIds: [id], sender } })) instanceof Download);
    const result = { servedOn: on, returnedOn: null, receipt: '测甲' };
    const delivery = {
      letterId: made!.id,
      means: 'direct',
      toWhom: 'applicant',
      recipient: '测甲',
      sentOn: on,
    };
    const proof = { bytes: Buffer.from('%PDF-1.7 签收'), type: 'application/pdf', ending: '.pdf' };
    const kept = await keepProof(tools, by('测经办'), grants, id, proof);
    assert.ok(kept.ok);
    const send = (file: string) => ({
      params: { id },
      body: {
        ...delivery,
        tracking: '',
        result: { ...result, evidence: [{ file, name: '送达凭证.pdf' }] },
      },
    });
    assert.deepEqual((await ask('registerDelivery', send('b'.repeat(64)))) as object, {
      ...{ code: 'file-missing', field: 'evidence' },
      sentence: '文件“送达凭证.pdf”没有上传成功，请重新上传。',
    });
    const sent = (await ask('registerDelivery', send(kept.value.file))) as { id: string; act: string };
    assert.equal(sent.act, 'deliver');
    assert.equal(((await ask('listDeliveries', { params: { id } })) as object[]).length, 1);
    assert.equal(((await ask('deliveryRegister', { query: { from: on } })) as object[]).length, 1);
    const where = { params: { id, delivery: sent.id, file: kept.value.file } };
    assert.ok((await ask('openDeliveryEvidence', where)) instanceof Download);
    const sealed = await desk.db.selectFrom('application_delivery_proof').selectAll().execute();
    assert.equal(sealed.length, 1);
    assert.doesNotMatch(JSON.stringify(sealed), /签收|JVBERi/);
    for (const format of ['pdf', 'zip'])
      assert.ok((await ask('downloadCaseFile', { params: { id, format } })) instanceof Download);
    const checked = (await ask('verifyCaseFile', { params: { id } })) as { problems: []; lines: number };
    assert.deepEqual([checked.problems, checked.lines], [[], 14]);
    assert.ok(((await ask('listReadings', { params: { id } })) as object[]).length >= 4);
  });

  it('keeps to the contracts of reminders, days off, phrases, relations and statistics', async () => {
    await desk.submit('waiting');
    await sweepReminders(tools, by('测经办'));
    const [reminder] = (await ask('listReminders')) as { id: string }[];
    await ask('seeReminder', { params: { id: reminder!.id } });
    const phrase = { bodyId, letterKind: 'receipt', contentKey: 'contact', text: '电话000' };
    const kept = (await ask('addPhrase', { body: phrase })) as { id: string };
    assert.equal(((await ask('listPhrases', { query: { body: bodyId } })) as object[]).length, 1);
    await ask('retirePhrase', { params: { id: kept.id } });
    const notice = {
      ...{ kind: 'local', year: 2026, number: '测〔2026〕1号', title: '放假通知', dated: on },
      ...{ daysOff: [{ date: '2026-03-20', name: '本地节日' }], workedDays: [] },
    };
    assert.equal(((await ask('enterNotice', { body: notice })) as { code: string }).code, 'not-permitted');
    await ask('enterNotice', { body: notice }, grantsAt(countyId, ['county-supervisor']));
    assert.equal(((await ask('listNotices')) as object[]).length, 1);
    await ask('relatedApplications', { params: { id } });
    await ask('proactiveProposals', { query: { body: bodyId } });
    const statistics = await ask('publicStatistics', { query: { body: bodyId, year: '2025' } }, []);
    assert.equal((statistics as { until: string }).until, '2025-12-31');
  });
});
