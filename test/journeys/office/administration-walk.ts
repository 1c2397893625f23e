import assert from 'node:assert/strict';
import type { OfficeJourney } from './office-journey.ts';
import { choose, enter, signIn } from './office-steps.ts';

/** Somebody new comes: put on record, charged with a task, given an account that they make their own. */
export function administrationWalk(journey: OfficeJourney): void {
  journey('a newcomer is put on record, charged and signs in', async ({ site, page, context }) => {
    const { url, bodies } = site;
    await signIn(page, url, 'admin');
    await page.goto(`${url}/office/bodies?body=${bodies.baitang}`);
    await page.getByRole('button', { name: '登记人员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('测小新');
    await dialog.getByLabel('职务').fill('党政办工作人员');
    await dialog.getByRole('button', { name: '登记人员' }).click();
    await page.getByRole('cell', { name: '测小新', exact: true }).waitFor();
    await page.getByRole('button', { name: '授权' }).click();
    await choose(page, '人员', '测小新');
    await choose(page, '职责', '经办');
    await page.getByRole('dialog').getByRole('button', { name: '授权' }).click();
    await page.getByRole('button', { name: '撤销：测小新的经办职责' }).waitFor();

    await page.goto(`${url}/office/accounts`);
    await page.getByRole('button', { name: '开通账户' }).click();
    await choose(page, '所在机关', '白塘镇');
    await choose(page, '人员', '测小新');
    await page.getByRole('dialog').getByLabel('用户名').fill('ceshixin');
    await page.getByRole('dialog').getByRole('button', { name: '开通' }).click();
    const temporary = (await page.locator('code.secret').textContent())!;
    assert.ok(temporary.length >= 10);

    await context.clearCookies();
    await page.goto(`${url}/office/`);
    await enter(page, 'ceshixin', 'falsch-Wrong-1');
    await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    await enter(page, 'ceshixin', temporary);
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await page.getByLabel('当前密码').fill(temporary);
    await page.getByLabel('新密码', { exact: true }).fill('Baitang-2026-xin');
    await page.getByLabel('再输入一次新密码').fill('Baitang-2026-xin');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('测小新，您的职责：白塘镇人民政府经办').waitFor();
  });
}
