import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Caller, CountySite } from '../../county-site.ts';
import { barriers, strictContrast } from '../barriers.ts';
import { holdEveryRole } from './hold-every-role.ts';
import type { OfficeJourney } from './office-journey.ts';
import { leadsTo, officeRoutes } from './office-routes.ts';
import { signIn } from './office-steps.ts';

const screens = [
  { screen: 'a desk', width: 1440, height: 900 },
  { screen: 'a telephone', width: 390, height: 844 },
];

/** The switches of the page, and what is asked of it under each; both together are looked at for their width. */
const looks = [
  { look: 'as it comes', pressed: [], rules: {} },
  { look: 'large type', pressed: ['大字版'], rules: {} },
  { look: 'high contrast', pressed: ['高对比度'], rules: strictContrast },
  { look: 'large type in high contrast', pressed: ['大字版', '高对比度'], rules: null },
] as const;

/** Every page of the office in every look, on a desk and on a telephone: nothing bars anybody or runs off the side. */
export function barriersWalk(journey: OfficeJourney): void {
  journey('no page of the office bars anybody in any look', async ({ site, page }, t) => {
    const { url } = site;
    await page.goto(`${url}/office/`);
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    const found = await inEveryLook(page, 'sign-in');

    await leaveSomething(site, await holdEveryRole(site, 'every-role'));
    await signIn(page, url, 'every-role');
    const links = new Set<string>();
    for (const route of [...officeRoutes, '/nowhere']) {
      const address = route.includes('$')
        ? [...links].find((link) => leadsTo(route, link))
        : `/office${route}`;
      assert.ok(address, `no page of the test county leads to ${route}; leave something there to look at`);
      await page.goto(url + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const link of await linksOf(page)) links.add(link);
      found.push(...(await inEveryLook(page, route)));
    }
    t.diagnostic(`${officeRoutes.length + 2} pages`);
    assert.deepEqual(found, []);
  });
}

/** What is wrong with the page that stands open. */
async function inEveryLook(page: Page, place: string): Promise<string[]> {
  const found: string[] = [];
  for (const { screen, ...size } of screens) {
    await page.setViewportSize(size);
    for (const { look, pressed, rules } of looks) {
      await press(page, pressed);
      const at = `${place} on ${screen}, ${look}`;
      if (rules) for (const barrier of await barriers(page, rules)) found.push(`${at}: ${barrier}`);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (excess > 0) found.push(`${at}: ${excess} pixels too wide`);
    }
  }
  await press(page, []);
  return found;
}

/** Turns the switches of the page. */
async function press(page: Page, wanted: readonly string[]): Promise<void> {
  const switches = page.getByRole('group', { name: '显示方式' }).getByRole('button');
  for (const one of await switches.all()) {
    const isPressed = (await one.getAttribute('aria-pressed')) === 'true';
    if (isPressed !== wanted.includes((await one.textContent())!)) await one.click();
  }
}

const linksOf = (page: Page) =>
  page
    .locator('main a[href^="/office/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));

/** So that pages have something to show. */
async function leaveSomething({ bodies, server }: CountySite, call: Caller): Promise<void> {
  const today = server.county.clock.today();
  const applied = await call('POST', '/api/applications', {
    ...{ bodyId: bodies.baitang, kind: 'information', column: 'naturalPerson' },
    ...{ description: '渡口停航检修的经费', provision: { form: 'paper', way: 'post' } },
    applicant: { name: '测申请', idKind: 'other', idNumber: 'CESHI-1', phone: '00000000000' },
    ...{ key: 'application-to-look-at', channel: 'in-person', evidence: '窗口当面提交' },
    ...{ submittedOn: today, signedOn: null, confirmedOn: null },
  });
  assert.equal(applied.status, 200, applied.json.sentence);
  const disputed = await call('POST', '/api/disputes', {
    ...{ bodyId: bodies.baitang, priorId: null, procedure: 'reconsideration', filedOn: today },
    ...{ subject: { kind: 'application', id: applied.json.id }, afterReconsideration: false },
    ...{ coDefendant: false, forum: '云溪县人民政府', caseNumber: '云政复〔2026〕1号' },
  });
  assert.equal(disputed.status, 200, disputed.json.sentence);
  const begun = await call('POST', `/api/filings/${bodies.baitang}/${Number(today.slice(0, 4)) - 1}`);
  assert.equal(begun.status, 200, begun.json.sentence);
  const column = await call('POST', '/api/columns', {
    ...{ bodyId: bodies.baitang, name: '要闻', slug: 'yaowen', kind: 'news' },
  });
  const drafted = await call('POST', '/api/publications', {
    ...{ columnId: column.json.id, risk: 'routine', attribute: 'proactive', formedOn: '2026-03-02' },
    ...{ title: '关于白塘渡口停航检修的通告', summary: '渡口停航三日。', html: '<p>渡口停航三日。</p>' },
    ...{ metadata: {}, attachments: [] },
  });
  assert.equal(drafted.status, 200, drafted.json.sentence);
}
