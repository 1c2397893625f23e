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

/** Registers a journey on a fresh page; afterwards nothing may have gone wrong or left this computer. */
export type Journey = (
  name: string,
  walk: (visit: Visit, t: TestContext) => Promise<void>,
  options?: BrowserContextOptions,
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

  return (name, walk, options = {}) => {
    test(name, { timeout: 60_000 }, async (t) => {
      if (typeof browser === 'string') return t.skip(browser);
      const context = await browser.newContext({ viewport: wide, locale: 'zh-CN', ...options });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(10_000);
        const faults = faultsOf(page, site.address);
        await page.goto(site.address);
        await walk({ page, address: site.address }, t);
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
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'blob:' && !address.startsWith(`${origin}/`)) faults.push(request.url());
    if (request.method() !== 'GET') faults.push(`${request.method()} ${request.url()}`);
  });
  return faults;
}
