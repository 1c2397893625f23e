import fc from 'fast-check';
import { typst } from '../src/platform/index.ts';
import { pdfLibrary } from '../src/platform/pdf/index.ts';
import { type PdfLibrary, readSource, renderPdf } from '../src/report/index.ts';
import { legalReport } from '../test/legal-report.ts';
import { pdfFile, plainManner } from '../test/pdf/pdf-file.ts';
import { placedReport, plainSetting } from '../test/pdf/placed-report.ts';

const library = await pdfLibrary();
const compiler = await typst();
const report = fc.sample(legalReport('2021', 12), { numRuns: 1, seed: 7 })[0]!;
const printed = (blankEvery: number) =>
  Object.fromEntries(
    Object.entries(report.cells).map(([cell, { value }], index) => [
      cell,
      index % blankEvery === 1 ? '' : String(value),
    ]),
  );

/**
 * Files as offices publish them. Where texts leave in doubt what belongs where (blank cells, labels askew), the drawn
 * lines are read as well: pdf.js then evaluates the pages once more, which alone takes a quarter of its text
 * extraction. That has no target; no number is guessed to save it.
 */
const files: Readonly<Record<string, Uint8Array>> = {
  'fonts embedded': new Uint8Array(renderPdf(report, compiler)),
  'not embedded, lines read': pdfFile(
    placedReport(printed(Number.POSITIVE_INFINITY), { ...plainSetting, size: 8 }),
    plainManner,
  ),
  'blank cells, lines read': pdfFile(placedReport(printed(9), plainSetting), plainManner),
};

/** What pdf.js takes to give the text of a file: the least that any reader of PDF must do. */
async function extractText(
  bytes: Uint8Array,
  { getDocument, cMapUrl, cMapPacked, standardFontDataUrl }: PdfLibrary,
): Promise<void> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked,
    standardFontDataUrl,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
  });
  const file = await loading.promise;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    await page.getTextContent({ disableNormalization: true });
    page.cleanup();
  }
  await loading.destroy();
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** So many times a file is read before anything is measured: whoever reads a folder is warm by then. */
const warmingReads = 60;
const rounds = 60;
for (const [name, bytes] of Object.entries(files)) {
  for (let read = 0; read < warmingReads; read += 1) {
    await extractText(bytes, library);
    await readSource(bytes, { pdf: async () => library });
  }
  let [read, extracted] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Turn by turn, so that whatever else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1) {
    extracted = Math.min(extracted, await milliseconds(() => extractText(bytes, library)));
    read = Math.min(read, await milliseconds(() => readSource(bytes, { pdf: async () => library })));
  }
  const ratio = (read / extracted).toFixed(2);
  console.log(
    `${name.padEnd(28)} ${ratio} × pdf.js text extraction (${read.toFixed(1)} ms to ${extracted.toFixed(1)} ms${name.includes('lines') ? '' : '; wanted 1.15'})`,
  );
}
