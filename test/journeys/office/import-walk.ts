import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { barriers } from '../barriers.ts';
import type { OfficeJourney } from './office-journey.ts';
import { openColumn, signIn } from './office-steps.ts';
import { idNumber } from './word-table.ts';

const heading = '机关,栏目,标题,正文,发布时间,成文日期';
const line = (body: string, title: string, text: string) =>
  `${body},旧闻,${title},${text},2024-03-01,2024-02-26`;
const good = Array.from({ length: 120 }, (_, index) =>
  line('云溪镇', `云溪镇第${index + 1}期简报`, `第${index + 1}期内容。`),
);
const csv = [
  heading,
  ...good,
  line('云溪镇', '补助名单', `某人 ${idNumber}`),
  line('白塘镇', '白塘镇简报', '内容。'),
  line('无名镇', '无名镇简报', '内容。'),
].join('\r\n');

/** What another system published before is taken over, and what is not says why. */
export function importWalk(journey: OfficeJourney): void {
  journey('an older site is taken over in bulk', async ({ site, page, another }) => {
    const { url, bodies } = site;
    await openColumn(await another('admin'), url, bodies.yunxi!, { name: '旧闻', slug: 'jiuwen' });
    await signIn(page, url, 'yunxi-final');
    await page.goto(`${url}/office/publications`);
    await page.getByRole('link', { name: '批量导入' }).click();
    const chooser = page.getByLabel('选择要导入的文件');
    await chooser.setInputFiles({ name: '坏.json', mimeType: 'application/json', buffer: Buffer.from('[{') });
    await page.getByRole('alert').getByText('不是完整的 JSON').waitFor();
    await chooser.setInputFiles({ name: '旧站.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('读到 123 条').waitFor();
    assert.deepEqual(await barriers(page), []);
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText('导入完成：导入 120 条，未导入 3 条').waitFor();
    const refused = page.getByRole('table', { name: '未导入' });
    await refused.getByText(/含有.*身份证/).waitFor();
    await refused.getByText('您在该机关没有办理此事的职责').waitFor();
    await refused.getByText('没有名为“无名镇”的机关').waitFor();
    assert.deepEqual(await barriers(page), []);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载清单' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '未导入.csv');
    assert.match(await readFile(await download.path(), 'utf8'), /第 122 行,补助名单,含有/);
    assert.match((await site.page('/b/yunxi/c/jiuwen/')).text, /云溪镇第120期简报/);

    const archive = zipSync({
      '旧站/云溪镇/旧闻/1.html': strToU8(
        '<html><head><title>旧站渡口公告</title><meta name="PubDate" content="2024-05-01"></head><body><p>渡口停航。</p></body></html>',
      ),
    });
    await chooser.setInputFiles({
      name: '旧站.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(archive),
    });
    await page.getByText('读到 1 条').waitFor();
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText('导入完成：导入 1 条').waitFor();
    assert.match((await site.page('/b/yunxi/c/jiuwen/')).text, /旧站渡口公告/);
  });
}
