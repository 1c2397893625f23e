import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { holdEveryRole } from './hold-every-role.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, openColumn, signIn } from './office-steps.ts';

/** An auditor finds who did what, and is found themselves. */
export function auditWalk(journey: OfficeJourney): void {
  journey('an auditor looks through what was done at a body', async ({ site, page, another }) => {
    const { url, bodies } = site;
    await openColumn(await another('admin'), url, bodies.baitang!, { name: '审计看的栏目', slug: 'shenji' });
    await holdEveryRole(site, 'every-auditor');
    await signIn(page, url, 'every-auditor');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审计记录' }).click();
    await choose(page, '机关', '白塘镇');
    await choose(page, '对象', '栏目');
    await page.getByLabel('办理人').fill('admin');
    await page.getByRole('button', { name: '查找' }).click();
    const row = page.getByRole('row', { name: /admin.*开设栏目/ }).first();
    await row.locator('summary').click();
    await row.getByRole('insertion').getByText('审计看的栏目').waitFor();
    assert.match(page.url(), /who=admin/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 CSV' }).click(),
    ]);
    assert.match(await readFile(await download.path(), 'utf8'), /admin,开设栏目,栏目,/);

    await page.goto(`${url}/office/audit?body=${bodies.baitang}&kind=audit`);
    await page
      .getByRole('row', { name: /测小全.*查阅审计记录/ })
      .first()
      .waitFor();
  });
}
