import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type CheckerSite, serveChecker } from './checker-site.ts';
import { startBrowser } from './start-browser.ts';

/** A visit to the checker. */
export interface Visit {
  readonly page: Page;
  /** Where the checker is served. */
  readonly address: string;
}

/** How the visitor comes. */
export interface Circumstances extends BrowserContextOptions {
  /** The checker lies in a folder of another site, not at the root of its own. */
  readonly inFolder?: boolean;
}

/**
 * Registers a journey on a fresh page; afterwards nothing may have gone wrong, left this computer or been
 * asked for outside the checker.
 */
export type Journey = (
  name: string,
  walk: (visit: Visit, t: TestContext) => Promise<void>,
  circumstances?: Circumstances,
) => void;

/** Builds the checker and starts a browser for the journeys of a suite; to be called inside its `describe`. */
export function startJourneys(): Journey {
  let browser: Browser | string;
  let site: CheckerSite;

  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), serveChecker()]);
  });

  after(async () => {
    if (typeof browser !== 'string') await browser?.close();
    await site?.close();
  });

  return (name, walk, { inFolder = false, ...options } = {}) => {
    test(name, { timeout: 60_000 }, async (t) => {
      if (typeof browser === 'string') return t.skip(browser);
      const context = await browser.newContext({ viewport: wide, locale: 'zh-CN', ...options });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        const address = inFolder ? site.folderAddress : site.address;
        const faults = faultsOf(page, address);
        await page.goto(address);
        await walk({ page, address }, t);
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    });
  };
}

/** The screen of a desk. */
export const wide = { width: 1440, height: 900 };

/** The screen of a telephone. */
export const narrow = { width: 360, height: 740 };

/** Everything the page complains of, every address it asks for elsewhere, and everything it sends. */
function faultsOf(page: Page, address: string): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.context().on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith('blob:') && !asked.startsWith(address)) faults.push(asked);
    if (request.method() !== 'GET') faults.push(`${request.method()} ${asked}`);
  });
  return faults;
}
