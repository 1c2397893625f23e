import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { renderMarkdown } from '../../../src/report/index.ts';
import { password } from '../../county-site.ts';
import { quietReport } from '../../report-builder.ts';
import {
  ask,
  correct,
  declareZero,
  explainAll,
  explainSum,
  press,
  signExceptions,
  writeSections,
} from './filing-steps.ts';
import type { OfficeJourney, OfficeVisit } from './office-journey.ts';
import { signIn } from './office-steps.ts';

/** Last year's report is the one that is due. */
const dueYear = (today: string): number => Number(today.slice(0, 4)) - 1;

/** A January at two townships and their county: drafted, explained, signed, returned, accepted, public, corrected. */
export function filingWalk(journey: OfficeJourney): void {
  uploadWalk(journey);
  journey('a quiet township reports its year in one sitting', async (visit) => {
    const { site, page, another } = visit;
    const year = dueYear(site.server.county.clock.today());
    await signIn(page, site.url, 'baitang-clerk');
    await page.getByRole('link', { name: '年报', exact: true }).click();
    await page.getByRole('button', { name: `一键起草 ${year} 年年报` }).click();
    await page.getByRole('heading', { name: `白塘镇 ${year} 年政府信息公开工作年度报告` }).waitFor();

    // A total follows from its parts while one types, and so do the findings.
    const natural = page.getByRole('textbox', { name: '本年新收政府信息公开申请数量，自然人' });
    const total = page.getByRole('textbox', { name: '本年新收政府信息公开申请数量，总计' });
    await natural.fill('3');
    assert.equal(await total.inputValue(), '3');
    await page.getByRole('heading', { name: /与记录不一致的 1 格/ }).waitFor();
    await page.reload();
    assert.equal(await natural.inputValue(), '3');
    await page.getByRole('button', { name: '放弃' }).click();
    assert.equal(await total.inputValue(), '0');

    await declareZero(page);
    // The button is grey and says which finding is open; the leader signs once nothing is.
    const leader = await another('baitang-final');
    await leader.goto(page.url());
    await leader.getByText(/还有 \d+ 个问题没有说明|还有 \d+ 个阻断问题/).waitFor();
    assert.equal(await leader.getByRole('button', { name: '签发', exact: true }).isDisabled(), true);
    await writeSections(page);
    await explainAll(page);
    await leader.reload();
    await signExceptions(leader);
    await press(leader, '签发');
    await page.reload();
    await press(page, '报送');
    await page.getByText('已报送').first().waitFor();

    const supervisor = await superviseCounty(visit);
    await supervisor.goto(`${site.url}/office/filings/county?year=${year}`);
    await supervisor.getByRole('button', { name: '印发编报通知' }).click();
    await supervisor.getByRole('dialog').getByRole('button', { name: '印发编报通知' }).click();
    await supervisor.getByRole('button', { name: '重新印发通知' }).waitFor();
    await supervisor.getByRole('button', { name: '开始比对' }).click();
    await supervisor.getByRole('heading', { name: '雷同文字和可疑数据' }).waitFor();
    await supervisor.getByRole('link', { name: '白塘镇', exact: true }).first().click();
    await supervisor.getByRole('textbox', { name: '行政许可，本年处理决定数量' }).click();
    await supervisor.getByLabel('标注这一格').fill('许可件数请与台账核对。');
    await supervisor.getByRole('button', { name: '加入退回标注' }).click();
    await ask(supervisor, '退回', '退回意见', '请核对标注的数据。');

    await page.reload();
    await page.getByText(/退回意见.*标注 1 格.*请核对标注的数据。/).waitFor();
    const licences = page.getByRole('textbox', { name: '行政许可，本年处理决定数量' });
    await licences.fill('12');
    await page.getByLabel('为什么修改这些数据').fill('补登窗口办理的许可');
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByRole('button', { name: '保存修改' }).waitFor({ state: 'detached' });
    await explainAll(page);
    await page.getByRole('button', { name: /与上一稿对照.*第 4 稿/ }).click();
    await page.getByRole('row', { name: '行政许可，本年处理决定数量 0 12' }).waitFor();
    await leader.reload();
    await signExceptions(leader);
    await press(leader, '签发');
    await page.reload();
    await press(page, '报送');
    await supervisor.reload();
    await ask(supervisor, '受理', null, '');
    await page.reload();
    await ask(page, '公开', null, '');
    await page.getByText('已公开').first().waitFor();
    await correct(page, '许可件数重复统计一件。');
    await page.getByText(/更正说明：许可件数重复统计一件。\s*此前公开的版本不再供公众查阅。/).waitFor();

    await supervisor.goto(`${site.url}/office/filings/county/sum?year=${year}`);
    await supervisor.getByRole('link', { name: /行政许可，本年处理决定数量：\s*12/ }).click();
    await supervisor.getByRole('row', { name: '白塘镇 12' }).waitFor();
    await supervisor.getByRole('button', { name: '调整这一格' }).click();
    const dialog = supervisor.getByRole('dialog');
    await dialog.getByLabel('增减数').fill('-1');
    await dialog.getByLabel('理由').fill('两个机关联合办理，重复计件');
    await dialog.getByRole('button', { name: '调整合计' }).click();
    await supervisor.getByRole('link', { name: /行政许可，本年处理决定数量：\s*11/ }).waitFor();
    await explainSum(supervisor);
    for (const missing of ['云溪县', '云溪镇']) await supervisor.getByLabel(missing).check();
    await press(supervisor, '签发汇总');
    await supervisor.getByText('第 1 次签发').waitFor();
    await supervisor.getByRole('link', { name: '汇总证明' }).click();
    await supervisor.getByRole('heading', { name: '汇总等于各机关之和' }).waitFor();
  });
}

