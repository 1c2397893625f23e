import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PortalJourney } from './portal-journey.ts';

/** Finding and reading, by keyboard alone and by mouse. */
export function readingJourneys(journey: PortalJourney): void {
  journey('from the front page to an attachment with the keyboard alone', async ({ page }) => {
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), '跳到正文');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    await tabTo(page, /^云溪镇$/);
    await follow(page, /\/b\/yunxi\/$/);
    await tabTo(page, /^政策文件/, '.blocks');
    await follow(page, /\/c\/zcwj\/$/);
    await tabTo(page, /耕地地力保护补贴发放办法/);
    await follow(page, /\/a\//);
    await tabTo(page, /^表格：2025年耕地地力保护补贴发放情况/);
    const shift = () => page.locator('.text .wide').evaluate((one) => one.scrollLeft);
    await page.setViewportSize({ width: 600, height: 900 });
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(300);
    assert.ok((await shift()) > 0, 'the wide table scrolls by keyboard');
    await tabTo(page, /补贴发放 明细表/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(download.suggestedFilename(), '补贴发放 明细表(2025).txt');
    await tabTo(page, /解读$/);
    await follow(page, /\/a\//);
    await tabTo(page, /关于印发《耕地地力保护补贴发放办法》/);
    await follow(page, /\/a\//);
    await tabTo(page, /^打印版$/);
    await follow(page, /\/print$/);
    assert.match(
      (await page.locator('body').textContent()) ?? '',
      /更正说明[\s\S]*每亩一百二十元[\s\S]*附件：补贴发放/,
    );
  });

  journey('searching, narrowing and reading', async ({ page }) => {
    await page.getByRole('searchbox', { name: '搜索政府信息' }).fill('森林防火');
    await page.keyboard.press('Enter');
    await page.getByText(/共找到 \d+ 条/).waitFor();
    await page.getByLabel('机关').selectOption({ label: '云溪镇' });
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    await page.getByLabel('栏目').selectOption({ label: '通知公告' });
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    assert.match(page.url(), /body=yunxi&column=tzgg/);
    const titles = await page.locator('.hits h2').allTextContents();
    assert.ok(titles.length > 3 && titles.every((title) => title.startsWith('云溪镇关于')), titles.join());
    assert.ok(
      (await page.locator('.hits mark').allTextContents()).includes('森林防火') ||
        (await page.locator('mark').count()) > 3,
    );
    await page.locator('.hits a').first().click();
    assert.match((await page.locator('h1').textContent()) ?? '', /^云溪镇关于春季森林防火的通知/);
    await page.goBack();
    await page.getByLabel('关键词、文号或索引号').fill('量子纠缠补贴发放');
    await page.getByLabel('栏目').selectOption('');
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    assert.match((await page.getByRole('status').textContent()) ?? '', /没有/);
    assert.match((await page.getByRole('main').textContent()) ?? '', /耕地地力保护补贴发放办法/);
  });

  journey('turning pages, filtering policies, seeing figures', async ({ page, url }) => {
    await page.goto(`${url}/latest/news`);
    const first = await page.locator('.articles a').allTextContents();
    await page.getByRole('link', { name: '第 2 页' }).click();
    const second = await page.locator('.articles a').allTextContents();
    assert.ok(second.length > 0 && !second.some((title) => first.includes(title)));
    await page.goto(`${url}/policies`);
    await page.getByLabel('有效性').selectOption('repealed');
    await page.getByRole('button', { name: '筛选' }).click();
    assert.deepEqual(await page.locator('tbody th').allTextContents(), ['云溪镇护林防火管理暂行规定']);
    await page.goto(`${url}/b/yunxi/statistics/?year=2025`);
    const figures = await page.locator('.chart').first().locator('tbody td').allTextContents();
    const bars = await page.locator('.chart').first().locator('text.figure').allTextContents();
    assert.deepEqual(bars, figures);
    await page.goto(`${url}/reports`);
    await page.getByRole('link', { name: '云溪镇 2023 年年报' }).click();
    assert.match((await page.locator('h1').textContent()) ?? '', /2023年政府信息公开工作年度报告/);
  });
}

/** What has the focus, as it is called; everything that has it must show it. */
async function focused(page: Page): Promise<string> {
  const { name, isShown } = await page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return {
      name: one.getAttribute('aria-label') ?? (one.textContent ?? '').trim(),
      isShown:
        one.matches('body, audio, video') ||
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
    };
  });
  assert.ok(isShown, `“${name}” does not show that it has the focus`);
  return name;
}

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp, within = 'body'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (!name.test(await focused(page))) continue;
    if (await page.evaluate((place) => document.activeElement!.closest(place) !== null, within)) return;
  }
  assert.fail(`nothing called ${name} can be reached`);
}

async function follow(page: Page, address: RegExp): Promise<void> {
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL(({ href }) => href !== before && address.test(href));
}
