import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { OfficeJourney, OfficeVisit } from './office-journey.ts';
import { choose, signIn } from './office-steps.ts';

/** Letters and envelopes for several applications at once, and a query code given anew. */
export function togetherWalk(journey: OfficeJourney): void {
  journey('several applications get their letters and envelopes at once', async (visit) => {
    const { site, page } = visit;
    const [first, second] = [
      await received(visit, '批量甲', '云溪镇测试路1号'),
      await received(visit, '批量乙', '云溪镇测试路2号'),
    ];
    const without = await received(visit, '批量丙');
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/applications?text=批量`);
    await page.getByText('共 3 件').waitFor();
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    await page.getByText('已选 3 件').waitFor();
    await page.getByRole('button', { name: '制发文书' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, '文书', '申请登记表');
    await dialog.getByRole('button', { name: '制发', exact: true }).click();
    await page.getByText('制发 3 份').waitFor();
    assert.ok(await isPdf(page, () => page.getByRole('button', { name: '合并打印（PDF）' }).click()));
    await dialog.getByRole('button', { name: '完成' }).click();

    // What was made is printed again whenever it is needed.
    await page.getByRole('button', { name: '打印文书' }).click();
    await page.getByText('已制发 3 份').waitFor();
    assert.ok(await isPdf(page, () => page.getByRole('button', { name: '合并打印（PDF）' }).click()));
    await choose(page, '文书', '登记回执');
    await page.getByText('已制发 0 份，3 件还没有制发').waitFor();
    assert.ok(await dialog.getByRole('button', { name: '合并打印（PDF）' }).isDisabled());
    await dialog.getByRole('button', { name: '完成' }).click();

    // One has no address: nothing is printed, and it is said which one.
    await page.getByRole('button', { name: '打印信封' }).click();
    await dialog.getByLabel('寄件地址').fill('云溪县云溪镇测试路9号');
    await dialog.getByLabel('寄件邮政编码').fill('999000');
    await dialog.getByRole('button', { name: '下载 PDF' }).click();
    await dialog.getByText('下列申请没有填写通信地址').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.getByRole('checkbox', { name: /选择 .*批量丙/ }).uncheck();
    await page.getByRole('button', { name: '打印信封' }).click();
    await dialog.getByLabel('寄件地址').fill('云溪县云溪镇测试路9号');
    const printed = () => dialog.getByRole('button', { name: '下载 PDF' }).click();
    assert.ok(await isPdf(page, printed));

    // Somebody of another body gets nothing of it.
    const stranger = await site.signedIn('baitang-clerk');
    const made = await stranger('POST', '/api/applications/letters', {
      ...{ applicationIds: [first, second, without], kind: 'register-sheet', content: {} },
      dated: site.server.county.clock.today(),
    });
    assert.deepEqual(
      made.json.map(({ id }: { id: string | null }) => id),
      [null, null, null],
    );
    const envelopes = await stranger('POST', '/api/applications/envelopes', {
      ...{ applicationIds: [first], sender: { address: '', postcode: '' } },
    });
    assert.equal(envelopes.json.code, 'not-permitted');
    const code = await stranger('POST', `/api/applications/${first}/code`, {
      ...{ reason: '电话', key: 'k'.repeat(16) },
    });
    assert.equal(code.json.code, 'not-permitted');
  });

  journey('a lost query code is replaced, and stands in the receipt', async (visit) => {
    const { site, page } = visit;
    const id = await received(visit, '查询码遗失');
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/applications/${id}`);
    await page.getByRole('button', { name: '补发查询码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('怎样核实申请人身份').fill('当面核对身份证件');
    await dialog.getByRole('button', { name: '补发', exact: true }).click();
    const code = (await dialog.locator('.code').textContent())!;
    assert.match(code, /^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
    await dialog.getByRole('button', { name: '完成' }).click();
    await page.getByRole('button', { name: '制发文书' }).click();
    await choose(page, '文书', '登记回执');
    await dialog.getByText(code).first().waitFor();
  });
}

/** Whether what comes down when something is pressed is a PDF. */
async function isPdf(page: Page, press: () => Promise<void>): Promise<boolean> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return (await readFile(await download.path())).subarray(0, 5).toString() === '%PDF-';
}

/** An application that is registered, over the interface that the page calls; its id. */
async function received({ site }: OfficeVisit, description: string, address?: string): Promise<string> {
  const clerk = await site.signedIn('yunxi-clerk');
  const today = site.server.county.clock.today();
  const { json, status } = await clerk('POST', '/api/applications', {
    ...{ bodyId: site.bodies.yunxi, kind: 'information', column: 'naturalPerson', description },
    ...{ provision: { form: 'paper', way: 'post' }, key: `together-${description}-${'x'.repeat(16)}` },
    applicant: {
      ...{ name: '测同办', idKind: 'other', idNumber: 'CESHI-9', phone: '00000000000' },
      ...(address ? { address, postcode: '999001' } : {}),
    },
    ...{ channel: 'in-person', submittedOn: today, signedOn: null, confirmedOn: null },
    evidence: '窗口当面提交',
  });
  assert.equal(status, 200, json.sentence);
  const registered = await clerk('POST', `/api/applications/${json.id}/acts`, {
    ...{ act: 'register', version: 1, key: `registered-${json.id}`, input: { column: 'naturalPerson' } },
  });
  assert.equal(registered.status, 200, registered.json.sentence);
  return json.id;
}
