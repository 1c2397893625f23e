import assert from 'node:assert/strict';
import type { PortalJourney } from './portal-journey.ts';

/** What visitors send: errors they found, how content they are, how they want to read. */
export function answeringJourneys(journey: PortalJourney): void {
  journey('pointing out an error, and saying whether it helped', async ({ page, url, ids, site }) => {
    await page.goto(`${url}/a/${ids.policy}`);
    await page.getByRole('link', { name: '这条信息有错？' }).click();
    await page.getByLabel(/哪里有错/).fill('第二条“耕地”漏了一个字。<b>');
    await page.getByLabel(/联系方式/).fill('读者');
    await page.getByRole('button', { name: '提交' }).click();
    assert.match((await page.getByRole('status').textContent()) ?? '', /已收到/);
    await page.goto(`${url}/a/${ids.policy}`);
    await page.getByRole('button', { name: '很有帮助' }).click();
    await page.getByRole('link', { name: '返回' }).click();
    assert.match(page.url(), new RegExp(`/a/${ids.policy}$`));
    const kept = await site.server.county.portal.db
      .selectFrom('feedback')
      .select(['kind', 'message', 'score', 'contact'])
      .orderBy('at')
      .execute();
    assert.deepEqual(
      kept.map(({ kind, message, score }) => [kind, message, score]),
      [
        ['correction', '第二条“耕地”漏了一个字。<b>', null],
        ['satisfaction', '', 5],
      ],
    );
    assert.doesNotMatch(kept[0]!.contact!, /读者/, 'contacts are kept encrypted');
  });

  journey('choosing large type and high contrast, and going back', async ({ page, url, ids }) => {
    await page.goto(`${url}/a/${ids.policy}`);
    const size = () =>
      page
        .locator('.text p')
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const usual = await size();
    await page.getByRole('button', { name: '大字版' }).click();
    assert.match(page.url(), new RegExp(`/a/${ids.policy}$`), 'stays on the page');
    assert.ok((await size()) >= usual * 1.3);
    await page.getByRole('button', { name: '高对比度' }).click();
    await page.goto(`${url}/b/yunxi/`);
    const look = () => page.locator('html').evaluate((one) => ({ ...(one as HTMLElement).dataset }));
    assert.deepEqual(await look(), { type: 'large', contrast: 'high' });
    assert.equal(await page.getByRole('button', { name: '大字版' }).getAttribute('aria-pressed'), 'true');
    await page.getByRole('button', { name: '大字版' }).click();
    await page.getByRole('button', { name: '高对比度' }).click();
    assert.deepEqual(await look(), { type: 'usual', contrast: 'usual' });
  });

  journey('on paper stands the text and nothing else', async ({ page, url, ids }) => {
    await page.goto(`${url}/a/${ids.policy}`);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.banner', '.ways', '.crumbs', '.satisfaction', 'footer'])
      assert.equal(await page.locator(part).isVisible(), false, part);
    await page.setViewportSize({ width: 700, height: 1000 });
    const fits = await page.locator('.text table').evaluate((one) => one.scrollWidth <= innerWidth);
    assert.ok(fits, 'the table is not cut off');
  });
}