/** A report written elsewhere: one cell of its file cannot be read for certain. */
function uploadWalk(journey: OfficeJourney): void {
  journey(
    'a report from a file is confirmed cell by cell and explained where the records differ',
    async (visit) => {
      const { site, page, another } = visit;
      const year = dueYear(site.server.county.clock.today());
      await signIn(page, site.url, 'yunxi-clerk');
      await page.goto(`${site.url}/office/filings`);
      await page.getByRole('button', { name: `一键起草 ${year} 年年报` }).click();
      await page.locator('.official-form').waitFor();
      await page.locator('input[type=file]').setInputFiles(damagedReport(year));
      await page.getByRole('heading', { name: '1 格读数待确认' }).waitFor();
      await page
        .getByText(/格读数没有人确认/)
        .first()
        .waitFor({ state: 'attached' });
      await page.locator('.uncertain button').first().click();
      for (const [column, value] of damagedRow)
        await page.getByRole('textbox', { name: `行政规范性文件，${column}` }).fill(value);
      await page.getByLabel('为什么修改这些数据').fill('对照原件');
      await page.getByRole('button', { name: '保存修改' }).click();
      await page.getByRole('heading', { name: '1 格读数待确认' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: /原件：damaged/ }).waitFor();
      await explainAll(page);
      const leader = await another('yunxi-final');
      await leader.goto(page.url());
      await signExceptions(leader);
      await press(leader, '签发');
      await page.reload();
      await press(page, '报送');
      await ask(page, '撤回修改', '理由', '发现一处笔误。');
      await page.locator('strong', { hasText: '撤回修改' }).waitFor();
    },
  );

  journey(
    'an old report that could not be read for certain waits until somebody settles it',
    async (visit) => {
      const { site } = visit;
      const year = dueYear(site.server.county.clock.today()) - 1;
      const page = await superviseCounty(visit, 'importer');
      await page.goto(`${site.url}/office/filings/county/imports`);
      await page.locator('input[type=file]').setInputFiles([
        { ...damagedReport(year), name: 'old.txt' },
        { name: 'no-report.txt', mimeType: 'text/plain', buffer: Buffer.from('今天天气很好。') },
      ]);
      await page.getByText(/入库 0 份，待核对 \d 份/).waitFor();
      await page.getByRole('button', { name: '核对 old.txt' }).click();
      await page.getByText('还有 1 格没有核对').waitFor();
      assert.equal(await page.getByRole('button', { name: '核对完毕，入库' }).isDisabled(), true);
      for (const [column, value] of damagedRow)
        await page.getByRole('textbox', { name: `行政规范性文件，${column}：原件上的数` }).fill(value);
      await page.getByRole('button', { name: '核对完毕，入库' }).click();
      await page.getByText('old.txt').waitFor({ state: 'detached' });
      await page.goto(`${site.url}/office/filings/county/sum?year=${year}`);
      await page.getByRole('link', { name: /行政规范性文件，本年制发件数：\s*30/ }).waitFor();
    },
  );
}

/** What the original says where the file is damaged. */
const damagedRow = [['本年制发件数', '30']] as const;

/** The report of a township as a file, with a letter in place of a digit. */
function damagedReport(year: number) {
  const report = quietReport({
    year,
    cells: { 'disclosed/normativeDocuments/issued': 30, 'disclosed/normativeDocuments/inForce': 31 },
  });
  const text = renderMarkdown(report).replace(/\b30\b/, '3O');
  return { name: 'damaged.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Somebody who supervises the county and signs its sum, at a desk of their own. */
async function superviseCounty({ site, another }: OfficeVisit, username = 'supervisor'): Promise<Page> {
  const { accounts, clock } = site.server.county;
  const since = clock.today();
  const admin = await site.signedIn('admin');
  const { json } = await admin('POST', '/api/bodies/employ-person', {
    ...{ bodyId: site.bodies.county, since, name: '测小督', title: '政务公开股股长' },
  });
  for (const role of ['county-supervisor', 'final-approver'])
    await admin('POST', '/api/bodies/grant-role', {
      ...{ personId: json.personId, bodyId: site.bodies.county, role, since },
    });
  const created = await accounts.create(
    { actor: { kind: 'system', name: '测试' }, at: clock.now(), today: since, requestId: 'test' },
    { personId: json.personId, username, name: '测小督', password },
  );
  assert.ok(created.ok);
  return another(username);
}
