import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { type ContentKey, contentLabels } from '../../../src/applications/contract.ts';
import {
  applicationOutcomes,
  chineseDate,
  type Day,
  type DecisionCode,
  day,
  decisions,
  type ReservedArticle,
  remedyVariant,
} from '../../../src/law/index.ts';
import type { Caller, CountySite } from '../../county-site.ts';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';
import { everyDecision, wayTo } from './outcomes.ts';

/** People who take part, at one township. */
type People = Readonly<Record<'clerk' | 'first' | 'final', Caller>>;

/** Every decision there is, from the counter to its letter as Word document and as PDF. */
export function outcomesWalk(journey: OfficeJourney): void {
  const half = Math.ceil(everyDecision.length / 2);
  for (const [name, codes] of [
    ['granted and denied', everyDecision.slice(0, half)],
    ['unavailable, not handled and lapsed', everyDecision.slice(half)],
  ] as const) {
    journey(`every decision is reached and its letter opened: ${name}`, async ({ site, page }) => {
      const [clerk, first, final] = await Promise.all([
        site.signedIn('baitang-clerk'),
        site.signedIn('baitang-first'),
        site.signedIn('baitang-final'),
      ]);
      const today = site.server.county.clock.today();
      await signIn(page, site.url, 'baitang-clerk');
      for (const code of codes) await decide(site, page, { clerk, first, final }, code, today);
      const year = today.slice(0, 4);
      const { json } = await clerk('GET', `/api/applications/tally?body=${site.bodies.baitang}&year=${year}`);
      const counted = applicationOutcomes.filter(
        (row) => json.counts[`applications/${row}/naturalPerson`] > 0,
      );
      for (const code of codes) assert.ok(counted.includes(decisions[code].row), code);
    });
  }
}

async function decide(site: CountySite, page: Page, people: People, code: DecisionCode, today: Day) {
  const { submittedOn, steps, withheldUnder } = wayTo(code, today);
  const description = `为办理“${decisions[code].label}”而提出的申请`;
  const received = await people.clerk('POST', '/api/applications', {
    ...{ bodyId: site.bodies.baitang, kind: 'information', column: 'naturalPerson', description },
    ...{ provision: { form: 'paper', way: 'post' }, key: `${code}-${'x'.repeat(16)}`, channel: 'in-person' },
    applicant: { name: '测申请', idKind: 'other', idNumber: `CESHI-${code}`, phone: '00000000000' },
    ...{ submittedOn, signedOn: null, confirmedOn: null, evidence: '窗口当面提交' },
  });
  assert.equal(received.status, 200, JSON.stringify(received.json));
  const address = `/api/applications/${received.json.id}`;
  for (const [index, { by, ...step }] of steps.entries()) {
    const done = await people[by]('POST', `${address}/acts`, {
      ...{ ...step, version: index + 1, key: `${code}-${index}-${'x'.repeat(16)}` },
    });
    assert.equal(done.status, 200, `${code} ${step.act}: ${JSON.stringify(done.json)}`);
  }
  // The letter, with what the preview asks for filled in.
  const wish = { kind: 'decision', dated: today, content: {} };
  const preview = await people.clerk('POST', `${address}/letters/preview`, wish);
  const content = Object.fromEntries(
    (preview.json.needs as readonly { key: ContentKey }[])
      .filter(({ key }) => !preview.json.known[key])
      .map(({ key }) => [key, `〔${contentLabels[key]}〕`]),
  );
  const made = await people.clerk('POST', `${address}/letters`, {
    ...{ ...wish, content: { ...content, reconsiderationOrgan: '云溪县人民政府', court: '云溪县人民法院' } },
  });
  assert.equal(made.status, 200, `${code}: ${JSON.stringify(made.json)}`);

  await page.goto(`${site.url}/office/applications/${received.json.id}`);
  await page
    .getByText(`${decisions[code].label}（${chineseDate(today)}）`)
    .first()
    .waitFor();
  const link = (format: string) =>
    page.getByRole('link', { name: new RegExp(`${format}：.*公复`) }).getAttribute('href');
  const fetched = async (format: string) => (await page.request.get(site.url + (await link(format)))).body();
  const { value: word } = await mammoth.extractRawText({ buffer: await fetched('Word') });
  const printed = await textOf(await fetched('PDF'));
  const isReserved = remedyVariant(code, today, withheldUnder as ReservedArticle[]) === 'A';
  // The letter quotes what was asked for as it was corrected.
  const corrected = steps.findLast(({ act }) => act === 'receive-correction')?.input;
  const asked = (corrected as { readonly description: string } | undefined)?.description ?? description;
  for (const part of [
    ...['政府信息公开申请答复书', '白塘镇人民政府', '测申请', asked, chineseDate(today)],
    ...[chineseDate(day(submittedOn)), made.json.letter.number, '云溪县人民政府', '云溪县人民法院', '60日'],
    ...[...Object.entries(content)]
      .filter(([key]) => !['reconsiderationOrgan', 'court'].includes(key))
      .map(([, text]) => text),
    isReserved ? '先向' : '或者在6个月内',
    ...decisions[code].basis.flatMap((id) => (id.startsWith('REG-36(') ? ['第三十六条'] : [])),
  ]) {
    assert.ok(flat(word).includes(flat(part)), `${code} (Word): ${part}`);
    assert.ok(flat(printed).includes(flat(part)), `${code} (PDF): ${part}`);
  }
}

/** Lines of print break anywhere. */
const flat = (text: string) => text.replace(/\s/g, '');

/** All text of a PDF. */
async function textOf(bytes: Buffer): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const { items } = await (await file.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  await file.cleanup();
  return pages.join('');
}
