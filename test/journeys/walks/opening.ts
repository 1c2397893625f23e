import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Journey } from '../journey.ts';
import { cell, cellsShown, example, examples, openExample, opened, openFile } from '../steps.ts';

/** The ways to open a report, and what is refused. */
export function openingJourneys(journey: Journey): void {
  for (const { file, button, painted, says } of examples) {
    journey(
      `the example ${file} opens by button and by file, and shows what is wrong with it`,
      async ({ page }) => {
        await openExample(page, button);
        assert.ok((await cell(page, painted).locator('..').getAttribute('data-severity')) !== null, painted);
        const findings = await page.locator('.findings').textContent();
        assert.ok(findings?.includes(says), findings ?? '');
        const shown = await cellsShown(page);

        await page.getByRole('button', { name: '换一份年报' }).click();
        await openFile(page, example(file));
        assert.deepEqual(await cellsShown(page), shown);
      },
    );
  }

  journey(
    'a file is dropped: on the page to be checked, on the other half to lie beside',
    async ({ page }) => {
      const drag = async (name: string) => {
        const text = await readFile(example(name), 'utf8');
        const transfer = await page.evaluateHandle(
          ([fileName, content]) => {
            const data = new DataTransfer();
            data.items.add(new File([content!], fileName!));
            return data;
          },
          [name, text],
        );
        await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
        return transfer;
      };
      const report = await drag('yunxi-2024.txt');
      await page.dispatchEvent('[data-drop=report]', 'drop', { dataTransfer: report });
      await opened(page);
      const previous = await drag('yunxi-2023.txt');
      await page.dispatchEvent('[data-drop=previous]', 'drop', { dataTransfer: previous });
      await page.getByRole('button', { name: '撤下上年年报（2023）' }).waitFor();
      assert.equal(await page.locator('.drop-cover').count(), 0);
    },
  );

  journey('pasted text is read, and an empty form can be typed into', async ({ page }) => {
    await page.getByLabel(/复制年报全文/).fill(await readFile(example('shiqiao-2021.txt'), 'utf8'));
    await page.getByRole('button', { name: '检查这段文字' }).click();
    await page.getByRole('heading', { name: '石桥镇2021年年报' }).waitFor();
    await page.getByRole('button', { name: '换一份年报' }).click();

    await page.getByLabel('机关全称').fill('丁香镇人民政府');
    await page.getByLabel('报告年份').fill('2019');
    await page.getByText('该年度用 2019 年版格式').waitFor();
    await page.getByRole('button', { name: '打开空白表' }).click();
    await opened(page);
    assert.equal(await page.locator('.cell[data-state=blank] input').count(), 198);
    await page.getByRole('button', { name: /空白格全部填 0/ }).click();
    assert.equal(await page.locator('.official-form .cell[data-state=zero] input').count(), 198);
  });

  journey('what cannot be read is refused with advice', async ({ page }) => {
    await openFile(page, { name: '年报.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.4 damaged') });
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    assert.match((await refusal.textContent()) ?? '', /^未能打开“年报\.pdf”：.{20,}/);
    await page.getByRole('button', { name: '知道了' }).click();
    assert.equal(await refusal.count(), 0);

    await page.getByLabel(/复制年报全文/).fill('今天天气很好。');
    await page.getByRole('button', { name: '检查这段文字' }).click();
    await refusal.getByText(/这不像政府信息公开工作年度报告/).waitFor();
    await refusal.getByText(/请确认选对了文件/).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
  });
}
