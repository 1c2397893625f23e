import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { demonstrationPassword } from '../../src/demonstration/users.ts';
import { fixedClock, systemClock } from '../../src/platform/index.ts';
import { type ServerSettings, startServer } from '../../src/server/index.ts';
import { testDatabase, testDataFolder } from '../database.ts';
import { signIn } from '../journeys/office/office-steps.ts';
import { palettePng } from './palette-png.ts';

const folder = fileURLToPath(new URL('../../docs/guides/pictures/', import.meta.url));
const margin = 12;
const windowSize = { width: 1080, height: 1000 };

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes the pictures of the guides from a county of its own (手册插图). */
export interface Album {
  readonly url: string;
  /** A page that nobody signed in to. */
  visitor(): Promise<Page>;
  /** A page of this user of the demonstration, signed in. */
  desk(username: string): Promise<Page>;
  /** Keeps what these parts of a page show, and nothing around them, as `name`.png. */
  take(name: string, page: Page, parts?: readonly Locator[], most?: number): Promise<void>;
  /** The same for the dialog that is open. */
  takeDialog(name: string, page: Page): Promise<void>;
  close(): Promise<void>;
}

/** Opens a county, the demonstration or an empty one, for the pictures of the guides; as it is now, or at a moment. */
export async function openAlbum(
  browser: Browser,
  demonstration: boolean,
  moment: string | null = null,
): Promise<Album> {
  const endings: (() => Promise<void>)[] = [];
  const data = testDataFolder();
  const { url: databaseUrl } = await testDatabase({ after: (clean) => void endings.push(clean) });
  const settings: ServerSettings = {
    ...{ host: '127.0.0.1', port: 0, portIsFree: true, data, databaseUrl, demonstration },
    ...{ secure: false, trustProxy: false, log: { level: 'silent' as const }, withoutRateLimits: true },
    ...{ scanner: undefined, outside: undefined, metricsToken: undefined },
  };
  const server = await startServer(settings, undefined, moment === null ? systemClock : fixedClock(moment));
  const { url } = server;
  const visitor = async () => {
    const context = await browser.newContext({ viewport: windowSize, locale: 'zh-CN' });
    if (moment !== null) await context.clock.setFixedTime(moment);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };
  return {
    url,
    visitor,
    desk: async (username) => {
      const page = await visitor();
      await signIn(page, url, username, demonstrationPassword);
      return page;
    },
    take: async (name, page, parts, most = 640) => {
      await page.waitForLoadState('networkidle');
      const clip = await around(page, parts);
      const height = Math.min(clip.height, most);
      await keep(name, page, { ...clip, height }, parts !== undefined);
    },
    takeDialog: async (name, page) => {
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      const box = await page.locator('.ant-modal-container').last().boundingBox();
      // A dialog keeps its place in the window, so that the window must not grow for the picture.
      await keep(name, page, { ...box!, height: Math.min(box!.height, windowSize.height - box!.y) }, false);
    },
    close: async () => {
      await server.close();
      for (const clean of endings.toReversed()) await clean();
      data.remove();
    },
  };
}

async function keep(name: string, page: Page, clip: Clip, fullPage: boolean): Promise<void> {
  const png = await page.screenshot({ clip, fullPage, animations: 'disabled', caret: 'hide' });
  await writeFile(`${folder}${name}.png`, await palettePng(png));
}

/** The smallest part of the page that holds these parts; without parts what the window shows. */
async function around(page: Page, parts: readonly Locator[] | undefined): Promise<Clip> {
  if (parts === undefined) return { x: 0, y: 0, ...windowSize };
  await parts[0]!.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y)) + scrolled;
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + scrolled;
  // What fills the whole width has a margin of its own.
  const around = left < margin ? 0 : margin;
  return {
    ...{ x: left - around, y: top - around },
    ...{ width: right - left + 2 * around, height: bottom - top + 2 * around },
  };
}

/** The part of a page under a heading. */
export const under = (page: Page, heading: string | RegExp): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: heading }) }).last();
