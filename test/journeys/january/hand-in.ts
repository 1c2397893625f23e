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

/** The cell that changes in these stories. */
export const licensing = '行政许可，本年处理决定数量';

/** Changes how many licences were decided, in the table and in the text, with the reason, and saves. */
export async function changeLicences(page: Page, change: number, reason: string): Promise<void> {
  const cell = page.getByRole('textbox', { name: licensing });
  const before = Number(await cell.inputValue());
  await cell.fill(String(before + change));
  await page.getByRole('button', { name: '修改文字：一、总体情况' }).click();
  const text = page.getByRole('textbox', { name: /一、总体情况/ });
  const written = (count: number) => `行政许可决定${count}件`;
  await text.fill((await text.inputValue()).replace(written(before), written(before + change)));
  await page.getByLabel('为什么修改这些数据').fill(reason);
  await page.getByRole('button', { name: '保存修改' }).click();
  await page.getByRole('button', { name: '保存修改' }).waitFor({ state: 'detached' });
}
