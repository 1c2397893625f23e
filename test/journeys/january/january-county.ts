import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { demonstrationPassword } from '../../../src/demonstration/users.ts';
import { remindFilings } from '../../../src/filing/index.ts';
import { day } from '../../../src/law/index.ts';
import { fixedClock } from '../../../src/platform/index.ts';
import { startServer } from '../../../src/server/index.ts';
import { type Caller, signIn as callerOf } from '../../county-site.ts';
import { testDatabase, testDataFolder } from '../../database.ts';
import { photographScreens } from '../look-at.ts';
import { signIn } from '../office/office-steps.ts';
import { endYear } from './end-year.ts';

/** The year whose reports are filed in this January. */
export const year = 2025;

/** The demonstration county in January 2026, with everything a walk through it needs (报送年报的一月). */
export interface January {
  readonly url: string;
  readonly server: Awaited<ReturnType<typeof startServer>>;
  /** Ids of bodies by their address words. */
  readonly bodies: Readonly<Record<string, string>>;
  /** Moves to nine o'clock of a day; whoever was signed in has to sign in again. Reminders of the day are made. */
  goTo(on: string): Promise<void>;
  /** The page of this user for the day, signed in, in a browser of its own whose calendar shows the same day. */
  desk(username: string): Promise<Page>;
  /** The page of somebody who only visits. */
  visitor(): Promise<Page>;
  /** The same user over the addresses the pages call. */
  caller(username: string): Promise<Caller>;
  /** Keeps what a page shows, wide and narrow, where `GONGKAI_PICTURES` names a folder. */
  look(name: string, page: Page): Promise<void>;
  close(): Promise<void>;
}

/** Opens the county on the last day of the year, ends the year in its registers, and begins January. */
export async function startJanuary(browser: Browser): Promise<January> {
  const endings: (() => Promise<unknown>)[] = [];
  const desks = new Map<string, Page>();
  const faults: string[] = [];
  const data = testDataFolder();
  const { url: databaseUrl } = await testDatabase({ after: (clean) => void endings.push(clean) });
  const clock = fixedClock('2025-12-31T09:00:00+08:00');
  const server = await startServer(
    {
      ...{ host: '127.0.0.1', port: 0, portIsFree: true, data, databaseUrl, demonstration: true },
      ...{ secure: false, trustProxy: false, log: { level: 'silent' }, withoutRateLimits: true },
      ...{ scanner: undefined, outside: undefined, metricsToken: undefined },
    },
    undefined,
    clock,
  );
  const { url, county } = server;
  const { all } = await county.bodies.tree(clock.today());
  const bodies = Object.fromEntries(all.map(({ slug, id }) => [slug, id]));
  const goTo = async (on: string) => {
    clock.set(`${day(on)}T09:00:00+08:00`);
    for (const page of desks.values()) await page.context().close();
    desks.clear();
    await remindFilings(county.filing);
  };
  const visitor = async (name: string) => {
    const context = await browser.newContext({ viewport: wide, locale: 'zh-CN' });
    await context.clock.setFixedTime(clock.now());
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(String(error)));
    desks.set(name, page);
    return page;
  };
  clock.set('2026-01-05T09:00:00+08:00');
  await endYear(county, all);
  return {
    ...{ url, server, bodies, goTo },
    desk: async (username) => {
      const open = desks.get(username);
      if (open) return open;
      const page = await visitor(username);
      await signIn(page, url, username, demonstrationPassword);
      return page;
    },
    visitor: () => visitor('anybody'),
    caller: (username) => callerOf(url, username, demonstrationPassword),
    look: (name, page) => photographScreens(page, name),
    close: async () => {
      for (const page of desks.values()) await page.context().close();
      await server.close();
      for (const end of endings.toReversed()) await end();
      data.remove();
      assert.deepEqual(faults, []);
    },
  };
}

const wide = { width: 1280, height: 900 };
