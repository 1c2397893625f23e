import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { typst } from '../platform/index.ts';
import { pdfLibrary } from '../platform/pdf/index.ts';
import {
  checkReport,
  type Report,
  readSource,
  recogniseReport,
  renderDocx,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderPdf,
  renderText,
  renderXlsx,
  reportFromJson,
} from '../report/index.ts';
import { draftFrom } from './draft-from.ts';
import type { DraftRecords } from './draft-records.ts';
import type { DraftedReport } from './drafted-report.ts';
import { randomRecords } from './random-records.fixture.ts';
import { silentRegisters } from './register-figures.ts';

const runs = { seed: 20260101, numRuns: 150 };

describe('a draft from any records', () => {
  it('passes the check without a blocker, and with nothing to explain but what the records themselves hold', () => {
    const found = new Map<string, string>();
    fc.assert(
      fc.property(randomRecords, (records) => {
        for (const { rule, severity, message } of checkReport(draftFrom(records).report).diagnostics)
          if (severity === 'blocker' || (severity === 'must-explain' && !fromRecords.has(rule)))
            found.set(rule, message);
      }),
      runs,
    );
    assert.deepEqual([...found], []);
  });

  it('has in every cell the number of records behind it, and in every figure of the text', () => {
    fc.assert(
      fc.property(randomRecords, (records) => assert.equal(unboundFigure(draftFrom(records)), null)),
      runs,
    );
  });

  it('leaves no number of the overview without a source', () => {
    fc.assert(
      fc.property(randomRecords, (records) => assert.equal(strayNumber(records, draftFrom(records)), null)),
      runs,
    );
  });

  it('reads back with the same cells from every format it is written in', async () => {
    const compiler = await typst();
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    const formats: Readonly<Record<string, (report: Report) => Promise<Uint8Array>>> = {
      txt: async (report) => bytesOf(renderText(report)),
      md: async (report) => bytesOf(renderMarkdown(report)),
      html: async (report) => bytesOf(renderHtml(report)),
      docx: renderDocx,
      xlsx: renderXlsx,
      pdf: async (report) => new Uint8Array(renderPdf(report, compiler)),
    };
    await fc.assert(
      fc.asyncProperty(randomRecords, async (records) => {
        const { report } = draftFrom(records);
        for (const [format, render] of Object.entries(formats)) {
          const read = await readSource(await render(report), { name: `年报.${format}`, pdf: pdfLibrary });
          assert.ok('document' in read, format);
          assert.ok(sameCells(recogniseReport(read.document).cells, report.cells), format);
        }
        const kept = reportFromJson(JSON.parse(renderJson(report)));
        assert.ok('report' in kept && sameCells(kept.report.cells, report.cells), 'json');
      }),
      { ...runs, numRuns: 12 },
    );
  });

  it('leaves blank what nobody recorded, and says so', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const { report, gaps } = draftFrom({ ...records, registers: silentRegisters });
        assert.equal(report.cells['disclosed/licensing/decisions']!.value, null);
        assert.ok(gaps.some((gap) => gap.includes('行政许可')));
        assert.doesNotMatch(
          report.sections[0]!.paragraphs.map(({ text }) => text).join(''),
          /培训|行政许可决定/,
        );
        const blockers = checkReport(report).diagnostics.filter(({ severity }) => severity === 'blocker');
        assert.deepEqual([...new Set(blockers.map(({ rule }) => rule))], ['disclosed-cells-missing']);
      }),
      { ...runs, numRuns: 40 },
    );
  });
});

/** Random records may hold fees beyond the revenue or a count that happens to be a decree's number. */
const fromRecords: ReadonlySet<string> = new Set(['fee-exceeds-revenue', 'figure-from-document-number']);

/** The first figure that is not the count of its records, or does not stand where the draft says. */
function unboundFigure({ report, sources }: DraftedReport): string | null {
  for (const [cell, reading] of Object.entries(report.cells)) {
    const source = sources.cells[cell];
    if (!source) return cell;
    if (source.kind === 'records' && source.ids.length !== reading.value) return cell;
  }
  for (const { part, paragraph, start, length, value, source } of sources.figures) {
    const texts =
      part === 'preface' ? report.preface : report.sections.find(({ id }) => id === part)!.paragraphs;
    const written = texts[paragraph]!.text.slice(start, start + length);
    if (written !== String(value)) return `${part} ${written}`;
    if (source.kind === 'records' && source.ids.length !== value) return `${part} ${written}`;
  }
  return null;
}

/** The first number in the overview that is neither a bound figure nor the year. */
function strayNumber({ year }: DraftRecords, { report, sources }: DraftedReport): string | null {
  for (const [paragraph, { text }] of report.sections[0]!.paragraphs.entries())
    for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
      const bound = sources.figures.some(
        (figure) => figure.part === 's1' && figure.paragraph === paragraph && figure.start === index,
      );
      if (!bound && digits !== String(year)) return `${digits} ${text}`;
    }
  return null;
}

type Cells = DraftedReport['report']['cells'];

const sameCells = (one: Cells, other: Cells): boolean =>
  Object.keys(other).every((cell) => one[cell]?.value === other[cell]!.value);
