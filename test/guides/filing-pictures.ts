import { type Album, under } from './album.ts';

/** The report of a year out of its records, and the county that watches over it. */
export async function filingPictures({ url, take, takeDialog, desk }: Album, year: number): Promise<void> {
  const clerk = await desk('hejian-jingban');
  await clerk.goto(`${url}/office/filings`);
  await clerk.getByRole('button', { name: `一键起草 ${year} 年年报` }).waitFor();
  await take('report-list', clerk, [clerk.locator('main')], 620);
  await clerk.getByRole('button', { name: `一键起草 ${year} 年年报` }).click();
  await clerk.getByRole('heading', { name: `鹤涧镇 ${year} 年政府信息公开工作年度报告` }).waitFor();
  const natural = clerk.getByRole('textbox', { name: '本年新收政府信息公开申请数量，自然人' });
  await natural.click();
  await clerk.getByRole('heading', { name: '问题', exact: true }).waitFor();
  await take('report-cell', clerk, [clerk.locator('section', { has: clerk.locator('#cell-in-hand') })]);
  const recorded = Number(await natural.inputValue());
  await natural.fill(String(recorded + 1));
  await clerk.getByRole('heading', { name: /与记录不一致的/ }).waitFor();
  await take('report-differences', clerk, [under(clerk, /与记录不一致的/)]);
  await take('report-findings', clerk, [clerk.locator('#findings')], 560);
  await clerk.getByRole('button', { name: '放弃' }).click();
  await take('report-acts', clerk, [under(clerk, '可以办理')]);

  const county = await desk('gongkaigu');
  await county.getByRole('heading', { name: /年度年报/ }).waitFor();
  await take('county-workbench', county, [county.locator('main')], 480);
  await county.locator('section', { has: county.getByRole('heading', { name: /^栏目检查/ }) }).waitFor();
  await take('county-gaps', county, [under(county, /^栏目检查/)], 520);
  await county.goto(`${url}/office/filings/county?year=${year}`);
  await county.getByRole('button', { name: '印发编报通知' }).click();
  const dialog = county.getByRole('dialog');
  await takeDialog('county-notice', county);
  await dialog.getByRole('button', { name: '印发编报通知' }).click();
  await county.getByRole('button', { name: '重新印发通知' }).waitFor();
  await take('county-roster', county, [under(county, '报送情况')], 460);
  // The year before is complete in the demonstration.
  const before = year - 1;
  await county.goto(`${url}/office/filings/county/sum?year=${before}`);
  await county.getByRole('region', { name: '汇总情况' }).waitFor();
  await take('county-sum', county, [county.getByRole('region', { name: '汇总情况' })]);
  await county.goto(`${url}/office/filings/county/proof?year=${before}`);
  await county.locator('main section').first().waitFor();
  await take('county-proof', county, [county.locator('main')], 620);
  await county.goto(`${url}/office/filings/county/report?year=${before}`);
  const steps = county.getByRole('list', { name: '办理步骤' });
  await steps.waitFor();
  await take('county-report', county, [steps]);
  await county.goto(`${url}/office/audit`);
  await county.getByRole('heading', { name: '审计记录' }).waitFor();
  await take('audit', county, [county.locator('main')], 620);

  const administrator = await desk('guanli');
  await administrator.goto(`${url}/office/bodies`);
  await administrator.getByRole('button', { name: '登记人员' }).waitFor();
  await take('body-acts', administrator, [administrator.locator('main')], 520);
  await administrator.goto(`${url}/office/accounts`);
  await administrator.getByRole('button', { name: '开通账户' }).waitFor();
  await take('accounts', administrator, [administrator.locator('main')], 460);
}
