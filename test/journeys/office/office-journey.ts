import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type CountySite, countySite } from '../../county-site.ts';
import { wide } from '../journey.ts';
import { startBrowser } from '../start-browser.ts';
import { signIn } from './office-steps.ts';

/** A way through the office of the test county. */
export interface OfficeVisit {
  readonly site: CountySite;
  readonly page: Page;
  readonly context: BrowserContext;
  /** A further page of somebody else's browser, signed in. */
  another(username: string): Promise<Page>;
}

/** Registers a journey; afterwards no page may have complained or asked for anything outside the site. */
export type OfficeJourney = (
  name: string,
  walk: (visit: OfficeVisit, t: TestContext) => Promise<void>,
  options?: BrowserContextOptions,
) => void;

/** Starts one county and one browser for the journeys of a suite; to be called inside its `describe`. */
export function startOfficeJourneys(): OfficeJourney {
  let browser: Browser | string;
  let site: CountySite;
  const endings: (() => Promise<void>)[] = [];

  before(async () => {
    [browser, site] = await Promise.all([
      startBrowser(),
      countySite({ after: (clean) => void endings.push(clean) }),
    ]);
  });

  after(async () => {
    if (typeof browser !== 'string') await browser?.close();
    for (const clean of endings.toReversed()) await clean();
  });

  return (name, walk, options = {}) => {
    test(name, { timeout: 240_000 }, async (t) => {
      if (typeof browser === 'string') return t.skip(browser);
      const opened: BrowserContext[] = [];
      const faults: string[] = [];
      const open = async () => {
        const context = await (browser as Browser).newContext({
          viewport: wide,
          locale: 'zh-CN',
          ...options,
        });
        opened.push(context);
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        watch(page, site.url, faults);
        return { context, page };
      };
      try {
        const { context, page } = await open();
        const another = async (username: string) => {
          const { page: theirs } = await open();
          await signIn(theirs, site.url, username);
          return theirs;
        };
        await walk({ site, page, context, another }, t);
        assert.deepEqual(faults, []);
      } finally {
        for (const context of opened) await context.close();
      }
    });
  };
}

/** Refusals are answers, not faults: the browser reports their status, and so does the page to people. */
const expected = /status of 4(01|03|09|15|22)/;

function watch(page: Page, url: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (!/^(blob|data):/.test(asked) && !asked.startsWith(url)) faults.push(asked);
  });
}
