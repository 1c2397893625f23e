import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CellId, Edition } from '../../src/law/index.ts';
import { pdfLibrary } from '../../src/platform/pdf/index.ts';
import { readSource, recogniseReport } from '../../src/report/index.ts';
import { type Differences, differences } from '../golden-reading.ts';
import { legalReport } from '../legal-report.ts';
import { type PlacedPage, pdfFile, plainManner } from './pdf-file.ts';
import { placedReport, plainSetting } from './placed-report.ts';

const edition = fc.constantFrom<Edition>('2019', '2021');
const setting = fc.record({
  size: fc.constantFrom(8, 9, 10.5),
  align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
  stand: fc.constantFrom('top' as const, 'middle' as const),
});

/** Which cells stay blank: each for itself, or rows as a whole. */
const blanks = fc.tuple(
  fc.constantFrom<(cell: CellId) => string>(
    (cell) => cell,
    (cell) => cell.slice(0, cell.lastIndexOf('/')),
  ),
  fc.func(fc.constantFrom(true, true, false)),
);

/** Reads reports without lines and with blank cells, printed by `print`; nothing may be read that is not printed so. */
async function assertNothingWrong(
  print: (pages: readonly PlacedPage[], pick: number) => readonly PlacedPage[],
  seed: number,
): Promise<Pick<Differences, 'printed' | 'read'>> {
  let [printed, read] = [0, 0];
  const cases = edition.chain((own) =>
    fc.tuple(fc.constant(own), legalReport(own), setting, blanks, fc.nat(400)),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([own, report, set, [part, isPrinted], pick]) => {
      const cells = Object.entries(report.cells).map(
        ([cell, { value }]) => [cell, isPrinted(part(cell)) ? value : null] as const,
      );
      const texts = Object.fromEntries(cells.map(([cell, value]) => [cell, String(value ?? '')]));
      const pages = placedReport(texts, { ...plainSetting, ...set, edition: own });
      const file = pdfFile(print(pages, pick), { ...plainManner, rulings: 'none' });
      const result = await readSource(file, { pdf: pdfLibrary });
      assert.ok('document' in result);
      const golden = { body: null, year: 2023, edition: own, cells: Object.fromEntries(cells) };
      const found = differences(recogniseReport(result.document), golden);
      assert.deepEqual([...found.wrong, ...found.invented].slice(0, 5), []);
      printed += found.printed;
      read += found.read;
    }),
    { seed, numRuns: 16, endOnFailure: true },
  );
  return { printed, read };
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** How far the columns of table 3 stand apart. */
function pitchOf(pages: readonly PlacedPage[]): number {
  const texts = pages.flatMap((page) => page.texts);
  const at = (heading: string) => texts.find(({ text }) => text.startsWith(heading))!.x;
  return at('科研') - at('商业');
}

test('where no lines are drawn, headings tell the columns of values among blank cells', async () => {
  const { printed, read } = await assertNothingWrong((pages) => pages, 2031);
  assert.ok(read >= 0.95 * printed, `${read} of ${printed} cells read`);
});

test('where no lines are drawn, a value between two columns is read in neither', async () => {
  await assertNothingWrong((pages, pick) => {
    const half = pitchOf(pages) / 2;
    const numbers = pages.flatMap(({ texts }) => texts.filter(({ text }) => isNumber(text)));
    const moved = numbers[pick % Math.max(1, numbers.length)];
    return pages.map((page) => ({
      ...page,
      texts: page.texts.map((text) => (text === moved ? { ...text, x: text.x - half } : text)),
    }));
  }, 2032);
});

test('where no lines are drawn, a page printed one column aside gives no value to a neighbour', async () => {
  await assertNothingWrong((pages) => {
    const pitch = pitchOf(pages);
    const aside = (page: PlacedPage): PlacedPage => ({
      ...page,
      texts: page.texts.map((text) => ({ ...text, x: text.x - pitch })),
    });
    return pages.map((page, index) => (index === 0 ? page : aside(page)));
  }, 2033);
});
