import assert from 'node:assert/strict';
import type { Journey } from '../journey.ts';
import { cell, example, focusedCell, openFile, titles } from '../steps.ts';

/** What findings lead to, and what last year has to say. */
export function findingsJourneys(journey: Journey): void {
  journey(
    'a finding leads to its cell and to its place in the source, and Esc leads back',
    async ({ page }) => {
      await openFile(page, example('yunxi-2024.txt'));
      const lead = page.locator('.finding-lead').first();
      await lead.click();
      assert.equal(await focusedCell(page), 'applications/partial/total');
      const marked = page.locator('.source .source-line[data-marked]');
      assert.match((await marked.textContent()) ?? '', /^120.*2$/);
      const pane = await page.locator('.source').boundingBox();
      const place = await marked.boundingBox();
      assert.ok(pane && place && place.y >= pane.y && place.y + place.height <= pane.y + pane.height);
      await page.keyboard.press('Escape');
      assert.ok(await lead.evaluate((element) => element === document.activeElement));
    },
  );

  journey("last year's report lies beside and takes part in the check", async ({ page }) => {
    await openFile(page, example('yunxi-2024.txt'));
    const alone = await titles(page);
    await page.getByLabel('放入上年年报').setInputFiles(example('yunxi-2023.txt'));
    await page.getByRole('button', { name: /撤下上年年报/ }).waitFor();
    assert.match(
      (await cell(page, 'disclosed/licensing/decisions').locator('..').textContent()) ?? '',
      /上年 298/,
    );
    assert.ok((await titles(page)).length > alone.length);
    assert.ok(
      await cell(page, 'applications/carriedIn/naturalPerson').locator('..').getAttribute('data-severity'),
    );
    await page.getByRole('button', { name: /撤下上年年报/ }).click();
    assert.deepEqual(await titles(page), alone);
  });
}
