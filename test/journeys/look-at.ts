import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { barriers } from './barriers.ts';

/** The widths at which people look: a telephone's and a desk's. */
const screens = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 900 } };

/** Keeps a picture of the whole page in the folder GONGKAI_PICTURES, when somebody wants them. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.GONGKAI_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`), fullPage: true });
}

/** Nothing bars anybody and nothing is too wide, on a telephone and on a desk. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    await page.waitForLoadState('networkidle');
    await photograph(page, `${name} ${screen}`);
    assert.deepEqual(await barriers(page), [], `${name} ${screen}`);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(excess <= 0, `${name} ${screen}: ${excess} pixels too wide`);
  }
}

/** Pictures of a page at every width; afterwards it stands as wide as on a desk. */
export async function photographScreens(page: Page, name: string): Promise<void> {
  if (!process.env.GONGKAI_PICTURES) return;
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    await page.waitForLoadState('networkidle');
    await photograph(page, `${name} ${screen}`);
  }
}
