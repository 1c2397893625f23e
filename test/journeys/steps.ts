import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The path of a report among the examples. */
export const example = (name: string) =>
  fileURLToPath(new URL(`../../web/checker/examples/${name}`, import.meta.url));

/** Waits until something is open, or was refused. */
export const opened = (page: Page) => page.locator('.official-form, .refused').waitFor();

/** Opens an example by its button. */
export async function openExample(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await opened(page);
}

/** Opens a file by the file chooser. */
export async function openFile(
  page: Page,
  file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
): Promise<void> {
  await page.getByLabel('选择年报文件').setInputFiles(file);
  await opened(page);
}

/** The input box of a cell. */
export const cell = (page: Page, id: string) => page.locator(`input[data-cell="${id}"]`);

/** The cell that has the focus. */
export const focusedCell = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell ?? null);

/** The titles of the findings, as listed. */
export const titles = (page: Page) => page.locator('.finding-title').allTextContents();

/** Every cell of the form as it stands: what is written and its state. */
export const cellsShown = (page: Page) =>
  page
    .locator('input[data-cell]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [
        (input as HTMLInputElement).dataset.cell,
        (input as HTMLInputElement).value,
        (input.parentElement as HTMLElement).dataset.state,
      ]),
    );

/** The examples, and what is said of each. */
export const examples = [
  { file: 'yunxi-2024.txt', button: /云溪镇/, painted: 'applications/partial/total', says: '（二）部分公开' },
  {
    file: 'qingyan-2023.md',
    button: /青岩镇/,
    painted: 'applications/denied.stateSecret/naturalPerson',
    says: '711',
  },
  { file: 'liuhe-2023.txt', button: /柳河镇/, painted: 'disputes/reconsideration/upheld', says: '行政复议' },
  {
    file: 'shiqiao-2021.txt',
    button: /石桥镇/,
    painted: 'applications/otherDisposition.correctionLapsed/naturalPerson',
    says: '其他处理',
  },
  {
    file: 'taoyuan-2022.txt',
    button: /桃源乡/,
    painted: 'applications/granted/naturalPerson',
    says: '予以公开',
  },
];

/** How long the last report took to be read and recognised, in milliseconds. */
export const openingTime = (page: Page) => lastMeasure(page, 'open-report');

/** How long the last check took, in milliseconds. */
export const checkingTime = (page: Page) => lastMeasure(page, 'check-report');

const lastMeasure = (page: Page, name: string) =>
  page.evaluate((one) => performance.getEntriesByName(one).at(-1)?.duration.toFixed(1), name);
