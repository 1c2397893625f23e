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
}
