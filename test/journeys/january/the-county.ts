import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { lookAt } from '../look-at.ts';
import { writePart } from '../office/county-report-walk.ts';
import { ask, correct, explainAll, press } from '../office/filing-steps.ts';
import { outside } from './end-year.ts';
import { nameOf } from './first-days.ts';
import { changeLicences, handIn, openReport } from './hand-in.ts';
import { type January, year } from './january-county.ts';
import { reportAsPackage, writtenReport } from './reports-from-outside.ts';
import { desksOf } from './staff.ts';

/** The county adds up and proves; the text of its report is written, the whole signed and made public. */
export async function rollUp(january: January): Promise<void> {
  await writeText(january);
  const leader = await january.desk('yunling-zhongshen');
  await openSum(january, leader);
  await leader.getByText('已受理 49 份年报，缺 0 份。').first().waitFor();
  await january.look('20-sum', leader);
  await press(leader, '签发汇总');
  await leader.getByText('第 1 次签发').first().waitFor();
  await leader.goto(`${january.url}/office/filings/county/proof?year=${year}`);
  await leader.getByRole('heading', { name: '汇总等于各机关之和' }).waitFor();
  await january.look('21-proof', leader);
  await publishWhole(january, 1);
}

/** What only people can say of the whole county. */
async function writeText(january: January): Promise<void> {
  const page = await january.desk('gongkaigu');
  await page.goto(`${january.url}/office/filings/county/report?year=${year}`);
  const results = '全县政务公开工作考核全部合格，社会评议满意，没有发生责任追究情形。';
  await writePart(
    page,
    '一、总体情况',
    (text) => `${text.replace(platform, `${platform}\n${platformWork}`)}\n${results}`,
  );
  await writePart(page, '五、存在的主要问题及改进情况', () =>
    [
      '存在的主要问题：部分机关的年报文字与上年相近，解读形式单一。',
      '改进措施：按季度讲评，推广图解和问答，下一年逐个回访。',
    ].join('\n'),
  );
  await writePart(page, '六、其他需要报告的事项', () => `${year}年，全县没有收取信息处理费。`);
  await page.getByRole('button', { name: '说明', exact: true }).first().waitFor();
  await explainAll(page);
  await page.getByText('没有待处理的问题').waitFor();
  await january.look('19-county-text', page);
}

/** A public report is corrected and published again, with its trace for everybody to read. */
export async function correctPublic(january: January, slug: string): Promise<void> {
  const { clerk, leader } = await desksOf(january, slug);
  await openReport(january, clerk, slug);
  await correct(clerk, correction, '继续供公众查阅');
  await changeLicences(clerk, 5, '年底五件漏计');
  await january.look('22-correcting', clerk);
  await handIn(clerk, leader);
  const county = await january.desk('gongkaigu');
  await openReport(january, county, slug);
  await ask(county, '受理', null, '');
  await clerk.reload();
  await ask(clerk, '公开', null, '');
  await clerk.getByText('已公开').first().waitFor();
  await clerk.goto(`${january.url}/reports/${slug}/${year}`);
  await clerk.getByText(correction).first().waitFor();
  await lookAt(clerk, '23-corrected-on-the-portal');
  await clerk.getByRole('link', { name: /公开的版本$/ }).click();
  await clerk.getByText('已更正').first().waitFor();
  await lookAt(clerk, '23-earlier-version');
}

/** A second package of the body outside waits, because it has filed; the county takes it as the newer one. */
export async function takeCorrectedPackage(january: January): Promise<void> {
  const page = await january.desk('gongkaigu');
  const name = '公积金年报更正.zip';
  const cells = { 'disclosed/penalty/decisions': 1 };
  const report = writtenReport({ name: await nameOf(january, outside), cells });
  await page.goto(`${january.url}/office/filings/county/imports?year=${year}`);
  await page.locator('input[type=file]').setInputFiles(reportAsPackage(report, name));
  await page.getByText(/入库 0 份，待核对 1 份/).waitFor();
  await page.getByRole('button', { name: `核对 ${name}` }).click();
  await page.getByText(/已有年报，现在是“已公开”/).waitFor();
  await page.getByText('与已有的年报对照').click();
  await page.getByRole('row', { name: '行政处罚，本年处理决定数量 0 1' }).waitFor();
  const take = page.getByRole('button', { name: '核对完毕，作为新一稿接收' });
  assert.equal(await take.isDisabled(), true, 'not without saying why');
  await page.getByLabel('更正说明').fill('一件行政处罚漏计。');
  await january.look('24-newer-package', page);
  await take.click();
  await page.getByText(name).waitFor({ state: 'detached' });
  await openReport(january, page, outside);
  await ask(page, '公开', null, '');
  await page.getByText('已公开').first().waitFor();
}

/** What was corrected below makes the signed sum stale; it is signed anew, and the county's report published again. */
export async function renewSum(january: January): Promise<void> {
  const leader = await january.desk('yunling-zhongshen');
  await openSum(january, leader);
  await leader.getByText('云岭县锦池镇人民政府：年报已更正').waitFor();
  await leader.getByText('云岭县住房公积金管理部：年报已更正').waitFor();
  await january.look('25-stale', leader);
  await press(leader, '签发汇总');
  await leader.getByText('第 2 次签发').first().waitFor();
  await publishWhole(january, 2);
}

const platform = '（四）政府信息公开平台建设';
const platformWork = '县政府门户网站统一公开各机关的政府信息，各栏目按月检查更新。';
const correction = '行政许可漏计五件，现予更正。';

async function openSum({ url }: January, page: Page): Promise<void> {
  await page.goto(`${url}/office/filings/county/sum?year=${year}`);
  await page.locator('.official-form').waitFor();
}

async function publishWhole(january: January, number: number): Promise<void> {
  const page = await january.desk('gongkaigu');
  await page.goto(`${january.url}/office/filings/county/report?year=${year}`);
  await page.getByText(`第 ${number} 次签发：`).waitFor();
  const label = '公开全县年报';
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog');
  // Only what takes the place of something public asks what becomes of it.
  const asked = dialog.getByLabel('此前公开的版本是否继续供公众查阅');
  await lookAt(page, `25-publish-whole-${number}`);
  assert.equal(await asked.count(), number > 1 ? 1 : 0);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await page.getByText(`第 ${number} 次签发的全县年报已于`).waitFor();
  await january.look(`26-whole-${number}`, page);
}
