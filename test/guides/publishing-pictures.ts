import { choose, passReview, paste, publicationOf } from '../journeys/office/office-steps.ts';
import { wordTable } from '../journeys/office/word-table.ts';
import { type Album, under } from './album.ts';

const title = '鹤涧镇2026年第4季度临时救助资金发放公示';

/** A text from the clipboard to the public and back, and the corrections that readers ask for. */
export async function publishingPictures(album: Album): Promise<void> {
  const { url, take, takeDialog, desk } = album;
  const door = await album.visitor();
  await door.goto(`${url}/office/`);
  await door.getByLabel('用户名').fill('hejian-jingban');
  await take('sign-in', door, [door.locator('main')], 420);

  const clerk = await desk('hejian-jingban');
  await clerk.getByRole('heading', { name: /^被退回/ }).waitFor();
  await take('workbench', clerk);
  await clerk.goto(`${url}/office/account`);
  await take('second-factor', clerk, [under(clerk, '动态验证码')]);

  await clerk.goto(`${url}/office/publications/new`);
  await choose(clerk, '栏目', '通知公告');
  await clerk.getByLabel('标题').fill(title);
  await paste(clerk, wordTable);
  await clerk.getByLabel('重点稿件').check();
  await clerk.getByRole('button', { name: '一键遮盖' }).waitFor();
  await take('draft-pasted', clerk, [clerk.getByRole('region', { name: '正文' }).first()]);
  await take('draft-finding', clerk, [under(clerk, '边写边查')]);
  await clerk.getByRole('button', { name: '保存草稿' }).click();
  await clerk.getByRole('button', { name: '提交审核' }).click();
  const stopped = clerk.getByRole('alert').filter({ hasText: '发布前筛查发现 1 处' });
  await stopped.waitFor();
  const id = publicationOf(clerk);
  await take('submit-stopped', clerk, [under(clerk, '可以办理')]);
  await clerk.getByRole('link', { name: '修改', exact: true }).click();
  await clerk.getByRole('button', { name: '一键遮盖' }).click();
  await clerk.getByText('没有发现身份证号').waitFor();
  await clerk.getByRole('button', { name: '保存为新的一稿' }).click();
  await clerk.getByRole('button', { name: '提交审核' }).click();
  await clerk.getByText('待初审').waitFor();

  for (const [user, step] of [
    ['hejian-chushen', '初审'],
    ['hejian-fushen', '复审'],
    ['hejian-zhongshen', '终审'],
  ] as const) {
    const reviewer = await desk(user);
    await reviewer.goto(`${url}/office/publications/${id}`);
    await reviewer.getByRole('heading', { name: step, exact: true }).waitFor();
    if (step === '初审') await take('review', reviewer, [under(reviewer, '初审')], 900);
    await passReview(reviewer, step);
    await reviewer.context().close();
  }
  await clerk.goto(`${url}/office/publications/${id}`);
  await clerk.getByLabel('定时发布').waitFor();
  await take('release', clerk, [under(clerk, '可以办理')]);
  await clerk.getByRole('button', { name: '立即发布' }).click();
  await clerk.getByRole('link', { name: '公众看到的页面' }).waitFor();
  const leader = await desk('hejian-zhongshen');
  await leader.goto(`${url}/office/publications/${id}`);
  await leader.getByRole('button', { name: '撤回', exact: true }).click();
  await leader.getByRole('dialog').getByLabel('撤回并公告').check();
  await takeDialog('withdraw', leader);

  await clerk.goto(`${url}/office/feedback`);
  await clerk.getByRole('button', { name: '答复' }).first().waitFor();
  await take('feedback', clerk, [clerk.locator('main')], 420);
}
