import assert from 'node:assert/strict';
import { barriers } from '../barriers.ts';
import { type Journey, narrow, wide } from '../journey.ts';
import { example, focusedCell, openExample, openFile } from '../steps.ts';

/** Large type, high contrast, narrow screens and what bars the way. */
export function displayJourneys(journey: Journey): void {
  journey('large type and high contrast are remembered', async ({ page }) => {
    await page.getByRole('button', { name: '大字版' }).click();
    await page.getByRole('button', { name: '高对比度' }).click();
    await page.reload();
    assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), {
      type: 'large',
      contrast: 'high',
    });
  });

  journey(
    'on a narrow screen nothing but the tables scrolls sideways',
    async ({ page }) => {
      await openFile(page, example('yunxi-2024.txt'));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await page.locator('.finding-lead').first().click();
      assert.equal(await focusedCell(page), 'applications/partial/total');
      const label = page.getByRole('rowheader', { name: /（二）部分公开/ });
      const box = await label.boundingBox();
      assert.ok(box && box.x >= 0 && box.x < 80, 'the label of the row stays in view');
      await page.getByRole('button', { name: '回到问题' }).click();
      assert.ok(
        await page
          .locator('.finding-lead')
          .first()
          .evaluate((one) => one === document.activeElement),
      );
    },
    { viewport: narrow },
  );

  for (const [name, switches, viewport] of [
    ['as it comes', [], wide],
    ['in large type', ['大字版'], wide],
    ['in high contrast', ['高对比度'], wide],
    ['on a narrow screen', [], narrow],
  ] as const) {
    journey(
      `nothing bars the way of a person with a disability: ${name}`,
      async ({ page }) => {
        for (const label of switches) await page.getByRole('button', { name: label }).click();
        assert.deepEqual(await barriers(page), []);
        await openExample(page, /云溪镇/);
        await page.locator('.finding-lead').first().click();
        await page.getByText('图例和按键').click();
        assert.deepEqual(await barriers(page), []);
        await page.getByRole('button', { name: '换一份年报' }).click();
        await openExample(page, /石桥镇/);
        await page.getByRole('button', { name: /修改文字：五/ }).click();
        assert.deepEqual(await barriers(page), []);
      },
      { viewport },
    );
  }
}
