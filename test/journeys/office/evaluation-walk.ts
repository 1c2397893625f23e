import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';

/** A year of which no other walk drafts the report. */
const year = 2022;

/** A clerk asks the public, three citizens answer, and the result stands in the draft of the year's report. */
export function evaluationWalk(journey: OfficeJourney): void {
  journey('what citizens answer becomes the result in the year’s report', async ({ site, page, context }) => {
    const body = site.bodies.yunxi!;
    const address = `${site.url}/office/registers/evaluation?body=${body}&year=${year}`;
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/registers?body=${body}&year=${year}`);
    await page.getByRole('link', { name: '网上评议' }).click();
    await page.getByText('还没有发起').waitFor();
    await page.getByRole('button', { name: '发起社会评议' }).click();
    await page.getByText('已收到 0 份').waitFor();

    const form = await page.getByRole('link', { name: '公众网站上的评议表' }).getAttribute('href');
    for (const overall of ['满意', '满意', '基本满意'])
      await answer(await context.newPage(), site.url + form, overall);
    await page.goto(address);
    await page.getByText('已收到 3 份').waitFor();
    await page.getByRole('row', { name: /总体上.* 2 份 1 份 0 份 0 份/ }).waitFor();
    await page.getByText('意见建议 3 条').click();
    await page.getByText('多用图解').first().waitFor();

    await page.getByRole('button', { name: '截止社会评议' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('评议结果').fill('满意');
    await dialog.getByRole('button', { name: '截止社会评议' }).click();
    await page.getByText('收回 3 份').waitFor();
    await page.getByText('结果：满意，收回评议：3 份，表示满意：2 份').waitFor();
    assert.equal(await page.getByRole('button', { name: '截止社会评议' }).count(), 0);

    await page.goto(`${site.url}${form}`);
    await page.getByText('收回 3 份，其中 2 份').waitFor();
    await page.goto(`${site.url}/office/filings?body=${body}`);
    await page.getByRole('button', { name: `一键起草 ${year} 年年报` }).click();
    await page.getByText('社会评议结果为满意').waitFor();
  });
}

async function answer(page: Page, address: string, overall: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('group', { name: /^1\./ }).getByLabel(overall, { exact: true }).check();
  await page.getByLabel('意见建议').fill('多用图解。');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已收到您的评议').waitFor();
  await page.close();
}
