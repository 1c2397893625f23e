import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of axe that are asked for over the usual ones. */
export type FurtherRules = Readonly<Record<string, { readonly enabled: boolean }>>;

/** Text against its ground at least 7 : 1, large text 4.5 : 1 (WCAG 1.4.6). */
export const strictContrast: FurtherRules = { 'color-contrast-enhanced': { enabled: true } };

/** What axe finds: rule, and the first element it is about. */
export async function barriers(page: Page, rules: FurtherRules = {}): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe);
  await page.waitForFunction(hasSettled);
  return page.evaluate(async (asked) => {
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    type Axe = { run(options: object): Promise<Found> };
    const options = { rules: asked, resultTypes: ['violations'] };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(options);
    return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html}`);
  }, rules);
}

/** Whether nothing changes its colour or place any more; what turns for ever, such as a sign of waiting, may go on. */
function hasSettled(): boolean {
  return document
    .getAnimations()
    .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity);
}
