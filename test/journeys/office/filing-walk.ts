import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';

/** Last year's report is the one that is due. */
export const dueYear = (today: string): number => Number(today.slice(0, 4)) - 1;

/** A January at two townships and their county: drafted, explained, signed, returned, accepted, public, corrected. */
export function filingWalk(journey: OfficeJourney): void {
  journey('a quiet township reports its year in one sitting', async ({ site, page }) => {
    const year = dueYear(site.server.county.clock.today());
    await signIn(page, site.url, 'baitang-clerk');
    await page.getByRole('link', { name: '年报', exact: true }).click();
    await page.getByRole('button', { name: `一键起草 ${year} 年年报` }).click();
    await page.getByRole('heading', { name: `白塘镇 ${year} 年政府信息公开工作年度报告` }).waitFor();

    // A total follows from its parts while one types, and so do the findings.
    const natural = page.getByRole('textbox', { name: '本年新收政府信息公开申请数量，自然人' });
    const total = page.getByRole('textbox', { name: '本年新收政府信息公开申请数量，总计' });
    await natural.fill('3');
    assert.equal(await total.inputValue(), '3');
    await page.getByRole('heading', { name: /与记录不一致的 1 格/ }).waitFor();
    await page.reload();
    assert.equal(await natural.inputValue(), '3');
    await page.getByRole('button', { name: '放弃' }).click();
    assert.equal(await total.inputValue(), '0');

    await declareZero(page);
    await writeSections(page);
    await explainAll(page);
    await page.getByText('没有可以办理').waitFor({ state: 'detached' });
  });
}

/** Says that what nobody recorded did not happen. */
async function declareZero(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认没有记录的项目为零' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认没有记录的项目为零' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Adds to a section what the records did not tell. */
async function writeSections(page: Page): Promise<void> {
  await page.getByRole('button', { name: '修改文字：一、总体情况' }).click();
  const text = page.getByRole('textbox', { name: /一、总体情况/ });
  const before = await text.inputValue();
  await text.fill(`${before}\n全年未发生责任追究情形，社会评议满意，工作考核合格。`);
  await page.getByRole('button', { name: '保存修改' }).click();
  await page.getByRole('button', { name: '保存修改' }).waitFor({ state: 'detached' });
}

/** Explains whatever asks for an explanation. */
export async function explainAll(page: Page): Promise<void> {
  for (;;) {
    const open = page.getByRole('button', { name: '说明', exact: true });
    const left = await open.count();
    if (left === 0) return;
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('情况说明').fill('情况属实，已经核对。');
    await dialog.getByRole('button', { name: '说明', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction((before) => {
      const buttons = [...document.querySelectorAll('#findings button')];
      return buttons.filter(({ textContent }) => textContent === '说明').length < before;
    }, left);
  }
}
