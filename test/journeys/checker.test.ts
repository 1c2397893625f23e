import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type CheckerSite, serveChecker } from './checker-site.ts';
import { startBrowser } from './start-browser.ts';

const example = (name: string) =>
  fileURLToPath(new URL(`../../web/checker/examples/${name}`, import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };

describe('journeys through the checker', () => {
  let browser: Browser | string;
  let site: CheckerSite;

  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), serveChecker()]);
  });

  after(async () => {
    if (typeof browser !== 'string') await browser?.close();
    await site?.close();
  });

  interface Visit {
    readonly page: Page;
    /** Everything the page complained of, and every address it asked for elsewhere. */
    readonly faults: string[];
  }

  /** A journey on a fresh page; afterwards nothing may have gone wrong or left this computer. */
  function journey(
    name: string,
    walk: (visit: Visit, t: TestContext) => Promise<void>,
    options: BrowserContextOptions = {},
  ) {
    test(name, { timeout: 60_000 }, async (t) => {
      if (typeof browser === 'string') return t.skip(browser);
      const context = await browser.newContext({ viewport: wide, locale: 'zh-CN', ...options });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(10_000);
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        context.on('request', (request) => {
          const { origin, protocol } = new URL(request.url());
          if (protocol !== 'blob:' && `${origin}/` !== site.address) faults.push(request.url());
          if (request.method() !== 'GET') faults.push(`${request.method()} ${request.url()}`);
        });
        await page.goto(site.address);
        await walk({ page, faults }, t);
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    });
  }

  const opened = (page: Page) => page.locator('.official-form, .refused').waitFor();

  async function openExample(page: Page, name: RegExp): Promise<void> {
    await page.getByRole('button', { name }).click();
    await opened(page);
  }

  async function openFile(
    page: Page,
    file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
  ): Promise<void> {
    await page.getByLabel('选择年报文件').setInputFiles(file);
    await opened(page);
  }

  const cell = (page: Page, id: string) => page.locator(`input[data-cell="${id}"]`);
  const focusedCell = (page: Page) =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell ?? null);
  const titles = (page: Page) => page.locator('.finding-title').allTextContents();

  /** Every cell of the form as it stands: what is written and its state. */
  const cellsShown = (page: Page) =>
    page
      .locator('input[data-cell]')
      .evaluateAll((inputs) =>
        inputs.map((input) => [
          (input as HTMLInputElement).dataset.cell,
          (input as HTMLInputElement).value,
          (input.parentElement as HTMLElement).dataset.state,
        ]),
      );

  const examples = [
    {
      file: 'yunxi-2024.txt',
      button: /云溪镇/,
      painted: 'applications/partial/total',
      says: '（二）部分公开',
    },
    {
      file: 'qingyan-2023.md',
      button: /青岩镇/,
      painted: 'applications/denied.stateSecret/naturalPerson',
      says: '711',
    },
    {
      file: 'liuhe-2023.txt',
      button: /柳河镇/,
      painted: 'disputes/reconsideration/upheld',
      says: '行政复议',
    },
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

  for (const { file, button, painted, says } of examples) {
    journey(
      `the example ${file} opens by button and by file, and shows what is wrong with it`,
      async ({ page }) => {
        await openExample(page, button);
        assert.ok((await cell(page, painted).locator('..').getAttribute('data-severity')) !== null, painted);
        const findings = await page.locator('.findings').textContent();
        assert.ok(findings?.includes(says), findings ?? '');
        const shown = await cellsShown(page);

        await page.getByRole('button', { name: '换一份年报' }).click();
        await openFile(page, example(file));
        assert.deepEqual(await cellsShown(page), shown);
      },
    );
  }

  journey(
    'a finding leads to its cell and to its place in the source, and Esc leads back',
    async ({ page }) => {
      await openFile(page, example('yunxi-2024.txt'));
      const lead = page.locator('.finding-lead').first();
      await lead.click();
      assert.equal(await focusedCell(page), 'applications/partial/total');
      const marked = page.locator('.source .source-line[data-marked]');
      assert.match((await marked.textContent()) ?? '', /^120.*2$/);
      const pane = await page.locator('.source').boundingBox();
      const place = await marked.boundingBox();
      assert.ok(pane && place && place.y >= pane.y && place.y + place.height <= pane.y + pane.height);
      await page.keyboard.press('Escape');
      assert.ok(await lead.evaluate((element) => element === document.activeElement));
    },
  );

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

  journey("last year's report lies beside and takes part in the check", async ({ page }) => {
    await openFile(page, example('yunxi-2024.txt'));
    const alone = await titles(page);
    await page.getByLabel('放入上年年报').setInputFiles(example('yunxi-2023.txt'));
    await page.getByRole('button', { name: /撤下上年年报/ }).waitFor();
    assert.match(
      (await cell(page, 'disclosed/licensing/decisions').locator('..').textContent()) ?? '',
      /上年 298/,
    );
    assert.ok((await titles(page)).length > alone.length);
    assert.ok(
      await cell(page, 'applications/carriedIn/naturalPerson').locator('..').getAttribute('data-severity'),
    );
    await page.getByRole('button', { name: /撤下上年年报/ }).click();
    assert.deepEqual(await titles(page), alone);
  });

  journey(
    'a file is dropped: on the page to be checked, on the other half to lie beside',
    async ({ page }) => {
      const drag = async (name: string) => {
        const text = await readFile(example(name), 'utf8');
        const transfer = await page.evaluateHandle(
          ([fileName, content]) => {
            const data = new DataTransfer();
            data.items.add(new File([content!], fileName!));
            return data;
          },
          [name, text],
        );
        await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
        return transfer;
      };
      const report = await drag('yunxi-2024.txt');
      await page.dispatchEvent('[data-drop=report]', 'drop', { dataTransfer: report });
      await opened(page);
      const previous = await drag('yunxi-2023.txt');
      await page.dispatchEvent('[data-drop=previous]', 'drop', { dataTransfer: previous });
      await page.getByRole('button', { name: '撤下上年年报（2023）' }).waitFor();
      assert.equal(await page.locator('.drop-cover').count(), 0);
    },
  );

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

  journey('what is downloaded opens again as the same report', async ({ page }, t) => {
    await openFile(page, example('yunxi-2024.txt'));
    await cell(page, 'applications/partial/total').fill('1');
    const shown = await cellsShown(page);
    const files = [];
    for (const format of [/Word/, /Excel/, /网页/, /数据/, /问题清单/]) {
      await page.locator('.menu summary').click();
      const download = page.waitForEvent('download');
      await page.locator('.menu-items button', { hasText: format }).click();
      const file = await download;
      const path = await file.path();
      files.push({ name: file.suggestedFilename(), mimeType: '', buffer: await readFile(path) });
    }
    const list = files.pop()!;
    assert.match(list.name, /^云溪镇人民政府2024年年报问题清单\.txt$/);
    assert.match(list.buffer.toString(), /问题清单\n\n(共 \d+ 个问题|未发现问题)/);
    for (const file of files) {
      await page.getByRole('button', { name: '换一份年报' }).click();
      await openFile(page, file);
      assert.deepEqual(await cellsShown(page), shown, file.name);
      t.diagnostic(`${file.name}: ${await openingTime(page)} ms`);
    }
  });

  journey('the whole way can be walked with the keyboard alone', async ({ page }) => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('button', { name: /云溪镇/ }).focus();
    await press('Enter');
    await page.locator('#main.checking:focus').waitFor();

    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
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

  journey('pasted text is read, and an empty form can be typed into', async ({ page }) => {
    await page.getByLabel(/复制年报全文/).fill(await readFile(example('shiqiao-2021.txt'), 'utf8'));
    await page.getByRole('button', { name: '检查这段文字' }).click();
    await page.getByRole('heading', { name: '石桥镇2021年年报' }).waitFor();
    await page.getByRole('button', { name: '换一份年报' }).click();

    await page.getByLabel('机关全称').fill('丁香镇人民政府');
    await page.getByLabel('报告年份').fill('2019');
    await page.getByText('该年度用 2019 年版格式').waitFor();
    await page.getByRole('button', { name: '打开空白表' }).click();
    assert.equal(await page.locator('.cell[data-state=blank] input').count(), 198);
    await page.getByRole('button', { name: /空白格全部填 0/ }).click();
    assert.equal(await page.locator('.official-form .cell[data-state=zero] input').count(), 198);
  });

  journey('what cannot be read is refused with advice', async ({ page }) => {
    await openFile(page, { name: '年报.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.4 damaged') });
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    assert.ok(((await refusal.textContent()) ?? '').length > 20);
  });

  journey('once loaded it works without a network, readers not used before included', async ({ page }) => {
    await openExample(page, /云溪镇/);
    await page.locator('.menu summary').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Word/ }).click();
    const buffer = await readFile(await (await download).path());
    await page.locator('[data-offline=ready]').waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await openFile(page, { name: '年报.docx', mimeType: '', buffer });
    await page.getByRole('button', { name: '换一份年报' }).click();
    await openExample(page, /青岩镇/);
  });

  journey('large type and high contrast are remembered', async ({ page }) => {
    await page.getByRole('button', { name: '大字版' }).click();
    await page.getByRole('button', { name: '高对比度' }).click();
    await page.reload();
    assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), {
      type: 'large',
      contrast: 'high',
    });
  });

  journey('on paper only the report remains', async ({ page }) => {
    await openExample(page, /云溪镇/);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.masthead', '.summary', '.findings', '.legend', '.cell-previous']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    }
    assert.ok(await page.locator('.official-form').isVisible());
  });

  journey(
    'on a narrow screen nothing but the tables scrolls sideways',
    async ({ page }) => {
      await openFile(page, example('yunxi-2024.txt'));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await page.locator('.finding-lead').first().click();
      assert.equal(await focusedCell(page), 'applications/partial/total');
      const label = page.getByRole('rowheader', { name: /（二）部分公开/ });
      const box = await label.boundingBox();
      assert.ok(box && box.x >= 0 && box.x < 80, 'the label of the row stays in view');
      await page.getByRole('button', { name: '回到问题' }).click();
      assert.ok(
        await page
          .locator('.finding-lead')
          .first()
          .evaluate((one) => one === document.activeElement),
      );
    },
    { viewport: narrow },
  );

  for (const [name, switches, viewport] of [
    ['as it comes', [], wide],
    ['in large type', ['大字版'], wide],
    ['in high contrast', ['高对比度'], wide],
    ['on a narrow screen', [], narrow],
  ] as const) {
    journey(
      `nothing bars the way of a person with a disability: ${name}`,
      async ({ page }) => {
        for (const label of switches) await page.getByRole('button', { name: label }).click();
        assert.deepEqual(await barriers(page), []);
        await openExample(page, /云溪镇/);
        await page.locator('.finding-lead').first().click();
        await page.getByText('图例和按键').click();
        assert.deepEqual(await barriers(page), []);
        await page.getByRole('button', { name: '换一份年报' }).click();
        await openExample(page, /石桥镇/);
        await page.getByRole('button', { name: /修改文字：五/ }).click();
        assert.deepEqual(await barriers(page), []);
      },
      { viewport },
    );
  }

  journey('reading and checking are quick', async ({ page }, t) => {
    for (const { file } of examples) {
      await page.goto(site.address);
      await openFile(page, example(file));
      t.diagnostic(
        `${file}: read and recognised in ${await openingTime(page)} ms, checked in ${await checkingTime(page)} ms`,
      );
    }
    await cell(page, 'applications/received/naturalPerson').fill('3');
    t.diagnostic(`checked again while typing in ${await checkingTime(page)} ms`);
  });

  const lastMeasure = (page: Page, name: string) =>
    page.evaluate((one) => performance.getEntriesByName(one).at(-1)?.duration.toFixed(1), name);
  const openingTime = (page: Page) => lastMeasure(page, 'open-report');
  const checkingTime = (page: Page) => lastMeasure(page, 'check-report');

  /** What axe finds: rule, and the first element it is about. */
  async function barriers(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html}`);
    });
  }
});
