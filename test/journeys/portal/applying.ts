import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { fullContent } from '../../../src/applications/letters/letter-content.fixture.ts';
import { type CountySite, signIn } from '../../county-site.ts';
import { sampleFiles } from '../../sample-evidence.ts';
import { barriers } from '../barriers.ts';
import { photograph } from '../look-at.ts';
import type { PortalJourney } from './portal-journey.ts';

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

/** The looks a citizen may choose, each on the whole way. */
const circumstances = [
  { look: 'without script', cookie: '', viewport: wide, withScript: false },
  { look: 'with script', cookie: '', viewport: wide, withScript: true },
  { look: 'on a narrow screen', cookie: '', viewport: narrow, withScript: true },
  { look: 'in large type on a narrow screen', cookie: 'large', viewport: narrow, withScript: true },
  { look: 'in high contrast', cookie: 'high', viewport: wide, withScript: true },
] as const;

/** The whole way of a citizen, by keyboard and by what a screen reader names. */
export function applyingJourneys(journey: PortalJourney): void {
  for (const { look, cookie, viewport, withScript } of circumstances)
    journey(
      `applies, follows, corrects and fetches the letter by keyboard ${look}`,
      async ({ page, url, site }, t) => {
        if (cookie !== '') await page.context().addCookies([{ name: 'look', value: cookie, url }]);
        const description = `2025年村级公路养护经费（${look}）`;
        const found: string[] = [];
        const seen = async (name: string) => {
          await photograph(page, `${name} ${look}`);
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (excess > 0) found.push(`${name}: ${excess} pixels too wide`);
          // What looks for barriers is a script itself.
          if (withScript) found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
        };

        await go(page, 'link', '依申请公开');
        await fill(page, '名称、文号，或者便于查找的其他特征', description);
        await chooseBody(page);
        for (const [label, text] of Object.entries(filled)) await fill(page, label, text);
        await seen('form');
        await go(page, 'button', '下一步：核对');
        await page.getByRole('heading', { name: '核对申请', level: 1 }).waitFor();
        await page
          .getByLabel(/^身份证明/)
          .setInputFiles({ name: '身份证.png', mimeType: 'image/png', buffer: sampleFiles.png });
        // With script, whoever is quicker than the puzzle is sent on when it is solved.
        if (!withScript) await page.waitForTimeout(3_100);
        await seen('check');
        await go(page, 'button', '提交申请');
        await page.getByRole('heading', { name: '申请已提交', level: 1 }).waitFor();
        const code = /([2-9A-Z]{4}-){3}[2-9A-Z]{4}/.exec(
          (await page.getByRole('status').textContent()) ?? '',
        )![0];
        await seen('receipt');

        await askToCorrect(site, description);
        await go(page, 'link', '查询办理进度');
        await fill(page, '查询码', code.toLowerCase().replaceAll('-', ''));
        await seen('code');
        await go(page, 'button', '查询', true);
        await page.getByRole('heading', { name: '答复期限：停止计算，等您办理' }).waitFor();
        await seen('standing');
        const [download] = await Promise.all([
          page.waitForEvent('download', { timeout: 30_000 }),
          go(page, 'button', '下载 PDF 政府信息公开申请补正告知书'),
        ]);
        const letter = await readFile(await download.path());
        assert.equal(letter.toString('latin1', 0, 5), '%PDF-');
        assert.match(download.suggestedFilename(), /补正告知书\.pdf$/);
        await fill(page, '按补正告知书写明需要的信息', `${description}决算，按村列明`);
        await go(page, 'button', '提交补正');
        await page.getByRole('status').filter({ hasText: '已收到您的补正' }).waitFor();
        await page.getByRole('heading', { name: '答复期限：正在计算' }).waitFor();
        await seen('corrected');
        t.diagnostic(`${look}: letter of ${letter.length} bytes`);
        assert.deepEqual(found, []);
      },
      { viewport, javaScriptEnabled: withScript, bypassCSP: withScript },
    );
}

/** What somebody invented fills in, by the words beside the fields. */
const filled = {
  姓名或单位名称: '测小民',
  '证件号码（加密保存）': '990000198808171239',
  联系电话: '000-0000000',
  '联系地址（选择邮寄的必填）': '测试路1号',
} as const;

/** Moves with Tab until the control has the focus, then presses Enter. Ends the journey when it is out of reach. */
async function go(page: Page, role: 'link' | 'button', name: string, exact = false): Promise<void> {
  await reach(page, page.getByRole(role, { name, exact }).last());
  await page.keyboard.press('Enter');
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  await reach(page, page.getByRole('textbox', { name: label, exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

async function chooseBody(page: Page): Promise<void> {
  const choice = page.getByRole('combobox', { name: '向哪个机关申请' });
  await reach(page, choice);
  for (let stop = 0; stop < 10 && (await choice.inputValue()) !== 'yunxi'; stop += 1)
    await page.keyboard.press('ArrowDown');
  assert.equal(await choice.inputValue(), 'yunxi');
}

/** No page has more places to stop at. */
const mostStops = 120;

async function reach(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`out of reach by keyboard: ${target}`);
}

/** What the clerk does meanwhile: registers, asks to correct, and delivers the notice. */
async function askToCorrect(site: CountySite, description: string): Promise<void> {
  const clerk = await signIn(site.url, 'yunxi-clerk');
  const today = site.server.county.clock.today();
  const lines = (await clerk('GET', '/api/applications')).json;
  const { id } = lines.find((line: { description: string }) => line.description === description);
  const acting = async (act: string, input: object) => {
    const { version } = (await clerk('GET', `/api/applications/${id}`)).json;
    const body = { act, input, version, key: `${act}-${id}` };
    const reply = await clerk('POST', `/api/applications/${id}/acts`, body);
    assert.equal(reply.status, 200, JSON.stringify(reply.json));
  };
  await acting('confirm-receipt', { evidence: '电话确认' });
  await acting('register', { column: 'naturalPerson' });
  await acting('ask-correction', { items: '写明是哪些村' });
  const { due: _, applicant: __, number: ___, ...content } = fullContent;
  const made = await clerk('POST', `/api/applications/${id}/letters`, {
    ...{ kind: 'correction-notice', dated: today, content },
  });
  const result = { servedOn: today, returnedOn: null, receipt: '测小民', evidence: [] };
  const sent = await clerk('POST', `/api/applications/${id}/deliveries`, {
    ...{ letterId: made.json.id, means: 'direct', toWhom: 'applicant', recipient: '测小民' },
    ...{ tracking: '', sentOn: today, result },
  });
  assert.equal(sent.status, 200, JSON.stringify(sent.json));
}
