import assert from 'node:assert/strict';
import { password } from '../../county-site.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, enter, openColumn, publicationOf, signIn } from './office-steps.ts';

/** What somebody typed is never lost: not by a reload, not by an ended sign-in, not by a colleague. */
export function writingWalk(journey: OfficeJourney): void {
  journey('what was typed outlives a reload and the end of the sign-in', async ({ site, page, another }) => {
    const { url, bodies } = site;
    await openColumn(await another('admin'), url, bodies.baitang!, { name: '工作动态', slug: 'gzdt' });
    await signIn(page, url, 'baitang-clerk');
    await page.goto(`${url}/office/publications/new`);
    await choose(page, '栏目', '工作动态');
    await page.getByLabel('标题').fill('春耕备耕进展');
    await page.getByRole('textbox', { name: '正文' }).fill('全镇已整地三千亩。');
    await page.getByText('已暂存在本浏览器').waitFor();
    await page.reload();
    await page.getByText('已恢复').waitFor();
    assert.equal(await page.getByLabel('标题').inputValue(), '春耕备耕进展');
    assert.equal(await page.getByRole('textbox', { name: '正文' }).textContent(), '全镇已整地三千亩。');

    await page.context().clearCookies();
    // Whatever is asked first meets the ended sign-in; the click reaches the button even below the dialog.
    await page.getByRole('button', { name: '保存草稿' }).dispatchEvent('click');
    await page.getByRole('dialog', { name: '登录已过期，请重新登录' }).waitFor();
    await enter(page, 'baitang-clerk', password);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.equal(await page.getByLabel('标题').inputValue(), '春耕备耕进展');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '提交审核' }).waitFor();

    await page.goto(`${url}/office/publications/new`);
    assert.equal(await page.getByLabel('标题').inputValue(), '', 'what was saved is kept no longer');
  });

  journey('two who change one text at once see both and decide', async ({ site, page, another }) => {
    const { url } = site;
    await signIn(page, url, 'baitang-clerk');
    await page.goto(`${url}/office/publications?title=${encodeURIComponent('春耕')}`);
    await page.getByRole('link', { name: '春耕备耕进展' }).click();
    await page.getByRole('link', { name: '修改', exact: true }).click();
    await page.getByLabel('标题').fill('春耕备耕进展（甲改）');

    const colleague = await another('baitang-clerk');
    await colleague.goto(`${url}/office/publications/${publicationOf(page)}/edit`);
    await colleague.getByLabel('标题').fill('春耕备耕进展（乙改）');
    await colleague.getByRole('button', { name: '保存为新的一稿' }).click();
    await colleague.getByRole('heading', { name: '春耕备耕进展（乙改）' }).waitFor();

    await page.getByRole('button', { name: '保存为新的一稿' }).click();
    const conflict = page.getByRole('region', { name: '内容冲突' });
    await conflict.getByText('已保存过这条信息').waitFor();
    assert.equal(await conflict.locator('del').first().textContent(), '乙');
    assert.equal(await conflict.locator('ins').first().textContent(), '甲');
    assert.equal(await page.getByLabel('标题').inputValue(), '春耕备耕进展（甲改）');
    await conflict.getByRole('button', { name: '以我的内容保存为新的一稿' }).click();
    await page.getByRole('heading', { name: '春耕备耕进展（甲改）' }).waitFor();
    await page.getByText('第 3 稿').first().waitFor();
  });
}
