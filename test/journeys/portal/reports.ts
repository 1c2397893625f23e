import assert from 'node:assert/strict';
import { barriers } from '../barriers.ts';
import type { PortalJourney } from './portal-journey.ts';

const pages = [
  ...['/reports', '/reports?level=townships&year=2023', '/reports?name=%E6%97%A0', '/reports/all/2023'],
  ...['/reports/yunxi', '/reports/yunxi/2023', '/reports/yunxi/2023/peers', '/reports/baitang/2022'],
  '/reports/yunxi/2023/cells/applications/received/total',
  '/reports/baitang/2023/cells/disclosed/fees/amount',
  '/reports/all/2023/cells/disclosed/fees/amount',
  ...['/reports/county/2021/whole', '/reports/county/2021/whole/cells/disclosed/licensing/decisions'],
  ...['/data', '/b/yunxi/reports/', '/evaluation', '/evaluation/yunxi/2023', '/evaluation/yunxi/2024'],
  '/evaluation/yunxi/2024?missing=1',
];

const looks = [
  { look: 'as they come', cookie: '', width: 1440 },
  { look: 'in large type', cookie: 'large', width: 1440 },
  { look: 'in high contrast on a narrow screen', cookie: 'high', width: 390 },
];

/** A visitor reads reports, follows a number to its own page, and says what they think, all without script. */
export function reportJourneys(journey: PortalJourney): void {
  journey('reads a report, follows a number, compares, and evaluates', async ({ page, url }) => {
    await page.goto(`${url}/reports`);
    await page.getByRole('link', { name: '云溪镇 2023 年年报' }).click();
    await page.getByRole('heading', { level: 1, name: /云溪镇人民政府2023年/ }).waitFor();
    await page.getByRole('link', { name: /^63，.*行政许可.*查看历年/ }).click();
    await page.getByText('62').first().waitFor();
    await page.getByRole('link', { name: '在报告中查看' }).click();
    assert.match(page.url(), /#disclosed\/licensing\/decisions$/);
    await page.getByRole('link', { name: '历年对比' }).click();
    await page.getByRole('heading', { name: '主要数据' }).waitFor();
    await page.goto(`${url}/reports/all/2023/cells/disclosed/fees/amount`);
    await page.getByText('不能合计').first().waitFor();
    await page.goto(`${url}/evaluation/yunxi/2024`);
    await page.getByRole('group', { name: /^1\./ }).getByLabel('基本满意').check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已收到您的评议').waitFor();
  });

  journey('reads the report of the whole county, and takes it along', async ({ page, url }) => {
    await page.goto(`${url}/reports`);
    await page.getByRole('link', { name: '云溪县 2021 年全县年报' }).click();
    await page.getByText('本报告汇总3个机关的年度报告').waitFor();
    for (const name of ['Word（DOCX）', 'PDF', '表格（XLSX）', 'JSON']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `（全县），${name}` }).click(),
      ]);
      assert.match(file.suggestedFilename(), /^云溪县人民政府（全县）2021年.*\.(?:docx|pdf|xlsx|json)$/);
    }
    await page.getByRole('link', { name: /^183，.*行政许可.*查看历年/ }).click();
    assert.match(page.url(), /\/reports\/county\/2021\/whole\/cells\/disclosed\/licensing\/decisions$/);
    await page.getByRole('link', { name: '在报告中查看' }).click();
    assert.match(page.url(), /whole#disclosed\/licensing\/decisions$/);
  });

  for (const { look, cookie, width } of looks)
    journey(
      `nothing bars the way through reports ${look}`,
      async ({ page, url }) => {
        if (cookie !== '') await page.context().addCookies([{ name: 'look', value: cookie, url }]);
        const found: string[] = [];
        for (const address of pages) {
          const answer = await page.goto(url + address);
          if (answer?.status() !== 200) found.push(`${address} ${answer?.status()}`);
          found.push(...(await barriers(page)).map((barrier) => `${address} ${barrier}`));
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (excess > 0) found.push(`${address} is ${excess} pixels too wide`);
        }
        assert.deepEqual(found, []);
      },
      { viewport: { width, height: 900 }, javaScriptEnabled: true, bypassCSP: true },
    );
}
