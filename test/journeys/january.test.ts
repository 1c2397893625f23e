import { after, before, describe, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  fileFromFiles,
  fileFromOutside,
  fileInOneSitting,
  fileWithDifferences,
  fileZero,
  giveNotice,
} from './january/first-days.ts';
import { type January, startJanuary } from './january/january-county.ts';
import { fileAgain, fileLate, nobodyIsMissing, publishOne } from './january/middle-of-month.ts';
import { correctPublic, renewSum, rollUp, takeCorrectedPackage } from './january/the-county.ts';
import { acceptAndPublish, fileTheOthers, othersOf } from './january/the-others.ts';
import { readThePortal } from './january/the-portal.ts';
import { startBrowser } from './start-browser.ts';

/** Publishes early, and is corrected in February. */
const corrected = 'jinchi';

describe('a whole January of the demonstration county', () => {
  let browser: Browser | string;
  let january: January | undefined;

  before(async () => {
    browser = await startBrowser();
    if (typeof browser !== 'string') january = await startJanuary(browser);
  });

  after(async () => {
    await january?.close();
    if (typeof browser === 'object') await browser.close();
  });

  /** One part of the month after the other: each begins where the one before ended. */
  const part = (name: string, walk: (january: January) => Promise<void>) =>
    test(name, { timeout: 240_000 }, async (t: TestContext) => {
      if (january === undefined) return t.skip(browser as string);
      await walk(january);
    });

  part('the county gives notice, and nobody has begun', async (at) => {
    await at.goTo('2026-01-06');
    await giveNotice(at);
  });
  part('a township without applications reports in one sitting', fileInOneSitting);
  part('a department explains where its report differs from its records', fileWithDifferences);
  part('a township that recorded nothing declares its year zero', fileZero);
  part('three townships upload what they wrote: DOCX, PDF and XLSX', fileFromFiles);
  part('a body that files from outside sends its package', fileFromOutside);
  part('everybody else hands in', (at) => fileTheOthers(at, othersOf(at)));
  part('a township that is late is reminded three times, and hands in', fileLate);
  part('a report is sent back with a mark, and comes again', fileAgain);
  part('nobody is missing in the roster', nobodyIsMissing);
  part('a township publishes by itself', (at) => publishOne(at, corrected));
  part('the county accepts and publishes the rest', acceptAndPublish);
  part('the county adds up, proves, signs and publishes', async (at) => {
    await at.goTo('2026-02-10');
    await rollUp(at);
  });
  part('a public report is corrected and published again', (at) => correctPublic(at, corrected));
  part('a corrected package takes the place of the first', takeCorrectedPackage);
  part('the stale sum is renewed', renewSum);
  part('the portal shows every report, and the county is their sum', (at) => readThePortal(at, corrected));
});
