import assert from 'node:assert/strict';
import type { Journey } from '../journey.ts';
import { cell, example, focusedCell } from '../steps.ts';

/** Going by keyboard alone. */
export function keyboardJourneys(journey: Journey): void {
  journey('the whole way can be walked with the keyboard alone', async ({ page }) => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('button', { name: /云溪镇/ }).focus();
    await press('Enter');
    await page.locator('#main.checking:focus').waitFor();

    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '跳到问题列表');
    await press('Enter', 'Tab', 'Enter');
    assert.equal(await focusedCell(page), 'applications/carriedIn/naturalPerson');

    await press('ArrowRight', 'ArrowDown', 'ArrowDown');
    assert.equal(await focusedCell(page), 'applications/partial/commercial');
    await press('ArrowUp', 'End');
    assert.equal(await focusedCell(page), 'applications/granted/total');
    await press('Control+End');
    assert.equal(await focusedCell(page), 'applications/carriedOut/total');
    await press('Home', 'Control+Home');
    assert.equal(await focusedCell(page), 'applications/received/naturalPerson');
    await press('Tab');
    assert.notEqual(await focusedCell(page), 'applications/received/commercial');
    await press('Shift+Tab');
    assert.equal(await focusedCell(page), 'applications/received/naturalPerson');
    await page.keyboard.type('15');
    assert.equal(await cell(page, 'applications/received/naturalPerson').inputValue(), '15');
    await press('Control+z');
    assert.equal(await cell(page, 'applications/received/naturalPerson').inputValue(), '9');
  });

  journey('the focus is never lost with the control that had it', async ({ page }) => {
    const pressed = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.id || activeElement?.getAttribute('aria-label') || activeElement?.textContent;
      });
    await pressed(/柳河镇/);
    await page.locator('#main.checking:focus').waitFor();
    await pressed('空白格全部填 0（5 格）');
    assert.equal(await focused(), 'form-title');
    await pressed('撤销');
    assert.equal(await focused(), '撤销');
    await pressed('修改文字：五、存在的主要问题及改进情况');
    assert.equal(await page.locator('textarea:focus').count(), 1);
    await pressed('完成');
    assert.equal(await focused(), '修改文字：五、存在的主要问题及改进情况');
    await page.getByLabel('放入上年年报').focus();
    await page.getByLabel('放入上年年报').setInputFiles(example('yunxi-2023.txt'));
    await page.getByRole('button', { name: '撤下上年年报（2023）' }).waitFor();
    assert.equal(await focused(), '撤下上年年报（2023）');
    await page.keyboard.press('Enter');
    assert.equal(await focused(), '放入上年年报');
    await pressed('换一份年报');
    assert.equal(await focused(), 'main');
  });
}
