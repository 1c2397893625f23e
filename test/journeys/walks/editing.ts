import assert from 'node:assert/strict';
import type { Journey } from '../journey.ts';
import { cell, example, openFile, titles } from '../steps.ts';

/** Correcting cells and prose. */
export function editingJourneys(journey: Journey): void {
  journey(
    'correcting a cell makes its finding vanish as one types, and undo brings it back',
    async ({ page }) => {
      await openFile(page, example('yunxi-2024.txt'));
      const before = await titles(page);
      const input = cell(page, 'applications/partial/total');
      await input.fill('1');
      assert.equal((await titles(page)).length, before.length - 1);
      assert.equal(await input.locator('..').getAttribute('data-severity'), null);
      await page.getByRole('button', { name: '撤销' }).click();
      assert.deepEqual(await titles(page), before);
      await page.getByRole('button', { name: /采用建议：改为 1/ }).click();
      assert.equal(await input.inputValue(), '1');
      await page.locator('p[role=status]', { hasText: /^(共 \d+ 个问题|未发现问题)/ }).waitFor();
      await page.getByRole('button', { name: '全部还原' }).click();
      assert.deepEqual(await titles(page), before);
    },
  );

  journey(
    'what is proposed for a damaged table is accepted in one step, and undone in one',
    async ({ page }) => {
      await openFile(page, example('taoyuan-2022.txt'));
      assert.equal(await page.locator('.cell[data-state=missing] input').count(), 161);
      await page.getByRole('button', { name: '采用建议值（161 格）' }).click();
      assert.equal(await page.locator('.cell[data-state=missing] input').count(), 0);
      await page.getByRole('button', { name: '撤销' }).click();
      assert.equal(await page.locator('.cell[data-state=missing] input').count(), 161);
    },
  );

  journey('zero, blank, slash, missing and unreadable stay apart', async ({ page }) => {
    await openFile(page, example('liuhe-2023.txt'));
    const input = cell(page, 'applications/granted/commercial');
    const state = () => input.locator('..').getAttribute('data-state');
    assert.equal(await state(), 'zero');
    for (const [typed, expected] of [
      ['', 'blank'],
      ['/', 'slash'],
      ['3O', 'unreadable'],
      ['7', 'number'],
      ['0', 'zero'],
    ] as const) {
      await input.fill(typed);
      assert.equal(await state(), expected);
    }
    await page.getByRole('button', { name: '设为空白' }).click();
    assert.equal(await state(), 'blank');
    await page.getByRole('button', { name: '恢复原值' }).click();
    assert.equal(await state(), 'zero');
  });

  journey('changes that were not downloaded are not lost without asking', async ({ page }) => {
    await openFile(page, example('yunxi-2024.txt'));
    await cell(page, 'applications/partial/total').fill('1');
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      return dialog.dismiss();
    });
    await page.getByRole('button', { name: '换一份年报' }).click();
    assert.match(asked[0] ?? '', /还没有下载/);
    assert.equal(await cell(page, 'applications/partial/total').inputValue(), '1');
    await page.locator('.menu summary').click();
    const download = page.waitForEvent('download');
    await page.locator('.menu-items button', { hasText: /数据/ }).click();
    await download;
    await page.getByRole('button', { name: '换一份年报' }).click();
    await page.getByLabel('选择年报文件').waitFor();
  });

  journey('prose can be rewritten, and its findings vanish as one types', async ({ page }) => {
    await openFile(page, example('yunxi-2024.txt'));
    const fee = page.locator('.finding-title', { hasText: '信息处理费' });
    await fee.waitFor();
    await page.getByRole('button', { name: /修改文字：六/ }).click();
    await page
      .getByLabel(/^六、其他需要报告的事项：正文/)
      .fill('2024年，云溪镇没有收取政府信息公开信息处理费。');
    assert.equal(await fee.count(), 0);
    await page.getByRole('button', { name: '撤销' }).click();
    assert.equal(await page.getByLabel(/^六、其他需要报告的事项：正文/).inputValue(), '无。');
  });
}
