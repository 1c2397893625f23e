import assert from 'node:assert/strict';
import { barriers } from '../barriers.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, openColumn, signIn } from './office-steps.ts';

/** A body chooses a field of the standard catalogue, gives it a column, and the public finds both. */
export function columnsWalk(journey: OfficeJourney): void {
  journey('a field of the standard catalogue is chosen and given its column', async ({ site, page }) => {
    const { url, bodies } = site;
    await signIn(page, url, 'baitang-final');
    await openColumn(page, url, bodies.baitang!, { name: '敬老', slug: 'ylfw' });
    await openColumn(page, url, bodies.baitang!, { name: '便民服务', slug: 'bmfw' });
    const fields = page.getByRole('region', { name: '基层政务公开标准目录' });
    await page.getByRole('combobox', { name: '选用领域' }).fill('养老');
    await choose(page, '选用领域', '养老服务');
    await fields.getByRole('button', { name: '选用', exact: true }).click();
    await fields.getByText('“养老服务”没有对应的栏目').waitFor();

    await page.getByRole('button', { name: '调整：敬老' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('养老栏目');
    await choose(page, '位置', '“便民服务”之后');
    await page.getByRole('combobox', { name: '对应的主动公开事项' }).fill('养老');
    await choose(page, '对应的主动公开事项', '标准目录领域 养老服务');
    assert.deepEqual(await barriers(page), []);
    await dialog.getByRole('button', { name: '保存' }).click();
    await fields.getByRole('cell', { name: '养老栏目' }).waitFor();
    await fields.getByText('0/1 项已有内容').waitFor();
    assert.deepEqual(await barriers(page), []);
    const names = await page
      .getByRole('table', { name: '栏目', exact: true })
      .getByRole('link')
      .allTextContents();
    assert.deepEqual(names.slice(-2), ['便民服务', '养老栏目']);

    await page.goto(`${url}/b/baitang/catalogue/`);
    await page
      .getByRole('row', { name: /养老服务/ })
      .getByRole('link', { name: '养老栏目' })
      .waitFor();

    await page.goto(`${url}/office/columns?body=${bodies.baitang}`);
    await page.getByRole('button', { name: '不再选用：养老服务' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '不再选用' }).click();
    await fields.getByText('还没有选用标准目录的领域').waitFor();
  });

  journey('an item outside the duties of a body is declared so and asked no more', async ({ site, page }) => {
    const { url, bodies } = site;
    await signIn(page, url, 'baitang-final');
    await page.goto(`${url}/office/columns?body=${bodies.baitang}`);
    await page.getByRole('button', { name: /^声明不涉及：.*公务员招考/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('公务员由县里统一招录');
    assert.deepEqual(await barriers(page), []);
    await dialog.getByRole('button', { name: '声明不涉及' }).click();
    const outside = page.getByRole('region', { name: '不涉及的事项（1）' });
    await outside.getByText('公务员由县里统一招录').waitFor();
    assert.deepEqual(await barriers(page), []);

    await page.goto(`${url}/b/baitang/catalogue/`);
    await page.getByRole('heading', { name: '不涉及的事项' }).waitFor();
    await page.getByText('公务员由县里统一招录').waitFor();

    await page.goto(`${url}/office/columns?body=${bodies.baitang}`);
    await outside.getByRole('button', { name: /^撤销声明：/ }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '撤销声明' }).click();
    await page.getByRole('button', { name: /^声明不涉及：.*公务员招考/ }).waitFor();
  });
}
