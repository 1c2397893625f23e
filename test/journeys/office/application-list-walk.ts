import assert from 'node:assert/strict';
import type { OfficeJourney } from './office-journey.ts';
import { choose, signIn } from './office-steps.ts';

/** The list of applications with its filters in the address, and entry by every channel. */
export function applicationListWalk(journey: OfficeJourney): void {
  journey('the legal day of receipt follows from the channel, and is explained', async ({ site, page }) => {
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/applications/new`);
    for (const [channel, told] of [
      ['口头申请', '以提交之日为收到申请之日'],
      ['挂号信、特快专递', '以签收之日为收到申请之日'],
      ['平常信函', '以收到当日与申请人确认之日为收到申请之日'],
      ['传真', '以双方确认之日为收到申请之日'],
      ['电子邮件', '以双方确认之日为收到申请之日'],
      ['误投本机关其他内设机构', '实际收到并与申请人确认之日'],
    ] as const) {
      await choose(page, '提交渠道', channel);
      await page.locator('.receipt-day', { hasText: told }).waitFor();
    }
    await page.locator('.receipt-day', { hasText: '尚未确定，期限不起算' }).waitFor();
    await page.getByLabel('与申请人确认的日期').fill(site.server.county.clock.today());
    await page.locator('.receipt-day', { hasText: '尚未确定' }).waitFor({ state: 'detached' });

    await page.getByLabel('收到凭据').fill('误投民政办，当日电话确认');
    await choose(page, '申请人类型', '商业企业');
    await page.getByLabel('组织名称').fill('测试有限公司');
    await page.getByLabel('证件号码', { exact: false }).first().fill('CESHI-ORG-1');
    await page.getByLabel('联系电话').fill('00000000000');
    await page.getByLabel('由代理人提出').check();
    await page.getByLabel('代理人姓名').fill('测代理');
    await page.getByLabel('代理人证件号码').fill('CESHI-PROXY');
    await page.getByLabel('授权情况').fill('授权委托书一份');
    await page.getByLabel('所需信息的名称').fill('河道采砂许可');
    await page.getByRole('button', { name: '录入申请' }).click();
    await page.getByRole('heading', { name: '申请已录入' }).waitFor();

    // The same applicant again: what they asked before is shown before it is entered.
    await page.goto(`${site.url}/office/applications/new`);
    await page.getByLabel('证件号码').fill('ceshi-org-1');
    await page.getByText('该申请人此前向本机关提出过 1 件申请').waitFor();
  });

  journey('what is looked for stands in the address, by keyboard too', async ({ site, page }) => {
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/applications`);
    await page.getByRole('link', { name: /河道采砂许可/ }).waitFor();
    await page.getByLabel('申请内容').focus();
    await page.keyboard.type('采砂');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=/);
    await page.getByText('共 1 件').waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('申请内容').inputValue(), '采砂');
    const address = (await page.getByRole('link', { name: '导出表格' }).getAttribute('href'))!;
    const table = await (await page.request.get(site.url + address)).text();
    assert.match(table, /河道采砂许可/);
    assert.equal(table.trim().split('\r\n').length, 2);
    await page.getByLabel('申请内容').fill('没有这样的');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的申请').waitFor();
    await page.getByRole('link', { name: '清除条件' }).click();
    await choose(page, '状态', '已收到');
    await page.waitForURL(/state=received/);
    const first = page.locator('td.title a').first();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '可以办理' }).waitFor();
    // What another body's applications are is nobody's business here.
    const clerk = await site.signedIn('baitang-clerk');
    const id = page.url().split('/').at(-1)!;
    assert.equal((await clerk('GET', `/api/applications/${id}`)).status, 409);
    const { json } = await clerk('GET', '/api/applications/list?scope=all&text=采砂');
    assert.equal(json.count, 0);
  });
}
