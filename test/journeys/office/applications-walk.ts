import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { barriers } from '../barriers.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, signIn } from './office-steps.ts';

/** An application's whole way through the office, by the people whose work it is. */
export function applicationsWalk(journey: OfficeJourney): void {
  journey('an application goes from the counter to the archive', async ({ site, page, another }) => {
    await signIn(page, site.url, 'yunxi-clerk');
    await page.getByRole('link', { name: '依申请公开' }).click();
    await page.getByRole('link', { name: '录入申请' }).click();
    await page.getByLabel('收到凭据').fill('窗口当面提交，登记表第 1 号');
    await page.getByText('当面提交，以提交之日为收到申请之日').waitFor();
    await page.getByLabel('姓名').fill('测申请');
    await page.getByLabel('证件号码').fill('CESHI-0001');
    await page.getByLabel('联系电话').fill('00000000000');
    await page.getByLabel('所需信息的名称').fill('2025年度农村危房改造资金');
    // Nothing is lost when the page is loaded again.
    await page.reload();
    assert.equal(await page.getByLabel('姓名').inputValue(), '测申请');
    await noBarrier(page, 'entry');
    await page.getByRole('button', { name: '录入申请' }).click();
    await page.getByRole('heading', { name: '申请已录入' }).waitFor();
    await page.getByRole('link', { name: '打开这件申请' }).click();

    await act(page, '登记受理');
    await page.getByRole('heading', { name: /^申请 \d{4}-\d{4}$/ }).waitFor();
    await letter(page, '登记回执', { 联系人和联系方式: '测经办，00000000' });

    await act(page, '告知补正', { 需要补正的事项: '请写明是哪几个村' });
    await letter(page, '补正告知书', { 补正的方式: '当面或者书面' });
    await page.getByRole('button', { name: /登记送达：.*公补/ }).click();
    await choose(page, '送达方式', '直接送达');
    await page.getByRole('dialog').getByLabel('受送达人').fill('测申请');
    await page.getByRole('dialog').getByLabel('送达日期').fill(site.server.county.clock.today());
    await page.getByRole('dialog').getByLabel('签收人或者凭证').fill('申请人当面签收');
    const receipt = {
      name: '测申请签收.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 签收'),
    };
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(receipt);
    await page.getByText('已上传 1 个凭证').waitFor();
    await confirm(page, '登记文书的送达');
    const proof = page.getByRole('link', { name: /查看凭证 1：.*公补/ });
    const seen = await page.request.get(site.url + (await proof.getAttribute('href')));
    assert.deepEqual(await seen.body(), receipt.buffer);
    // What the delivery register says is the act as well; nobody enters it twice.
    await page.locator('.revisions strong', { hasText: '登记文书送达' }).waitFor();
    await act(page, '收到补正', { 补正后的申请内容: '2025年度东村、西村农村危房改造资金的发放情况' });
    await page.locator('.trace summary').click();
    await page.getByText('第 20 日').waitFor();

    await page.getByRole('button', { name: '拟制答复', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, '答复类型', '部分公开');
    await choose(page, '不公开部分依据的条文', '第十五条');
    await page.keyboard.press('Escape');
    await dialog.getByText('应当先申请行政复议').waitFor();
    await dialog.getByLabel('事实和理由').fill('发放名册含有个人隐私，与金额能够区分。');
    await page.reload();
    assert.match(await dialog.getByLabel('事实和理由').inputValue(), /发放名册/);
    await noBarrier(page, 'drafting');
    await confirm(page, '拟制答复');
    await page.locator('.state', { hasText: '审查中' }).waitFor();
    // Who drafted it does not review it; the rule stands beside the grey button.
    await page.getByText('其他办理现在不能进行，为什么？').click();
    await page.locator('.refused-act', { hasText: '审查答复' }).waitFor();

    const address = page.url();
    const reviewer = await another('yunxi-first');
    await reviewer.goto(address);
    for (const aspect of ['保密审查', '个人信息保护审查', '合法性审查']) {
      await reviewer.getByRole('button', { name: '审查答复', exact: true }).click();
      await choose(reviewer, '审查的内容', aspect);
      await choose(reviewer, '审查通过', '是');
      await confirm(reviewer, '审查答复');
    }
    await reviewer.locator('.state', { hasText: '待决定' }).waitFor();
    const leader = await another('yunxi-final');
    await leader.goto(address);
    await act(leader, '作出答复');
    await leader.locator('.state', { hasText: '待送达' }).waitFor();

    await page.reload();
    await letter(page, '答复书', {
      决定公开的内容: '东村、西村危房改造资金发放总额',
      不予公开部分的理由和依据: '领取人的身份信息属于个人隐私，依照条例第十五条不予公开',
      提供的方式和途径: '纸质，当面领取',
      行政复议机关: '云溪县人民政府',
      人民法院: '云溪县人民法院',
    });
    const pdf = page.getByRole('link', { name: /PDF：.*公复/ });
    const opened = await page.request.get(site.url + (await pdf.getAttribute('href')));
    assert.equal(opened.headers()['content-type'], 'application/pdf');
    assert.equal((await opened.body()).subarray(0, 5).toString(), '%PDF-');

    await page.getByRole('button', { name: '送达', exact: true }).click();
    await choose(page, '送达方式', '直接送达');
    await page.getByRole('dialog').getByLabel('凭据').fill('申请人当面签收');
    await confirm(page, '送达');
    await page.locator('.state', { hasText: '已送达' }).waitFor();
    await act(page, '归档');
    await page.locator('.state', { hasText: '已归档' }).waitFor();
    await noBarrier(page, 'file');

    await page.getByRole('button', { name: '查看申请人' }).click();
    await page.getByText('CESHI-0001').waitFor();
    await page.getByText('办理记录').waitFor();

    const file = await page.request.get(
      site.url + (await page.getByRole('link', { name: '打开卷宗 PDF' }).getAttribute('href')),
    );
    assert.equal((await file.body()).subarray(0, 5).toString(), '%PDF-');
    await page.getByText('核验卷宗是否完整').click();
    await page.getByText('没有缺失或者改动').waitFor();
    await page.getByText('查阅登记').click();
    await page.getByText('查看申请人信息').first().waitFor();

    await page.goto(`${site.url}/office/applications/tally`);
    const cell = page
      .getByRole('row', { name: /部分公开/ })
      .getByRole('link')
      .first();
    await cell.click();
    await page.getByRole('link', { name: /危房改造/ }).waitFor();
    await noBarrier(page, 'list behind a number');
  });

  journey(
    'two people act at once: who comes second reads what was done, and loses nothing',
    async (visit) => {
      const { site, page, another } = visit;
      await signIn(page, site.url, 'yunxi-clerk');
      const id = await receive(visit);
      await page.goto(`${site.url}/office/applications/${id}`);
      await act(page, '登记受理');
      await page.getByRole('button', { name: '申请人撤回', exact: true }).click();
      await page.getByRole('dialog').getByLabel('凭据').fill('申请人来函撤回');
      const other = await another('yunxi-clerk');
      await other.goto(page.url());
      await act(other, '征求其他机关意见', { 所涉信息和被征求意见的一方: '县民政局' });
      await page.getByRole('dialog').getByRole('button', { name: '申请人撤回', exact: true }).click();
      await page.getByText('您打开之后，别人办理过这件').waitFor();
      await page.getByText(/：征求其他机关意见（/).waitFor();
      assert.equal(await page.getByRole('dialog').getByLabel('凭据').inputValue(), '申请人来函撤回');
      await page.getByRole('button', { name: '已核对，按最新情况办理' }).click();
      await confirm(page, '申请人撤回');
      await page.locator('.state', { hasText: '已送达' }).waitFor();
    },
  );
}

