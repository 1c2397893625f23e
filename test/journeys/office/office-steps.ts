import type { Page } from 'playwright-core';
import { password } from '../../county-site.ts';

/** Signs somebody in through the page. */
export async function signIn(page: Page, url: string, username: string, secret = password): Promise<void> {
  await page.goto(`${url}/office/`);
  await enter(page, username, secret);
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Fills in the form of the sign-in. */
export async function enter(page: Page, username: string, secret: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(secret);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Opens a column of a body through the page. */
export async function openColumn(
  page: Page,
  url: string,
  body: string,
  { name, slug }: { readonly name: string; readonly slug: string },
): Promise<void> {
  await page.goto(`${url}/office/columns?body=${body}`);
  await page.getByRole('button', { name: '开设栏目' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('地址').fill(slug);
  await dialog.getByRole('button', { name: '开设' }).click();
  await page.getByRole('link', { name, exact: true }).waitFor();
  // While it closes, the dialog gives the focus back to its button, and takes it from a list that was opened meanwhile.
  await dialog.waitFor({ state: 'hidden' });
}

/** Chooses from a list that opens. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).click();
}

/** Pastes what a word processor put on the clipboard. */
export async function paste(page: Page, html: string): Promise<void> {
  const text = page.getByRole('textbox', { name: '正文' });
  await text.click();
  await text.evaluate((element, markup) => {
    const data = new DataTransfer();
    data.setData('text/html', markup);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

/** Finds all five aspects good. */
export async function passReview(page: Page, step: '初审' | '复审' | '终审'): Promise<void> {
  await page.getByRole('heading', { name: step, exact: true }).waitFor();
  await page.getByRole('button', { name: '五项都通过' }).click();
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await page.getByText(`${step}：通过`).waitFor();
}

/** The id of the publication whose page is open. */
export const publicationOf = (page: Page): string => /publications\/([0-9a-f-]{36})/.exec(page.url())![1]!;
