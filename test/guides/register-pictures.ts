import { publicYears } from '../../src/demonstration/reports/public-years.ts';
import { systemClock } from '../../src/platform/index.ts';
import { type Album, under } from './album.ts';

/** The registers of a year: what stands in them, one more entry, and nothing as an answer. */
export async function registerPictures({ url, take, takeDialog, desk }: Album): Promise<void> {
  const clerk = await desk('hejian-jingban');
  await clerk.goto(`${url}/office/registers`);
  await clerk.getByRole('heading', { name: '各类台账' }).waitFor();
  await take('registers', clerk, [under(clerk, '各类台账')], 620);
  await clerk.goto(`${url}/office/registers/training/new`);
  await clerk.getByLabel('参加人数').waitFor();
  await take('register-entry', clerk, [clerk.locator('form')], 700);
  await clerk.goto(`${url}/office/registers`);
  const nothing = clerk.getByRole('button', { name: /^确认全年没有/ }).first();
  await nothing.click();
  await takeDialog('register-nothing', clerk);
  // The demonstration asks the public about the year that is reported next.
  const asked = publicYears(systemClock.today()).at(-1)! + 1;
  for (const overall of ['satisfied', 'satisfied', 'fair']) {
    const body = new URLSearchParams({ overall, timely: 'satisfied', findable: 'fair' });
    await fetch(`${url}/evaluation/hejian/${asked}`, { method: 'POST', body, redirect: 'manual' });
  }
  await clerk.goto(`${url}/office/registers/evaluation?year=${asked}`);
  await clerk.getByText('已收到 3 份').waitFor();
  await take('evaluation', clerk, [under(clerk, /网上评议$/)]);
}
