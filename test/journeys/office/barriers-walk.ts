import assert from 'node:assert/strict';
import { barriers } from '../barriers.ts';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';

const narrow = { width: 390, height: 844 };

/** Every page of the office: nothing bars anybody, nothing runs off the side, on a desk and on a telephone. */
export function barriersWalk(journey: OfficeJourney): void {
  for (const [name, viewport] of [
    ['a desk', { width: 1440, height: 900 }],
    ['a telephone', narrow],
  ] as const) {
    journey(
      `no page bars anybody on ${name}`,
      async ({ site: { url }, page }) => {
        const found: string[] = [];
        const look = async (place: string) => {
          await page.waitForLoadState('networkidle');
          for (const barrier of await barriers(page)) found.push(`${place}: ${barrier}`);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          if (wider) found.push(`${place}: wider than the screen`);
        };
        await page.goto(`${url}/office/`);
        await page.getByRole('button', { name: '登录' }).waitFor();
        await look('sign-in');
        await signIn(page, url, 'baitang-clerk');
        await look('workbench');
        await page.goto(`${url}/office/publications`);
        await look('publications');
        const first = page.locator('table .title a').first();
        if ((await first.count()) > 0) {
          await first.click();
          await page.getByRole('heading', { name: '可以办理' }).waitFor();
          await look('publication');
          const address = page.url();
          await page.goto(`${address}/edit`);
          await look('editing');
          await page.goto(`${address}/sheet`);
          await look('review sheet');
        }
        for (const place of ['publications/new', 'columns', 'bodies', 'account', 'nowhere']) {
          await page.goto(`${url}/office/${place}`);
          await look(place);
        }
        await page.context().clearCookies();
        await signIn(page, url, 'admin');
        for (const place of ['accounts', 'bodies', 'columns']) {
          await page.goto(`${url}/office/${place}`);
          await look(`${place} of the administrator`);
        }
        assert.deepEqual(found, []);
      },
      { viewport },
    );
  }
}
