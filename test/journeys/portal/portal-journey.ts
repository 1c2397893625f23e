import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type CountySite, countySite } from '../../county-site.ts';
import { fillPortalCounty } from '../../portal-county.ts';
import { publishCountyReports } from '../../published-county.ts';
import { startBrowser } from '../start-browser.ts';

/** A visit to the portal of the test county. */
export interface PortalVisit {
  readonly page: Page;
  readonly url: string;
  /** Publications by the words the test county gives them. */
  readonly ids: Readonly<Record<string, string>>;
  readonly site: CountySite;
}

/** Registers a journey without script; afterwards nothing may have gone wrong or been asked for elsewhere. */
export type PortalJourney = (
  name: string,
  walk: (visit: PortalVisit, t: TestContext) => Promise<void>,
  circumstances?: BrowserContextOptions,
) => void;

/** Starts the county and a browser for the journeys of a suite; to be called inside its `describe`. */
export function startPortalJourneys(): PortalJourney {
  const cleaning: (() => Promise<void>)[] = [];
  let browser: Browser | string;
  let site: CountySite;
  let ids: Readonly<Record<string, string>>;

  before(async () => {
    site = await countySite({ after: (clean) => cleaning.unshift(clean) });
    ({ ids } = await fillPortalCounty(site.server.county, site.bodies));
    await publishCountyReports(site);
    browser = await startBrowser();
  });

  after(async () => {
    if (typeof browser !== 'string') await browser?.close();
    for (const clean of cleaning) await clean();
  });

  return (name, walk, circumstances = {}) => {
    test(name, { timeout: 120_000 }, async (t) => {
      if (typeof browser === 'string') return t.skip(browser);
      const context = await browser.newContext({
        ...{ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', javaScriptEnabled: false },
        ...circumstances,
      });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on('dialog', (dialog) => faults.push(`dialog: ${dialog.message()}`));
        context.on('request', (request) => {
          if (!request.url().startsWith(site.url)) faults.push(request.url());
        });
        await page.goto(site.url);
        await walk({ page, url: site.url, ids, site }, t);
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    });
  };
}
