import assert from 'node:assert/strict';
import { ask } from '../office/filing-steps.ts';
import { changeLicences, draftFor, handIn, licensing, openReport } from './hand-in.ts';
import { type January, year } from './january-county.ts';
import { desksOf } from './staff.ts';
import { fileTheOthers } from './the-others.ts';

/** Does not begin before it is late. */
export const late = 'huaizhuang';

/** Has handed in a number the county asks about. */
export const doubted = 'dangu';

/** A township is reminded before the day and after it, begins when it is late, and hands in. */
export async function fileLate(january: January): Promise<void> {
  for (const on of ['2026-01-14', '2026-01-15', '2026-01-19']) await january.goTo(on);
  const county = await january.desk('gongkaigu');
  await county.goto(`${january.url}/office/filings/county?year=${year}`);
  await county.getByRole('radio', { name: '逾期' }).check();
  await county.getByRole('row', { name: /槐庄镇 未编报 .*逾期 3 天 .*3 次/ }).waitFor();
  await january.look('10-late', county);
  const { clerk, leader } = await desksOf(january, late);
  await clerk.goto(`${january.url}/office/filings?body=${january.bodies[late]}`);
  await clerk.getByText('已催报 3 次').waitFor();
  await january.look('11-reminded', clerk);
  await draftFor(january, clerk, late);
  await handIn(clerk, leader);
  await clerk.getByText('逾期 3 天').first().waitFor();
}

/** The county marks a cell and sends the report back; the township answers the mark and hands in again. */
export async function fileAgain(january: January): Promise<void> {
  await fileTheOthers(january, [doubted]);
  const county = await january.desk('gongkaigu');
  await openReport(january, county, doubted);
  await county.getByRole('textbox', { name: licensing }).click();
  await county.getByLabel('标注这一格').fill('请与便民服务中心核对件数。');
  await county.getByRole('button', { name: '加入退回标注' }).click();
  await ask(county, '退回', '退回意见', '请核对标注的一格。');
  const { clerk, leader } = await desksOf(january, doubted);
  await openReport(january, clerk, doubted);
  await clerk.getByText(/退回意见.*标注 1 格.*请核对标注的一格。/).waitFor();
  await january.look('12-returned', clerk);
  await changeLicences(clerk, 1, '核对后补登一件');
  await handIn(clerk, leader);
  await county.reload();
  await ask(county, '受理', null, '');
  await county.getByText('已受理').first().waitFor();
  await january.look('13-accepted', county);
}

/** All have handed in, and the county sees it. */
export async function nobodyIsMissing(january: January): Promise<void> {
  const county = await january.desk('gongkaigu');
  await county.goto(`${january.url}/office/filings/county?year=${year}`);
  await county.getByText('应报 49 个，已报送 49 个').waitFor();
  await county.getByRole('button', { name: '开始比对' }).click();
  await county.getByRole('heading', { name: '雷同文字和可疑数据' }).waitFor();
  await january.look('14-everybody', county);
}

/** One township publishes at once, by itself. */
export async function publishOne(january: January, slug: string): Promise<void> {
  const county = await january.desk('gongkaigu');
  await openReport(january, county, slug);
  await ask(county, '受理', null, '');
  const { clerk } = await desksOf(january, slug);
  await openReport(january, clerk, slug);
  await ask(clerk, '公开', null, '');
  await clerk.getByText('已公开').first().waitFor();
  await january.look('15-published', clerk);
  const page = await fetch(`${january.url}/reports/${slug}/${year}`);
  assert.equal(page.status, 200);
}
