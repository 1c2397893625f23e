import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type CellId, type Edition, officialForms } from '../src/law/index.ts';
import { typst } from '../src/platform/index.ts';
import { pdfLibrary } from '../src/platform/pdf/index.ts';
import {
  type Report,
  readSource,
  recogniseReport,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderPdf,
  renderText,
  renderXlsx,
  type TypstCompiler,
} from '../src/report/index.ts';
import { legalReport } from './legal-report.ts';
import { type CellSetting, readingOf } from './report-builder.ts';

describe('what is rendered is read back', () => {
  let compiler: TypstCompiler;
  before(async () => {
    compiler = await typst();
  });

  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  /** Every format that is both written and read. */
  const formats: Readonly<Record<string, (report: Report) => Promise<Uint8Array>>> = {
    text: async (report) => bytesOf(renderText(report)),
    markdown: async (report) => bytesOf(renderMarkdown(report)),
    html: async (report) => bytesOf(renderHtml(report)),
    docx: renderDocx,
    xlsx: renderXlsx,
    pdf: async (report) => new Uint8Array(renderPdf(report, compiler)),
  };

  async function throughFile(format: string, report: Report): Promise<Report> {
    const bytes = await formats[format]!(report);
    const result = await readSource(bytes, { name: `年报.${format}`, pdf: pdfLibrary });
    assert.ok('document' in result, format);
    return recogniseReport(result.document);
  }

  /** What a printed report says: everything but where it was printed. */
  const saidBy = ({ title, body, year, edition, editions, preface, sections, signature }: Report) => ({
    title: title?.text,
    body,
    year,
    edition,
    editions,
    preface: preface.map(({ text }) => text),
    sections: sections.map(({ id, heading, paragraphs }) => [
      id,
      heading.text,
      paragraphs.map(({ text }) => text),
    ]),
    signature: [signature?.body, signature?.date],
  });

  const editions: readonly Edition[] = ['2019', '2021'];

  for (const format of Object.keys(formats))
    for (const edition of editions)
      test(`${format}, ${edition} edition: reading what was written gives the same report`, async () => {
        await fc.assert(
          fc.asyncProperty(legalReport(edition, 2), async (report) => {
            const read = await throughFile(format, report);
            assert.deepEqual(saidBy(read), saidBy(report));
            for (const [cell, { value, state }] of Object.entries(report.cells))
              assert.deepEqual(
                [cell, read.cells[cell]!.value, read.cells[cell]!.state],
                [cell, value, state],
              );
            assert.deepEqual(read.remarks, []);
          }),
          { seed: 2024, numRuns: 8 },
        );
      });

  /** Legal reports in which some cells are blank, hold a mark, or were lost. */
  const withGaps = (edition: Edition): fc.Arbitrary<Report> => {
    const gap: fc.Arbitrary<CellSetting> = fc.constantFrom('blank', 'slash', 'missing');
    const gaps = fc.dictionary(fc.constantFrom(...officialForms[edition].cells), gap, {
      minKeys: 1,
      maxKeys: 12,
    });
    return fc.tuple(legalReport(edition), gaps).map(([report, lost]) => {
      const cells: Record<CellId, Report['cells'][CellId]> = { ...report.cells };
      for (const [cell, setting] of Object.entries(lost)) cells[cell] = readingOf(setting);
      return { ...report, cells };
    });
  };

  for (const format of ['html', 'docx'])
    for (const edition of editions)
      test(`${format}, ${edition} edition: zero, blank and slash come back as they were`, async () => {
        await fc.assert(
          fc.asyncProperty(withGaps(edition), async (report) => {
            const { cells } = await throughFile(format, report);
            for (const [cell, { value, state }] of Object.entries(report.cells)) {
              // What was lost is printed as an empty cell, and an empty cell is what is found.
              const expected = state === 'missing' ? 'blank' : state;
              assert.deepEqual([cell, cells[cell]!.value, cells[cell]!.state], [cell, value, expected]);
            }
          }),
          { seed: 2025, numRuns: 20 },
        );
      });

  for (const format of ['text', 'markdown', 'xlsx', 'pdf'])
    for (const edition of editions)
      test(`${format}, ${edition} edition: beside blank cells no number is invented or moved`, async () => {
        await fc.assert(
          fc.asyncProperty(withGaps(edition), async (report) => {
            const { cells } = await throughFile(format, report);
            for (const [cell, { value }] of Object.entries(report.cells)) {
              const found = cells[cell]!.value;
              assert.ok(found === null || found === value, `${cell}: ${value} read as ${found}`);
            }
          }),
          { seed: 2026, numRuns: 15 },
        );
      });
});
