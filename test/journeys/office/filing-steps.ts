import type { Page } from 'playwright-core';
import { lookAt } from '../look-at.ts';
import { choose } from './office-steps.ts';

/** Presses a button and waits until it is gone: the act was done. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.click();
  await page.waitForFunction(
    (label) =>
      [...document.querySelectorAll<HTMLButtonElement>('main button:not([disabled])')].every(
        ({ textContent }) => textContent !== label,
      ),
    name,
  );
}

/** Does an act that asks for something first. */
export async function ask(page: Page, name: string, field: string | null, words: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (field !== null) await dialog.getByLabel(field).fill(words);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Begins to correct a public report; what was public before stays readable only where that is chosen. */
export async function correct(page: Page, note: string, former?: '继续供公众查阅'): Promise<void> {
  await page.getByRole('button', { name: '更正', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('更正说明').fill(note);
  await dialog.getByText('不再供公众查阅', { exact: true }).waitFor();
  if (former) await choose(page, '此前公开的版本是否继续供公众查阅', former);
  await lookAt(page, `correcting a report, ${former ?? 'as it is asked'}`);
  await dialog.getByRole('button', { name: '更正', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Answers for the blockers that stay, one by one. */
export async function signExceptions(page: Page): Promise<void> {
  for (;;) {
    const open = page.locator('#findings').getByRole('button', { name: '签发例外', exact: true });
    await page.getByRole('heading', { name: '问题', exact: true }).waitFor();
    const left = await open.count();
    if (left === 0) return;
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('保留的理由').fill('已经核实，予以保留。');
    await dialog.getByRole('button', { name: '签发例外', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction((before) => {
      const buttons = [...document.querySelectorAll('#findings button')];
      return buttons.filter(({ textContent }) => textContent === '签发例外').length < before;
    }, left);
  }
}

/** Says that what nobody recorded did not happen. */
export async function declareZero(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认没有记录的项目为零' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认没有记录的项目为零' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Adds to a section what the records did not tell. */
export async function writeSections(page: Page): Promise<void> {
  await page.getByRole('button', { name: '修改文字：一、总体情况' }).click();
  const text = page.getByRole('textbox', { name: /一、总体情况/ });
  const before = await text.inputValue();
  await text.fill(`${before}\n全年未发生责任追究情形，社会评议满意，工作考核合格。`);
  await page.getByRole('button', { name: '保存修改' }).click();
  await page.getByRole('button', { name: '保存修改' }).waitFor({ state: 'detached' });
}

/** Goes from a county's sum to what the check asks about its report, and explains it. */
export async function explainSum(page: Page): Promise<void> {
  await page.getByRole('link', { name: '到“问题”中逐个说明' }).click();
  await page.getByRole('heading', { name: '问题', exact: true }).waitFor();
  await explainAll(page);
}

/** Explains whatever asks for an explanation. */
export async function explainAll(page: Page): Promise<void> {
  for (;;) {
    const open = page.getByRole('button', { name: '说明', exact: true });
    const left = await open.count();
    if (left === 0) return;
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('情况说明').fill('情况属实，已经核对。');
    await dialog.getByRole('button', { name: '说明', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction((before) => {
      const buttons = [...document.querySelectorAll('#findings button')];
      return buttons.filter(({ textContent }) => textContent === '说明').length < before;
    }, left);
  }
}
