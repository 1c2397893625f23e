import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CellId, Edition } from '../../src/law/index.ts';
import { pdfLibrary } from '../../src/platform/pdf/index.ts';
import { type Report, readSource, recogniseReport } from '../../src/report/index.ts';
import { differences } from '../golden-reading.ts';
import { legalReport } from '../legal-report.ts';
import { type PdfManner, pdfFile, plainManner } from './pdf-file.ts';
import { placedReport, plainSetting, type Setting } from './placed-report.ts';
import { compilePdf, plainLayout, type ReportLayout, typstReport } from './typst-report.ts';

/** Radicals and compatibility ideographs that producers write for the characters they look like. */
const lookAlike = (text: string): string =>
  text.replace(
    /[一二人工不信行示]/g,
    (found) => ({ 一: '⼀', 二: '⼆', 人: '⼈', 工: '⼯', 行: '⾏', 示: '⽰' })[found] ?? found,
  );

type Printed = Readonly<Record<CellId, string>>;

/** What a report prints, with every nth cell left out, and the numbers that remain. */
function printedOf(
  report: Report,
  every: number,
  mark: string,
): { printed: Printed; truth: Record<CellId, number | null> } {
  const printed: Record<CellId, string> = {};
  const truth: Record<CellId, number | null> = {};
  for (const [index, [cell, { value }]] of Object.entries(report.cells).entries()) {
    const open = every > 0 && (index * 7) % every === 0;
    printed[cell] = open ? mark : String(value);
    truth[cell] = open ? null : value;
  }
  return { printed, truth };
}

/** Reads a file and compares it with its truth; `most` cells may be left open, none may be read as anything else. */
async function assertRead(
  file: Uint8Array,
  truth: Readonly<Record<CellId, number | null>>,
  edition: Edition,
  most = 0,
): Promise<void> {
  const result = await readSource(file, { name: '年报.pdf', pdf: pdfLibrary });
  assert.ok('document' in result);
  const report = recogniseReport(result.document);
  const { wrong, invented, missed, facts } = differences(report, {
    body: '云溪镇人民政府',
    year: 2023,
    edition,
    cells: truth,
  });
  assert.deepEqual([...wrong, ...invented, ...facts].slice(0, 5), []);
  assert.ok(missed.length <= most, `${missed.length} cells not read: ${missed.slice(0, 3)}`);
  assert.equal(report.body, '云溪镇人民政府');
}

/**
 * Without lines nothing but distance tells whose a label is, so a row or two may stay open; and with blank cells
 * nothing tells whose a value is unless a full row shows the columns, so any number may.
 */
const openWithoutLines = (every: number, mark: string): number =>
  every > 0 && mark === '' ? Number.POSITIVE_INFINITY : 14;

const edition = fc.constantFrom<Edition>('2019', '2021');
const gaps = fc.constantFrom([0, ''], [0, ''], [9, ''], [5, '/'], [3, '—']) as fc.Arbitrary<[number, string]>;

const setting: fc.Arbitrary<Omit<Setting, 'edition'>> = fc.record({
  width: fc.constant(595),
  height: fc.constant(842),
  margin: fc.constantFrom(30, 50, 72, 80),
  size: fc.constantFrom(8, 9, 10.5),
  align: fc.constantFrom('left', 'centre', 'right'),
  stand: fc.constantFrom('top', 'middle'),
  repeats: fc.boolean(),
  runningHead: fc.constantFrom(null, null, '云溪镇人民政府政府信息公开工作年度报告'),
  hiddenLayer: fc.constantFrom(false, false, true),
  respell: fc.constantFrom((text: string) => text, lookAlike),
});

const manner: fc.Arbitrary<Pick<PdfManner, 'encoding' | 'rulings' | 'turned'>> = fc.record({
  encoding: fc.constantFrom('UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H'),
  rulings: fc.constantFrom('stroked', 'thin boxes', 'none'),
  turned: fc.constantFrom('no', 'page', 'content'),
});

test('a report in a font that is not embedded is read however it is set', async () => {
  const cases = edition.chain((own) => fc.tuple(fc.constant(own), legalReport(own), setting, manner, gaps));
  await fc.assert(
    fc.asyncProperty(cases, async ([own, report, set, how, [every, mark]]) => {
      const { printed, truth } = printedOf(report, every, mark);
      // The older character map knows no look-alikes.
      const respell = how.encoding === 'GBK-EUC-H' ? plainSetting.respell : set.respell;
      const pages = placedReport(printed, { ...plainSetting, ...set, respell, edition: own });
      const most = how.rulings === 'none' ? openWithoutLines(every, mark) : 0;
      await assertRead(pdfFile(pages, { ...plainManner, ...how }), truth, own, most);
    }),
    { seed: 2023, numRuns: 20 },
  );
});

const layout: fc.Arbitrary<Omit<ReportLayout, 'edition'>> = fc.record({
  paper: fc.constantFrom('width: 595pt, height: 842pt', 'width: 842pt, height: 595pt'),
  margin: fc.constantFrom('x: 74pt, y: 85pt', 'x: 50pt, y: 60pt', 'inside: 90pt, outside: 60pt, y: 80pt'),
  bodySize: fc.constantFrom(14, 16),
  tableSize: fc.constantFrom(9, 10.5),
  valueSize: fc.constantFrom(7.5, 9, 10.5),
  inset: fc.constantFrom('1pt', '2pt', '4pt'),
  align: fc.constantFrom('left', 'center', 'right'),
  labelAlign: fc.constantFrom('left', 'center'),
  valign: fc.constantFrom('top', 'horizon', 'bottom'),
  labelWidths: fc.constantFrom('22pt, 68pt, 1fr', '30pt, 50pt, 1fr'),
  valueWidth: fc.constantFrom('29pt', '33pt'),
  groupLabel: fc.constantFrom('stacked', 'wrapped', 'turned'),
  repeatHeader: fc.boolean(),
  before: fc.constantFrom('0pt', '60pt', '150pt', '300pt'),
  pageNumber: fc.constantFrom('— 1 —', '1', '1 / 1', '第 1 页'),
  stroke: fc.constant('0.5pt'),
});

test('a report whose tables run over pages is read wherever a page end cuts them', async () => {
  const cases = edition.chain((own) => fc.tuple(fc.constant(own), legalReport(own), layout, gaps));
  await fc.assert(
    fc.asyncProperty(cases, async ([own, report, set, [every, mark]]) => {
      const { printed, truth } = printedOf(report, every, mark);
      const source = typstReport(printed, { ...plainLayout, ...set, edition: own });
      await assertRead(compilePdf(source), truth, own);
    }),
    { seed: 2022, numRuns: 12 },
  );
});

const lineless = layout.map((set) => ({ ...set, stroke: 'none' }));
const mirrored = fc.constantFrom(
  'inside: 30pt, outside: 60pt, y: 40pt',
  'inside: 60pt, outside: 30pt, y: 60pt',
);

test('a table without lines whose cells are half blank is left open rather than read wrong', async () => {
  const cases = edition.chain((own) => fc.tuple(fc.constant(own), legalReport(own), lineless, mirrored));
  await fc.assert(
    fc.asyncProperty(cases, fc.constantFrom(2, 3), async ([own, report, set, margin], every) => {
      const { printed, truth } = printedOf(report, every, '');
      const paper = 'width: 595pt, height: 842pt';
      const source = typstReport(printed, { ...plainLayout, ...set, paper, margin, edition: own });
      await assertRead(compilePdf(source), truth, own, Number.POSITIVE_INFINITY);
    }),
    { seed: 2021, numRuns: 12 },
  );
});
