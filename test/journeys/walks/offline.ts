import { readFile } from 'node:fs/promises';
import type { Journey } from '../journey.ts';
import { openExample, openFile } from '../steps.ts';

/** Working without a network. */
export function offlineJourneys(journey: Journey): void {
  for (const [where, inFolder] of [
    ['on a site of its own', false],
    ['in a folder of another', true],
  ] as const) {
    journey(
      `once loaded ${where} it works without a network, readers not used before included`,
      async ({ page }) => {
        await openExample(page, /云溪镇/);
        await page.locator('.menu summary').click();
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: /Word/ }).click();
        const buffer = await readFile(await (await download).path());
        await page.locator('[data-offline=ready]').waitFor();
        await page.context().setOffline(true);
        await page.reload();
        await openFile(page, { name: '年报.docx', mimeType: '', buffer });
        await page.getByRole('button', { name: '换一份年报' }).click();
        await openExample(page, /青岩镇/);
      },
      { inFolder },
    );
  }
}
