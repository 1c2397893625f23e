import assert from 'node:assert/strict';
import { act, confirm } from './applications-walk.ts';
import { holdEveryRole } from './hold-every-role.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, signIn } from './office-steps.ts';
import { wayTo } from './outcomes.ts';

/** Disputes from their entry to the cell of table 4, and complaints beside them. */
export function disputesWalk(journey: OfficeJourney): void {
  journey(
    'a reconsideration is entered from its application, answered, concluded and sued upon',
    async (visit) => {
      const { site, page } = visit;
      const id = await delivered(visit);
      await signIn(page, site.url, 'yunxi-clerk');
      await page.goto(`${site.url}/office/applications/${id}`);
      await page.getByRole('link', { name: '登记复议、诉讼' }).click();
      await page.getByLabel('复议机关', { exact: false }).first().fill('云溪县人民政府');
      await page.getByLabel('案号').fill('云政复〔2026〕7号');
      await page.reload();
      assert.equal(await page.getByLabel('案号').inputValue(), '云政复〔2026〕7号');
      await page.getByRole('button', { name: '登记案件' }).click();
      await page.getByRole('heading', { name: '行政复议 云政复〔2026〕7号' }).waitFor();
      await page.getByText('审查行政复议申请').first().waitFor();

      await page.getByRole('button', { name: '登记受理', exact: true }).click();
      await choose(page, '适用简易程序', '是');
      await page.getByRole('dialog').getByLabel('受理日期').fill(site.server.county.clock.today());
      await confirm(page, '登记受理');
      await page.getByText('由本机关办理').waitFor();
      // Only the ordinary procedure can be extended: the button is grey and says so.
      await page.getByText('其他进程现在不能登记，为什么？').click();
      await page.getByText('只有适用普通程序的行政复议可以延长').waitFor();

      await page.goto(`${site.url}/office/`);
      await page.getByRole('heading', { name: /待答复、答辩的案件/ }).waitFor();
      await page.getByRole('link', { name: /云政复〔2026〕7号/ }).click();
      await act(page, '登记答复、答辩');
      await page.getByRole('button', { name: '登记结果', exact: true }).click();
      await choose(page, '结果', '撤销或者部分撤销');
      await page.getByText('计入年报表四“结果纠正”').waitFor();
      await page.getByRole('dialog').getByLabel('文号').fill('云政复决〔2026〕7号');
      await confirm(page, '登记结果');
      await page.getByText('行政复议 结果纠正').waitFor();

      await page.getByRole('link', { name: '登记复议后的诉讼' }).click();
      await page.getByLabel('人民法院').fill('云溪县人民法院');
      await page.getByLabel('案号').fill('（2026）云行初1号');
      await page.getByRole('button', { name: '登记案件' }).click();
      await page.getByText('复议后起诉 尚未审结').waitFor();
      await page.getByRole('link', { name: '在先的行政复议' }).click();
      await page.getByRole('heading', { name: /云政复/ }).waitFor();

      await page.goto(`${site.url}/office/applications/tally?body=${site.bodies.yunxi}`);
      const row = page.getByRole('row', { name: /^行政复议/ });
      await row.getByRole('link').first().click();
      await page.getByText('的案件。').waitFor();
      await page.getByRole('link', { name: /云政复〔2026〕7号/ }).waitFor();
    },
  );

  journey('a complaint is entered by a clerk and answered by the county, outside table 4', async (visit) => {
    const { site, page } = visit;
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/disputes`);
    await page.getByRole('link', { name: '投诉举报' }).click();
    await page.getByRole('button', { name: '登记投诉举报' }).click();
    await choose(page, '事由', '不履行主动公开义务');
    await page.getByRole('dialog').getByLabel('投诉、举报的事项').fill('村级财务没有公开');
    await confirm(page, '登记投诉举报');
    await page.getByText('村级财务没有公开').waitFor();
    // A clerk does not answer complaints about their own body.
    await page.locator('.refused-act', { hasText: '县政务公开股' }).waitFor();

    await holdEveryRole(site, 'complaints-county');
    const county = await visit.another('complaints-county');
    await county.goto(`${site.url}/office/disputes/complaints`);
    const complaint = county.locator('li', { hasText: '村级财务没有公开' });
    await complaint.getByRole('button', { name: '答复' }).click();
    await choose(county, '结果', '已责令改正');
    await county.getByRole('dialog').getByLabel('答复的内容').fill('已责令云溪镇在十个工作日内公开。');
    await confirm(county, '答复投诉举报');
    await complaint.getByText('已责令改正').waitFor();
    // The clerk reads what became of it; table 4 counts nothing of it.
    await page.reload();
    await page.getByText('已责令云溪镇在十个工作日内公开').waitFor();
    const clerk = await site.signedIn('yunxi-clerk');
    const { json } = await clerk('GET', `/api/disputes?body=${site.bodies.yunxi}`);
    assert.doesNotMatch(JSON.stringify(json), /村级财务/);
    const { json: theirs } = await (await site.signedIn('baitang-clerk'))('GET', '/api/complaints');
    assert.deepEqual(theirs, []);
  });
}

/** An application of which the reply was delivered today; its id. */
async function delivered({ site }: Parameters<Parameters<OfficeJourney>[1]>[0]): Promise<string> {
  const people = {
    clerk: await site.signedIn('yunxi-clerk'),
    first: await site.signedIn('yunxi-first'),
    final: await site.signedIn('yunxi-final'),
  };
  const today = site.server.county.clock.today();
  const { json } = await people.clerk('POST', '/api/applications', {
    ...{ bodyId: site.bodies.yunxi, kind: 'information', column: 'commercial', description: '拆迁补偿明细' },
    ...{ provision: { form: 'paper', way: 'post' }, key: 'disputed-application', channel: 'in-person' },
    applicant: { name: '测丙', idKind: 'other', idNumber: 'CESHI-0003', phone: '00000000000' },
    ...{ submittedOn: today, signedOn: null, confirmedOn: null, evidence: '窗口当面提交' },
  });
  const steps = [
    ...wayTo('denied.internalAffairs', today).steps,
    { by: 'clerk', act: 'deliver', input: { means: 'direct', evidence: '申请人签收' } } as const,
  ];
  for (const [index, { by, ...step }] of steps.entries()) {
    const body = { ...step, version: index + 1, key: `disputed-${index}-${'x'.repeat(16)}` };
    const done = await people[by]('POST', `/api/applications/${json.id}/acts`, body);
    assert.equal(done.status, 200, JSON.stringify(done.json));
  }
  return json.id;
}
