import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { letTimePass } from '../../../src/publishing/index.ts';
import { barriers } from '../barriers.ts';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';
import { releaseText } from './release-text.ts';

/** The life of a normative document from its registration to its repeal, and what explains it to the public. */
export function documentsWalk(journey: OfficeJourney): void {
  journey('a normative document lives and ends in the office', async ({ site, page, another }) => {
    const { url } = site;
    const policy = await releaseText(site, 'policy', '云溪镇农村公路养护管理办法');
    const interpretation = await releaseText(site, 'interpretation', '一图读懂农村公路养护');
    await signIn(page, url, 'yunxi-clerk');
    await page.goto(`${url}/office/publications/${policy}`);
    const document = page.getByRole('region', { name: '规范性文件' });
    await document.getByRole('button', { name: '登记为规范性文件' }).click();
    await document.getByText('起草').waitFor();
    for (const state of ['公开征求意见', '合法性审核', '集体审议'])
      await take(page, `转入“${state}”`, {}, state);
    assert.equal(await document.getByRole('button').count(), 0, 'a clerk does not sign');

    const leader = await another('yunxi-final');
    await leader.goto(`${url}/office/publications/${policy}`);
    await leader.getByRole('button', { name: '签署', exact: true }).click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByLabel('文号').fill('云溪政规[2026]3号');
    await dialog.getByLabel('签署日期').fill('2026-01-05');
    await dialog.getByLabel('施行日期').fill('2026-02-01');
    await dialog.getByLabel('有效期至').fill('2030-01-31');
    await dialog.getByRole('button', { name: '签署', exact: true }).click();
    await dialog.getByText(/文号/).first().waitFor();
    await dialog.getByRole('alert').first().waitFor();
    assert.deepEqual(await barriers(leader), []);
    await dialog.getByLabel('文号').fill('云溪政规〔2026〕3号');
    await dialog.getByRole('button', { name: '签署', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.reload();
    await take(page, '转入“已登记”', {}, '云溪政规〔2026〕3号');
    await letTimePass(site.server.county.publishing);
    await page.goto(`${url}/office/documents`);
    const row = page.getByRole('table', { name: '规范性文件' }).getByRole('row', { name: /农村公路养护/ });
    await row.getByText('2030年1月31日').waitFor();
    assert.match((await site.page(`/a/${policy}`)).text, /云溪政规〔2026〕3号/);

    await page.goto(`${url}/office/publications/${policy}`);
    await page.getByRole('button', { name: '关联解读' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: '解读' }).fill('一图读懂');
    await page.locator('.ant-select-item-option', { hasText: '一图读懂农村公路养护' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '关联解读' }).click();
    const linked = page.getByRole('region', { name: '政策解读' });
    await linked.getByRole('link', { name: '一图读懂农村公路养护' }).waitFor();
    assert.ok((await site.page(`/a/${policy}`)).text.includes(`/a/${interpretation}`));
    assert.ok((await site.page(`/a/${interpretation}`)).text.includes(`/a/${policy}`));
    await linked.getByRole('link', { name: '一图读懂农村公路养护' }).click();
    await page
      .getByRole('region', { name: '所解读的政策' })
      .getByRole('button', { name: '取消关联' })
      .click();
    await page.getByText('还没有关联').waitFor();
    assert.equal((await site.page(`/a/${policy}`)).text.includes(`/a/${interpretation}`), false);

    await leader.goto(`${url}/office/publications/${policy}`);
    await take(leader, '废止', { 自哪一天起: '2026-03-01' }, '已废止');
    await leader.goto(`${url}/office/documents`);
    await leader.getByText('2026年3月1日终止').waitFor();
  });
}

/** Takes a step in the life of the document, and waits for what it says then. */
async function take(
  page: Page,
  step: string,
  filled: Readonly<Record<string, string>>,
  then: string,
): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(filled)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('region', { name: '规范性文件' }).getByText(then).first().waitFor();
}
