import type { Page } from 'playwright-core';
import { ask, explainAll, press, signExceptions } from '../office/filing-steps.ts';
import { type January, year } from './january-county.ts';

/** Opens the report of a body from the list of its years; one that was tried out in the year is drawn up anew. */
export async function draftFor({ url, bodies }: January, page: Page, slug: string): Promise<void> {
  await page.goto(`${url}/office/filings?body=${bodies[slug]}`);
  const draft = page.getByRole('button', { name: `一键起草 ${year} 年年报` });
  const begun = page.getByRole('link', { name: `${year} 年`, exact: true });
  await draft.or(begun).waitFor();
  const isBegun = await begun.isVisible();
  await (isBegun ? begun : draft).click();
  await page.locator('.official-form').waitFor();
  if (isBegun) await ask(page, '按记录更新', null, '');
}

/** Opens the report of a body as it stands. */
export async function openReport({ url, bodies }: January, page: Page, slug: string): Promise<void> {
  await page.goto(`${url}/office/filings/${bodies[slug]}/${year}`);
  await page.locator('.official-form').waitFor();
}

/** Explains what is to be explained, has it signed by the leader at another desk, and hands it in. */
export async function handIn(clerk: Page, leader: Page): Promise<void> {
  await clerk.getByRole('heading', { name: '问题', exact: true }).waitFor();
  await explainAll(clerk);
  await leader.goto(clerk.url());
  await leader.locator('.official-form').waitFor();
  await signExceptions(leader);
  await press(leader, '签发');
  await clerk.reload();
  await press(clerk, '报送');
  await clerk.getByText('已报送').first().waitFor();
}

/** Changes one cell, with the reason, and saves. */
export async function changeCell(page: Page, name: string, value: string, reason: string): Promise<void> {
  await page.getByRole('textbox', { name }).fill(value);
  await page.getByLabel('为什么修改这些数据').fill(reason);
  await page.getByRole('button', { name: '保存修改' }).click();
  await page.getByRole('button', { name: '保存修改' }).waitFor({ state: 'detached' });
}
