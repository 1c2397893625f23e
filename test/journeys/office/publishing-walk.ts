import assert from 'node:assert/strict';
import type { CountySite } from '../../county-site.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, openColumn, passReview, paste, publicationOf, signIn } from './office-steps.ts';
import { idNumber, wordTable } from './word-table.ts';

const title = '关于青禾溪谷春季补助发放名单的公示';

/** The whole way of a text: pasted, stopped, masked, reviewed by three, scheduled, public, withdrawn. */
export function publishingWalk(journey: OfficeJourney): void {
  journey('a pasted table goes its whole way to the public and back', async ({ site, page, another }) => {
    const { url, bodies } = site;
    const admin = await another('admin');
    await openColumn(admin, url, bodies.yunxi!, { name: '通知公告', slug: 'tzgg' });

    await signIn(page, url, 'yunxi-clerk');
    await page.getByRole('link', { name: '起草信息' }).first().click();
    await choose(page, '栏目', '通知公告');
    await page.getByLabel('标题').fill(title);
    await paste(page, wordTable);
    const text = page.getByRole('textbox', { name: '正文' });
    await text.locator('td', { hasText: '测小样' }).waitFor();
    assert.equal(await text.locator('p.align-center', { hasText: '发放名单' }).count(), 1);
    assert.equal(await text.locator('.align-right', { hasText: '300元' }).count(), 1);
    await page.getByLabel('重点稿件').check();
    await page.getByRole('button', { name: '一键遮盖' }).waitFor();

    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByRole('alert').getByText('发布前筛查发现 1 处').waitFor();
    const id = publicationOf(page);
    await publicSees(site, id, false);

    await page.getByRole('link', { name: '修改', exact: true }).click();
    await page.getByRole('button', { name: '一键遮盖' }).click();
    await page.getByText('没有发现身份证号').waitFor();
    const masked = (await text.textContent())!;
    assert.ok(!masked.includes(idNumber));
    assert.match(masked, /测小样.*\*{4}.*300元/);
    await page.getByRole('button', { name: '保存为新的一稿' }).click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('待初审').waitFor();

    for (const [name, step] of [
      ['yunxi-first', '初审'],
      ['yunxi-second', '复审'],
      ['yunxi-final', '终审'],
    ] as const) {
      const reviewer = await another(name);
      await reviewer.getByRole('heading', { name: /^待我审核/ }).waitFor();
      await reviewer.getByRole('link', { name: title }).first().click();
      await passReview(reviewer, step);
      await publicSees(site, id, false);
    }

    await page.goto(`${url}/office/publications/${id}`);
    await page.getByLabel('定时发布').fill('2099-01-04T09:00');
    await page.getByRole('button', { name: '到时自动发布' }).click();
    await page.getByRole('button', { name: '不等定时，立即发布' }).waitFor();
    await publicSees(site, id, false);
    await page.getByRole('button', { name: '不等定时，立即发布' }).click();
    await page.getByRole('link', { name: '公众看到的页面' }).waitFor();
    await publicSees(site, id, true);
    const { text: article } = await site.page(`/a/${id}`);
    assert.ok(!article.includes(idNumber) && !article.includes(idNumber.slice(6, 14)));

    const final = await another('yunxi-final');
    await final.goto(`${url}/office/publications/${id}`);
    await final.getByRole('button', { name: '撤回', exact: true }).click();
    const dialog = final.getByRole('dialog');
    await dialog.getByLabel('撤回并公告').check();
    await dialog.getByRole('textbox', { name: '原因' }).fill('名单有误，重新公示。');
    await dialog.getByRole('button', { name: '撤回', exact: true }).click();
    await final.getByText('撤回并公告：名单有误，重新公示。').waitFor();
    await publicSees(site, id, false);
  });
}

/** Every way on which the public could come upon it. */
async function publicSees(site: CountySite, id: string, visible: boolean): Promise<void> {
  const exits = [
    ...['/', '/b/yunxi/', '/b/yunxi/c/tzgg/', `/a/${id}`, `/a/${id}/print`, '/feed.xml'],
    ...[`/search?q=${encodeURIComponent('青禾溪谷')}`, '/sitemap.xml', '/data/publications.json'],
  ];
  for (const exit of exits) {
    const { text } = await site.page(exit);
    const shown =
      exit === '/sitemap.xml' ? text.includes(id) : text.replace(/<\/?mark>/g, '').includes(title);
    assert.equal(shown, visible, exit);
  }
}
