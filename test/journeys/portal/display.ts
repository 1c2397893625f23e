import assert from 'node:assert/strict';
import { barriers } from '../barriers.ts';
import type { PortalJourney } from './portal-journey.ts';

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** A cookie as a visitor keeps it, on a screen; barriers are sought once for each look. */
const looks = [
  { look: 'as it comes', cookie: '', viewport: wide, isSearched: true },
  { look: 'in large type', cookie: 'large', viewport: wide, isSearched: true },
  { look: 'in high contrast', cookie: 'high', viewport: wide, isSearched: true },
  { look: 'on a narrow screen', cookie: '', viewport: narrow, isSearched: true },
  {
    look: 'in large type and high contrast on a narrow screen',
    cookie: 'large-high',
    viewport: narrow,
    isSearched: false,
  },
];

/** Every kind of page in every look: nothing bars the way, nothing but tables scrolls sideways. */
export function displayJourneys(journey: PortalJourney): void {
  for (const { look, cookie, viewport, isSearched } of looks)
    journey(
      `nothing bars the way ${look}`,
      async ({ page, url, ids }, t) => {
        if (cookie !== '') await page.context().addCookies([{ name: 'look', value: cookie, url }]);
        const found: string[] = [];
        const all = addresses(ids);
        for (const address of all) {
          await page.goto(url + address);
          if (isSearched) found.push(...(await barriers(page)).map((barrier) => `${address} ${barrier}`));
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (excess > 0) found.push(`${address} is ${excess} pixels too wide`);
        }
        t.diagnostic(`${all.length} pages`);
        assert.deepEqual(found, []);
      },
      // The pages hold no script; what looks for barriers is one.
      { viewport, javaScriptEnabled: true, bypassCSP: true },
    );
}

const addresses = (ids: Readonly<Record<string, string>>): readonly string[] => [
  ...[
    '/',
    '/bodies',
    '/guide',
    '/rules',
    '/catalogue',
    '/reports',
    '/policies',
    '/policies?validity=repealed',
  ],
  ...['/latest/news', '/latest/news?page=2', '/statistics', '/data', '/map', '/accessibility', '/nothing'],
  ...['', 'guide/', 'rules/', 'catalogue/', 'reports/', 'statistics/', 'former/laocun/'].map(
    (part) => `/b/yunxi/${part}`,
  ),
  ...[
    '/b/baitang/guide/',
    '/b/yunxi/applications/',
    '/b/yunxi/c/gzdt/',
    '/b/yunxi/c/czyjs/',
    '/b/czj/statistics/',
  ],
  ...['policy', 'interpretation', 'hostile', 'guide', 'noticed', 'replaced', 'mistaken'].map(
    (word) => `/a/${ids[word]}`,
  ),
  `/a/${ids.policy}/print`,
  ...['/search', '/search?q=%E8%A1%A5%E8%B4%B4', '/search?q=%E9%87%8F%E5%AD%90', '/search?body=yunxi'],
  ...[
    '/feedback',
    `/feedback?about=${ids.policy}&missing=1`,
    '/feedback?sent=1',
    '/feedback?body=yunxi',
    '/b/yunxi/answers/',
    '/apply',
    '/follow',
    '/opinion',
    `/thanks?about=${ids.policy}`,
  ],
];
