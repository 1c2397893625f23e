import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { OfficeJourney } from './office-journey.ts';
import { choose, signIn } from './office-steps.ts';

const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

/** Registers from silence to what the annual report takes from them, on a telephone first. */
export function registersWalk(journey: OfficeJourney): void {
  journey(
    'a training is written down on a telephone, copied, and voided rather than changed',
    async ({ site, page }) => {
      const register = `${site.url}/office/registers/training?body=${site.bodies.baitang}`;
      await signIn(page, site.url, 'baitang-clerk');
      await page.goto(`${site.url}/office/registers`);
      const line = page.getByRole('row', { name: /业务培训/ });
      await line.getByText('未填写').waitFor();
      await page.getByRole('link', { name: '登记业务培训' }).click();
      await page.getByLabel('培训主题').fill('公文公开属性认定');
      await page.getByLabel('参加人数').fill('二十三');
      await page.getByLabel('选择佐证材料').setInputFiles({
        ...{ name: '签到表.txt', mimeType: 'text/plain' },
        buffer: Buffer.from('测小写、测小初'),
      });
      await page.getByRole('button', { name: '移除签到表.txt' }).waitFor();
      await page.reload();
      assert.equal(await page.getByLabel('培训主题').inputValue(), '公文公开属性认定');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('参加人数应填写不小于0的整数。').first().waitFor();
      await page.getByLabel('参加人数').fill('23');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('共 1 条有效记录').waitFor();
      const address = await page.getByRole('link', { name: '签到表.txt' }).getAttribute('href');
      const evidence = await page.request.get(site.url + address);
      assert.equal(await evidence.text(), '测小写、测小初');

      await page.getByRole('link', { name: /再记一条/ }).click();
      assert.equal(await page.getByLabel('参加人数').inputValue(), '23');
      await page.getByRole('button', { name: '登记并再记一条' }).click();
      await page.getByText('可以接着登记下一条').waitFor();
      await page.goto(register);
      await page.getByText('共 2 条有效记录').waitFor();
      await page.getByRole('button', { name: /^作废/ }).first().click();
      await page.getByRole('dialog').getByLabel('作废的原因').fill('重复登记');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /作\s?废/ })
        .click();
      await page.getByText('共 1 条有效记录').waitFor();
      await page.getByLabel('显示已作废的记录').check();
      await page.getByText('作废：重复登记').waitFor();

      await page.goto(`${site.url}/office/registers`);
      await line.getByText('1 次培训').waitFor();
      await page.getByRole('button', { name: '确认全年没有日常巡查' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确认没有发生' }).click();
      await page
        .getByRole('row', { name: /日常巡查/ })
        .getByText('没有发生')
        .waitFor();
      await page
        .getByRole('row', { name: /日常巡查/ })
        .getByText('0 次巡查')
        .waitFor();
    },
    telephone,
  );

  journey('a finding is put right by its deadline, verified and closed', async (visit) => {
    const { site, page } = visit;
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/registers/rectification/new`);
    await page.getByLabel('问题', { exact: false }).first().fill('机构职能栏目联系电话失效');
    await page
      .getByLabel('日期')
      .first()
      .fill(`${year(site) - 1}-11-05`);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await step(page, '通知整改', async () => {
      await page.getByLabel('整改期限').fill(`${year(site) - 1}-11-20`);
    });
    await page.getByText(/已超期 \d+ 天/).waitFor();
    await page.goto(`${site.url}/office/`);
    await page.getByRole('heading', { name: /待整改的问题/ }).waitFor();
    await page.getByRole('link', { name: /联系电话失效/ }).click();
    await step(page, '报送整改材料', async () => {});
    await page.getByText('接下来由复审、终审人员核查').waitFor();

    const leader = await visit.another('yunxi-second');
    await leader.goto(
      `${site.url}/office/registers/rectification?body=${site.bodies.yunxi}&year=${year(site)}`,
    );
    await step(leader, '核查通过', async () => {});
    await step(leader, '销号', async () => {});
    await leader.getByRole('link', { name: '重新整改' }).waitFor();
    await leader.goto(`${site.url}/office/registers?year=${year(site)}`);
    await leader.getByText('1 个已整改').waitFor();
  });

  journey('a figure of another system is entered by one and confirmed by another', async (visit) => {
    const { site, page } = visit;
    const at = `${site.url}/office/registers?body=${site.bodies.yunxi}&year=${year(site)}`;
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(at);
    await page.getByRole('link', { name: '登记行政许可处理决定' }).click();
    await page.getByLabel('数值').fill('711');
    await page.getByLabel('来源').fill('政务服务平台');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('数值：711 件').waitFor();
    await page.goto(at);
    const row = page.getByRole('row', { name: /行政许可/ });
    await row.getByText('待确认').waitFor();
    assert.equal(await row.getByRole('button').count(), 0);
    const leader = await visit.another('yunxi-final');
    await leader.goto(at);
    await leader.getByRole('button', { name: '确认行政许可处理决定' }).click();
    await leader.getByRole('row', { name: /行政许可.*已确认/ }).waitFor();
  });

  journey('a sheet is shown row by row and entered whole or not at all', async ({ site, page }) => {
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/registers/reading-point/new`);
    await page.getByLabel('地点').fill('便民服务中心');
    await choose(page, '类型', '办事窗口');
    await page.getByLabel('服务承诺').check();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已公开要素：服务承诺').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出（XLSX）' }).click();
    const sheet = await readFile(await (await coming).path());
    await page.getByRole('link', { name: '批量导入' }).click();
    const take = (name: string, buffer: Buffer) =>
      page
        .getByLabel('选择要导入的表格')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await take('坏表.xlsx', Buffer.from('不是表格'));
    await page.getByText('读不出这个表格').waitFor();
    await take('查阅点.xlsx', sheet);
    await page.getByText('新记录 0 条，已有的记录 1 条').waitFor();
    await take('查阅点.xlsx', await filledSheet('网'));
    await page.getByText(/第 3 行/).waitFor();
    assert.equal(await page.getByRole('button', { name: /^导入 / }).count(), 0);
    await take('查阅点.xlsx', await filledSheet('办事窗口'));
    await page.getByRole('button', { name: '导入 2 条' }).click();
    await page.getByText('已导入 2 条').waitFor();
  });
}

/** Writes down the next step of the only chain on the page. */
async function step(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name: `登记整改：${name}` }).waitFor();
  await fill();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: '问题整改台账' }).waitFor();
}

const year = ({ server }: Parameters<Parameters<OfficeJourney>[1]>[0]['site']) =>
  Number(server.county.clock.today().slice(0, 4));

/** A sheet of two counters, the type of the second as given. */
async function filledSheet(second: string): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const rows = [
    ['日期', '题目', '类型'],
    ['2026-03-02', '社保窗口', '办事窗口'],
    ['2026-03-02', '民政窗口', second],
  ];
  return write(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
}