/** Does an act through its dialog. */
export async function act(
  page: Page,
  label: string,
  said: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  for (const [name, text] of Object.entries(said)) await page.getByRole('dialog').getByLabel(name).fill(text);
  await confirm(page, label);
}

/** Presses the button of a dialog and waits until it is gone. */
export async function confirm(page: Page, label: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Makes a letter through its dialog. */
export async function letter(
  page: Page,
  kind: string,
  content: Readonly<Record<string, string>>,
): Promise<void> {
  await page.getByRole('button', { name: '制发文书' }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, text] of Object.entries(content)) await dialog.getByLabel(name).fill(text);
  await dialog.locator('.letter-sheet h3', { hasText: kind }).waitFor();
  await confirm(page, '制发');
  await page.locator('.attachments li', { hasText: kind }).waitFor();
}

/** Receives an application at the counter over the interface that the page calls; its id. */
async function receive({ site }: Parameters<Parameters<OfficeJourney>[1]>[0]): Promise<string> {
  const clerk = await site.signedIn('yunxi-clerk');
  const today = site.server.county.clock.today();
  const { json, status } = await clerk('POST', '/api/applications', {
    ...{ bodyId: site.bodies.yunxi, kind: 'information', column: 'naturalPerson' },
    ...{ description: '2025年度民政资金', provision: { form: 'paper', way: 'post' } },
    applicant: { name: '测乙', idKind: 'other', idNumber: 'CESHI-0002', phone: '00000000000' },
    ...{
      key: crypto.randomUUID(),
      channel: 'in-person',
      submittedOn: today,
      signedOn: null,
      confirmedOn: null,
    },
    evidence: '窗口当面提交',
  });
  assert.equal(status, 200, JSON.stringify(json));
  return json.id;
}

async function noBarrier(page: Page, place: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await barriers(page), [], place);
}
