import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { password } from '../../county-site.ts';
import type { OfficeJourney } from './office-journey.ts';
import { openColumn } from './office-steps.ts';

/** First view: what is fetched until the workbench stands, as it comes over the line. */
const mostFirstBytes = 300 * 1024;

/** Without a mouse, and without waiting for what is not needed yet. */
export function keyboardWalk(journey: OfficeJourney): void {
  journey('a text is written and handed in by keyboard alone', async ({ site, page, another }) => {
    const { url, bodies } = site;
    await openColumn(await another('admin'), url, bodies.yunxi!, { name: '键盘', slug: 'jianpan' });
    await enterByKeyboard(page, url, 'yunxi-clerk');
    await page.goto(`${url}/office/publications/new`);
    await page.getByLabel('标题').waitFor();
    await tabTo(page, '栏目（必填）');
    await page.keyboard.type('键盘');
    await page.keyboard.press('Enter');
    await tabTo(page, '标题（必填）');
    await page.keyboard.type('键盘起草的通知');
    await tabTo(page, '正文');
    await page.keyboard.type('不用鼠标也能办。');
    await tabTo(page, '保存草稿', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '键盘起草的通知' }).waitFor();
    await tabTo(page, '提交审核');
    await page.keyboard.press('Enter');
    await page.getByText('待初审').waitFor();
  });

  journey(
    'a reviewer comes from the workbench to a text and passes it by keyboard',
    async ({ site, page }) => {
      await enterByKeyboard(page, site.url, 'yunxi-first');
      await page.getByRole('link', { name: '键盘起草的通知' }).first().waitFor();
      await tabTo(page, '键盘起草的通知');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '初审', exact: true }).waitFor();
      await tabTo(page, '五项都通过');
      await page.keyboard.press('Enter');
      await tabTo(page, '通过', 'Tab', true);
      await page.keyboard.press('Enter');
      await page.getByText('初审：通过').waitFor();
    },
  );

  journey('the first view is light', async ({ site, page }, t) => {
    await page.goto(`${site.url}/office/`);
    await page.getByLabel('用户名').waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = await page.evaluate(() =>
      (performance.getEntries() as PerformanceResourceTiming[]).reduce(
        (sum, { encodedBodySize = 0 }) => sum + encodedBodySize,
        0,
      ),
    );
    t.diagnostic(`first view: ${Math.round(bytes / 1024)} KB compressed`);
    assert.ok(bytes > 50_000 && bytes < mostFirstBytes, `${bytes} bytes`);
  });
}

async function enterByKeyboard(page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel('用户名').waitFor();
  await tabTo(page, '用户名');
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

const mostStops = 60;

/** Goes from stop to stop until the one of this name, or with this in its name. */
async function tabTo(page: Page, name: string, key = 'Tab', isWhole = false): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      const said = at?.matches('a, button') ? at.textContent : '';
      return [at?.getAttribute('aria-label'), at?.labels?.[0]?.textContent, said].join(' ');
    });
    if (isWhole ? here.trim() === name : here.includes(name)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`no stop is called ${name}`);
}
