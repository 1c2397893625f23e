import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Journey } from '../journey.ts';
import { cell, cellsShown, example, openFile, openingTime } from '../steps.ts';

/** What is saved and what is printed. */
export function downloadJourneys(journey: Journey): void {
  journey('what is downloaded opens again as the same report', async ({ page }, t) => {
    await openFile(page, example('yunxi-2024.txt'));
    await cell(page, 'applications/partial/total').fill('1');
    const shown = await cellsShown(page);
    const files = [];
    for (const format of [/Word/, /Excel/, /网页/, /数据/, /问题清单/]) {
      await page.locator('.menu summary').click();
      const download = page.waitForEvent('download');
      await page.locator('.menu-items button', { hasText: format }).click();
      const file = await download;
      const path = await file.path();
      files.push({ name: file.suggestedFilename(), mimeType: '', buffer: await readFile(path) });
    }
    const list = files.pop()!;
    assert.match(list.name, /^云溪镇人民政府2024年年报问题清单\.txt$/);
    assert.match(list.buffer.toString(), /问题清单\n\n(共 \d+ 个问题|未发现问题)/);
    for (const file of files) {
      await page.getByRole('button', { name: '换一份年报' }).click();
      await openFile(page, file);
      assert.deepEqual(await cellsShown(page), shown, file.name);
      t.diagnostic(`${file.name}: ${await openingTime(page)} ms`);
    }
  });

  journey(
    'on paper only the report remains, and what is printed opens again as the same report',
    async ({ page }, t) => {
      await openFile(page, example('yunxi-2024.txt'));
      await page.getByLabel('放入上年年报').setInputFiles(example('yunxi-2023.txt'));
      await page.getByRole('button', { name: /修改文字：六/ }).click();
      const shown = await cellsShown(page);
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.masthead', '.summary', '.findings', '.legend', '.cell-previous', 'textarea']) {
        assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
      }
      assert.ok(await page.locator('.narrative').getByText('无。').isVisible());
      const buffer = await page.pdf({ preferCSSPageSize: true });
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: '换一份年报' }).click();
      await openFile(page, { name: '年报.pdf', mimeType: '', buffer });
      assert.deepEqual(await cellsShown(page), shown);
      t.diagnostic(`年报.pdf: ${await openingTime(page)} ms`);
    },
  );
}
