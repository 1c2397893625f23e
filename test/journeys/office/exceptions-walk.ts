import assert from 'node:assert/strict';
import type { OfficeJourney } from './office-journey.ts';
import { choose, openColumn, signIn } from './office-steps.ts';
import { idNumber } from './word-table.ts';

/** What the law wants shown is kept with its basis and a second person; what a reviewer returns says why. */
export function exceptionsWalk(journey: OfficeJourney): void {
  journey('a finding is kept by law, a text is returned with its reason', async ({ site, page, another }) => {
    const { url, bodies } = site;
    await openColumn(await another('admin'), url, bodies.yunxi!, { name: '救助', slug: 'jiuzhu' });
    await signIn(page, url, 'yunxi-clerk');
    await page.goto(`${url}/office/publications/new`);
    await choose(page, '栏目', '救助');
    await page.getByLabel('标题').fill('救助对象核验公告');
    await page.getByRole('textbox', { name: '正文' }).fill(`证件号码${idNumber}。`);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByRole('alert').getByText('发布前筛查发现 1 处').waitFor();

    await page.getByRole('button', { name: '依法需要保留' }).click();
    await page.getByLabel('法律依据').fill('领导同意');
    await page.getByRole('button', { name: '申请保留' }).click();
    await page.getByText('请写明保留的法律依据').first().waitFor();
    await page.getByLabel('法律依据').fill('《社会救助暂行办法》第十一条');
    await page.getByRole('button', { name: '申请保留' }).click();
    await page.getByText('等另一位负责人批准').waitFor();
    const address = page.url();

    const final = await another('yunxi-final');
    await final.getByRole('heading', { name: /^待批准的保留申请/ }).waitFor();
    await final.goto(address);
    await final.getByRole('button', { name: '批准保留' }).click();
    await final.getByText('已批准').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('待初审').waitFor();

    const first = await another('yunxi-first');
    await first.goto(address);
    await first.getByRole('button', { name: '五项都通过' }).click();
    await first.getByRole('group', { name: '准确性' }).getByLabel('退回修改').check();
    await first.getByRole('button', { name: '退回', exact: true }).click();
    await first.getByText('准确性未通过，请写明意见').first().waitFor();
    await first.getByLabel('准确性的意见').fill('证件号码抄错一位。');
    await first.getByRole('button', { name: '退回', exact: true }).click();
    await first.getByText('初审：未通过').waitFor();

    await first.getByText('全部办理记录').click();
    await first.getByText('批准保留筛查内容').waitFor();

    await page.goto(`${url}/office/`);
    await page.getByRole('heading', { name: /^被退回/ }).waitFor();
    await page.getByText(/：证件号码抄错一位。$/).waitFor();
    await page.goto(address);
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByRole('alert').getByText('这一稿已被退回').waitFor();
    assert.equal(await page.getByText('待初审').count(), 0);
    assert.equal(
      await page.getByRole('button', { name: '五项都通过' }).count(),
      0,
      'the author reviews nothing',
    );
  });
}
