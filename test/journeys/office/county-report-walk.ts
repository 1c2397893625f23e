import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { renderDocx } from '../../../src/report/index.ts';
import { quietReport } from '../../report-builder.ts';
import { lookAt } from '../look-at.ts';
import { explainAll } from './filing-steps.ts';
import { holdAt } from './hold-at.ts';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';

/** A year that no other walk files reports of. */
const year = 2021;

const licensing = 'disclosed/licensing/decisions';

/** The county adds its bodies up, writes, signs and publishes its report, and a citizen reads it. */
export function countyReportWalk(journey: OfficeJourney): void {
  journey('the county writes, signs and publishes the report of all its bodies', async (visit) => {
    const { site, page, another } = visit;
    const bodyId = site.bodies.county!;
    await holdAt(site, 'county-writer', { bodyId, name: '测小编', roles: ['county-supervisor'] });
    await holdAt(site, 'county-leader', { bodyId, name: '测县长', roles: ['final-approver'] });
    await signIn(page, site.url, 'county-writer');
    await page.goto(`${site.url}/office/filings/county/report?year=${year}`);
    await page.getByText('还没有受理任何机关').waitFor();
    await takeReports(page, site.url);

    // What nobody handed in is named; every number opens what it is made of.
    await page.getByRole('link', { name: '全县年报' }).click();
    await page.getByText('没有受理的不按零计算：云溪县').waitFor();
    await page.getByRole('button', { name: '12，查看来源' }).click();
    await page.getByRole('row', { name: '白塘镇 7' }).waitFor();
    await writePart(
      page,
      '一、总体情况',
      (text) => `${text}\n工作考核合格，社会评议满意，没有责任追究情形。`,
    );
    await writePart(page, '五、存在的主要问题及改进情况', () => problems);
    await writePart(page, '六、其他需要报告的事项', () => `${year}年，全县没有收取信息处理费。`);
    await page.getByRole('button', { name: '说明', exact: true }).first().click();
    await page.getByText('留存在本系统中，不对外公开').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await explainAll(page);
    await page.getByText('没有待处理的问题').waitFor();
    assert.equal(await page.getByRole('button', { name: '签发汇总' }).count(), 0, 'the writer does not sign');

    const leader = await another('county-leader');
    await leader.goto(page.url());
    await leader.getByText('还有 1 个机关缺报').waitFor();
    await leader.getByLabel('云溪县').check();
    await leader.getByRole('button', { name: '签发汇总' }).click();
    await leader.getByText('第 1 次签发').waitFor();
    assert.equal(await leader.getByRole('button', { name: '修改文字：引言' }).count(), 0);
    assert.equal(await leader.getByRole('button', { name: '公开全县年报' }).count(), 0);
    const report = leader.url();
    await isNotAskedToSign(leader, report.replace('/county/report?', '/county/sum?'));
    await leader.goto(report);

    // Written on after it was signed: that has to be signed too.
    await writePart(
      page,
      '六、其他需要报告的事项',
      () => `${year}年，全县没有收取信息处理费，没有其他事项。`,
    );
    await page.getByText('签发后又改写了“六、其他需要报告的事项”').waitFor();
    await leader.reload();
    await leader.getByLabel('云溪县').check();
    await lookAt(leader, 'county report rewritten');
    await leader.getByRole('button', { name: '签发汇总' }).click();
    await leader.getByText('第 2 次签发').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '公开全县年报' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公开全县年报' }).click();
    await page.getByRole('link', { name: '在公众网站查看' }).click();

    await page.getByRole('heading', { level: 1, name: `云溪县人民政府${year}年` }).waitFor();
    await page.getByText('没有其他事项').waitFor();
    await page.getByRole('link', { name: /^12，.*行政许可/ }).click();
    assert.match(page.url(), new RegExp(`/reports/county/${year}/whole/cells/${licensing}$`));
    await page.goto(`${site.url}/reports`);
    await page.getByRole('link', { name: `云溪县 ${year} 年全县年报` }).waitFor();
  });
}

const problems = [
  '存在的主要问题：部分机关解读形式单一，群众不易看懂；个别栏目更新不够及时。',
  '改进措施：增加图解和问答，按月检查栏目更新，对不及时的逐个督促。',
].join('\n');

/** The reports of the two townships, as files. */
async function takeReports(page: Page, url: string): Promise<void> {
  const reports = [
    ['云溪镇人民政府', 5],
    ['白塘镇人民政府', 7],
  ] as const;
  const files = reports.map(async ([body, licences]) => {
    const title = `${body}${year}年政府信息公开工作年度报告`;
    const signature = { body, date: `${year + 1}年1月18日` };
    const report = quietReport({ year, body, title, signature, cells: { [licensing]: licences } });
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { name: `${body}.docx`, mimeType, buffer: Buffer.from(await renderDocx(report)) };
  });
  await page.goto(`${url}/office/filings/county/imports?year=${year}`);
  await page.locator('input[type=file]').setInputFiles(await Promise.all(files));
  await page.getByText('入库 2 份').waitFor();
}

/** Nobody is asked to sign what stands signed, not even before that is known for certain. */
async function isNotAskedToSign(leader: Page, sum: string): Promise<void> {
  const { promise: isKnown, resolve: tell } = Promise.withResolvers<void>();
  const opened = /\/api\/counties\/[^/]+\/\d+\/report$/;
  await leader.route(opened, async (route) => {
    await isKnown;
    await route.continue();
  });
  await leader.goto(sum);
  await leader.getByText('第 1 次签发').waitFor();
  assert.equal(await leader.getByRole('button', { name: '签发汇总' }).count(), 0);
  tell();
  await lookAt(leader, 'county sum signed');
  assert.equal(await leader.getByRole('button', { name: '签发汇总' }).count(), 0);
  await leader.unroute(opened);
}

/** Writes a part of the text and saves it. */
export async function writePart(
  page: Page,
  heading: string,
  change: (text: string) => string,
): Promise<void> {
  await page.getByRole('button', { name: `修改文字：${heading}` }).click();
  const text = page.getByRole('textbox', { name: `${heading}：正文` });
  await text.fill(change(await text.inputValue()));
  await page.getByRole('button', { name: '保存修改' }).click();
  await page.getByRole('button', { name: '保存修改' }).waitFor({ state: 'detached' });
}
