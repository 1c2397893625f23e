import assert from 'node:assert/strict';
import type { Journey } from '../journey.ts';
import { cell, focusedCell } from '../steps.ts';

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
}
