import { holdEveryRole } from './hold-every-role.ts';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';

/** A notice on days off is looked at, entered, and leaves a record of what it moved. */
export function daysOffWalk(journey: OfficeJourney): void {
  journey('the county enters a notice on days off after looking at what it moves', async ({ site, page }) => {
    await holdEveryRole(site, 'days-off-supervisor');
    await signIn(page, site.url, 'days-off-supervisor');
    await page.goto(`${site.url}/office/applications`);
    await page.getByRole('link', { name: '节假日安排' }).click();
    await page.getByRole('heading', { name: '录入放假安排' }).waitFor();
    const year = Number(site.server.county.clock.today().slice(0, 4)) + 1;
    await page.getByLabel('文号').fill('测办发明电〔2026〕9号');
    await page.getByLabel('通知名称').fill(`关于${year}年部分节假日安排的通知`);
    await page.getByLabel('成文日期').fill('2026-11-04');
    await page.getByLabel('元旦放假从').fill(`${year}-01-01`);
    await page.getByLabel('元旦放假到').fill(`${year}-01-03`);
    // A notice that contradicts itself is refused before anything is reckoned with it.
    await page.getByLabel('上班日 1').fill(`${year}-01-02`);
    await page.getByRole('button', { name: '查看期限变动' }).click();
    await page.getByText('重复列出').first().waitFor();
    await page.getByLabel('上班日 1').fill('');
    await page.reload();
    await page.getByRole('button', { name: '查看期限变动' }).click();
    await page
      .getByText(/未办结申请的期限/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '录入并重新计算期限' }).click();
    await page.getByText('件申请的期限重新计算').waitFor();
    await page.getByText(`${year} 年 关于${year}年部分节假日安排的通知（测办发明电〔2026〕9号）`).waitFor();
    await page.getByText('元旦 1月1日至1月3日').first().waitFor();
    await page.getByText('期限变动记录').first().click();
    await page
      .getByText(/没有期限因此变动|现在的期限/)
      .first()
      .waitFor();
  });

  journey('a clerk reads days off and enters none', async ({ site, page }) => {
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/applications/days-off`);
    await page.getByText('放假安排由县政务公开主管人员录入').waitFor();
    await page.getByRole('heading', { name: '系统自带的放假安排' }).waitFor();
  });
}
