import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import { exportPortal } from '../../src/server/index.ts';
import { pdfFile, plainManner } from '../pdf/pdf-file.ts';
import { lookAt } from './look-at.ts';
import { startOfficeJourneys } from './office/office-journey.ts';
import { choose, signIn } from './office/office-steps.ts';

const record = pdfFile(
  [
    [
      '云溪县城镇最低生活保障审核意见',
      '申请人测小试，身份证号990000199001011239，家住东村三组。',
      '经入户核查，其家庭月人均收入低于本县保障标准，符合条件。',
    ],
    ['附页：家庭成员情况', '户主测小试，电话13800001111，共三口人。'],
  ].map((lines) => ({
    texts: lines.map((text, index) => ({ x: 70, y: 110 + index * 40, size: 15, text })),
    lines: [],
  })),
  plainManner,
);

describe('records that answer an application in part', () => {
  const journey = startOfficeJourneys();

  journey('a record is marked, proven, approved and opened', async ({ site, page, another }) => {
    const clerk = await site.signedIn('yunxi-clerk');
    const today = site.server.county.clock.today();
    const received = await clerk('POST', '/api/applications', {
      ...{ bodyId: site.bodies.yunxi, kind: 'information', column: 'naturalPerson', channel: 'in-person' },
      ...{ description: '低保审核意见', provision: { form: 'paper', way: 'post' }, key: 'records'.repeat(4) },
      applicant: { name: '测申请', idKind: 'other', idNumber: 'CESHI-R', phone: '00000000000' },
      ...{ submittedOn: today, signedOn: null, confirmedOn: null, evidence: '窗口当面提交' },
    });
    assert.equal(received.status, 200, JSON.stringify(received.json));
    const { id } = received.json;
    await clerk('POST', `/api/applications/${id}/acts`, {
      ...{ act: 'register', input: { column: 'naturalPerson' }, version: 1, key: 'k'.repeat(20) },
    });
    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/applications/${id}`);
    await page.getByRole('link', { name: '上传材料，遮盖不公开的部分' }).click();
    await page.getByLabel('答复材料文件').setInputFiles({
      ...{ name: '审核意见.pdf', mimeType: 'application/pdf', buffer: Buffer.from(record) },
    });
    await page.getByRole('heading', { name: '第 1 页，共 2 页' }).waitFor({ timeout: 30_000 });
    await lookAt(page, 'opened');

    // By keyboard: the words of the second line.
    await page.getByText('逐词', { exact: true }).nth(1).focus();
    await page.keyboard.press('Enter');
    for (const character of '测小试') {
      const word = page.getByRole('button', { name: character, exact: true });
      await word.focus();
      await page.keyboard.press('Space');
      assert.equal(await word.getAttribute('aria-pressed'), 'true');
    }
    // By dragging: the number.
    await page.locator('.redacted-page svg').scrollIntoViewIfNeeded();
    const drawn = (await page.locator('.redacted-page svg').boundingBox())!;
    const scale = drawn.width / 595;
    const at = (x: number, y: number) => [drawn.x + x * scale, drawn.y + y * scale] as const;
    await page.mouse.move(...at(238, 140));
    await page.mouse.down();
    await page.mouse.move(...at(300, 150), { steps: 4 });
    await page.mouse.move(...at(369, 152), { steps: 4 });
    await page.mouse.up();
    await page.getByRole('heading', { name: '遮盖标记（2）' }).waitFor();
    await page.locator('.mark-list .what', { hasText: /^990000199001011239$/ }).waitFor();
    await choose(page, '新标记的遮盖理由', '个人隐私');

    await page.getByRole('button', { name: '保存标记，生成并核验' }).click();
    await page.getByText('同样的内容还出现在第 2 页').waitFor({ timeout: 30_000 });
    await lookAt(page, 'refused');
    await page.getByRole('button', { name: /一并遮盖第 2 页/ }).click();
    await page.getByRole('button', { name: '保存标记，生成并核验' }).click();
    await page.getByText('已通过核验，等待他人审查').waitFor({ timeout: 30_000 });
    await lookAt(page, 'proven');

    const approve = page.getByRole('button', { name: '审查同意公开' });
    assert.equal(await approve.count(), 0, 'who marks does not approve');
    const reviewer = await another('yunxi-first');
    await reviewer.goto(page.url());
    await reviewer.getByRole('button', { name: '审查同意公开' }).click();
    await reviewer.getByText('已审查同意公开').first().waitFor();
    const link = page.getByRole('link', { name: '预览公开件（PDF）' });
    const opened = await page.request.get(site.url + (await link.getAttribute('href')));
    const body = await opened.body();
    assert.equal(body.subarray(0, 5).toString(), '%PDF-');
    // What is withheld is in no file of the public site and in no file of the data folder.
    const folder = mkdtempSync(join(tmpdir(), 'records-'));
    try {
      await exportPortal(site.server.county, folder, {});
      const files = [...filesIn(folder), ...filesIn(site.settings.data.folder)];
      assert.ok(files.length > 20, `${files.length} files`);
      const holding = files.filter((file) => {
        const bytes = readFileSync(file);
        return bytes.includes('990000199001011239') || bytes.includes('测小试');
      });
      assert.deepEqual(holding, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Every file below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
