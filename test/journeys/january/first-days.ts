import assert from 'node:assert/strict';
import { officialForms } from '../../../src/law/index.ts';
import { declareZero } from '../office/filing-steps.ts';
import { outside, silent } from './end-year.ts';
import { changeLicences, draftFor, handIn, licensing } from './hand-in.ts';
import { type January, year } from './january-county.ts';
import { reportAsFile, reportAsPackage, writtenReport } from './reports-from-outside.ts';
import { desksOf } from './staff.ts';

/** Who writes the report elsewhere, and in which format it comes. */
export const uploaded = { qingshan: 'docx', shuangqiao: 'pdf', lianhuayan: 'xlsx' } as const;

/** The county gives notice; nobody has begun. */
export async function giveNotice(january: January): Promise<void> {
  const page = await january.desk('gongkaigu');
  await page.goto(`${january.url}/office/filings/county?year=${year}`);
  await page.getByText('应报 49 个，已报送 0 个').waitFor();
  await page.getByRole('button', { name: '印发编报通知' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('乡镇报送期限').fill('2026-01-16');
  await dialog.getByLabel('通知内容').fill('请于 1 月 16 日前报送，逐格核对后由主要负责人签发。');
  await dialog.getByRole('button', { name: '印发编报通知' }).click();
  await page
    .getByText(/乡镇报送期限.*1月16日/)
    .first()
    .waitFor();
  await january.look('01-notice-and-roster', page);
}

/** A body without applications is through in one sitting: draft, signature, handed in. */
export async function fileInOneSitting(january: January): Promise<void> {
  const { clerk, leader } = await desksOf(january, 'hejian');
  await draftFor(january, clerk, 'hejian');
  await january.look('02-drafted', clerk);
  await clerk.getByText('已经可以请负责人签发。').waitFor();
  await handIn(clerk, leader);
  await january.look('03-handed-in', clerk);
}

/** A number that the registers lack is changed; the difference is explained and goes up with the report. */
export async function fileWithDifferences(january: January): Promise<void> {
  const { clerk, leader } = await desksOf(january, 'shuili');
  await draftFor(january, clerk, 'shuili');
  await changeLicences(clerk, 2, '两件在窗口系统外办理');
  await clerk.getByRole('heading', { name: '与记录不一致的 1 格' }).waitFor();
  await january.look('04-differences', clerk);
  await handIn(clerk, leader);
}

/** What nobody recorded is declared not to have happened. */
export async function fileZero(january: January): Promise<void> {
  const { clerk, leader } = await desksOf(january, silent);
  await draftFor(january, clerk, silent);
  const licences = clerk.getByRole('textbox', { name: licensing });
  assert.equal(await licences.inputValue(), '', 'silence is not zero');
  await january.look('05-silent', clerk);
  await declareZero(clerk);
  await clerk.waitForFunction(
    (name) => document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)?.value !== '',
    licensing,
  );
  await handIn(clerk, leader);
  await january.look('06-zero', clerk);
}

/** Three bodies write their reports themselves and upload them: as DOCX, PDF and XLSX. */
export async function fileFromFiles(january: January): Promise<void> {
  for (const [slug, format] of Object.entries(uploaded)) {
    const { clerk, leader } = await desksOf(january, slug);
    await draftFor(january, clerk, slug);
    const cells = await cellsOf(clerk);
    const report = writtenReport({ name: await nameOf(january, slug), cells });
    await clerk.locator('input[type=file]').setInputFiles(await reportAsFile(report, format));
    await clerk.getByRole('link', { name: /原件：/ }).waitFor();
    assert.equal(await clerk.getByRole('textbox', { name: '予以公开，自然人' }).inputValue(), '2', format);
    await handIn(clerk, leader);
    await january.look(`07-uploaded-${format}`, clerk);
  }
}

/** A body that does not work here sends a package with hashes; it is read for certain and counts. */
export async function fileFromOutside(january: January): Promise<void> {
  const page = await january.desk('gongkaigu');
  const report = writtenReport({ name: await nameOf(january, outside), cells: {} });
  await page.goto(`${january.url}/office/filings/county/imports?year=${year}`);
  await page.locator('input[type=file]').setInputFiles(reportAsPackage(report, '公积金年报.zip'));
  await page.getByText(/入库 1 份，待核对 0 份/).waitFor();
  await january.look('08-package', page);
}

/** What the county calls a body in full. */
export async function nameOf({ server, bodies }: January, slug: string): Promise<string> {
  const structure = await server.county.bodies.structure();
  return structure.lastKnown(bodies[slug]!, server.county.clock.today() as never)!.name;
}

/** The table of what was made public, as the draft has it from the records. */
async function cellsOf(page: import('playwright-core').Page): Promise<Record<string, number>> {
  const shown = await page
    .locator('input[data-cell]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [
        (input as HTMLInputElement).dataset.cell!,
        Number((input as HTMLInputElement).value),
      ]),
    );
  const disclosed = new Set(officialForms['2021'].tables.disclosed.cells);
  return Object.fromEntries(shown.filter(([cell]) => disclosed.has(cell as string)));
}
