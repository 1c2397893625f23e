import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Edition, officialForms } from '../../src/law/index.ts';
import { type Report, recogniseReport } from '../../src/report/index.ts';
import { readText } from '../../src/report/readers/text.ts';
import { legalReport } from '../legal-report.ts';
import { printedTables } from './printed-tables.ts';
import { reportText, runTogetherLayouts, type TextLayout, textLayouts } from './text-layouts.ts';

const years: Readonly<Record<Edition, number>> = { '2019': 2020, '2021': 2023 };
const editions = ['2019', '2021'] as const;

const readBack = (report: Report, layout: TextLayout): Report =>
  recogniseReport(readText(reportText(years[report.edition!], printedTables(report), layout), 'text'));

const values = (report: Report, edition: Edition): (number | null)[] =>
  officialForms[edition].cells.map((id) => report.cells[id]?.value ?? null);

for (const edition of editions) {
  describe(`a report of the ${edition} edition`, () => {
    for (const [name, layout] of Object.entries(textLayouts)) {
      test(`is read whole: ${name}`, () => {
        fc.assert(
          fc.property(legalReport(edition), (report) => {
            const read = readBack(report, layout);
            assert.equal(read.edition, edition);
            assert.deepEqual(values(read, edition), values(report, edition));
          }),
          { seed: 11, numRuns: 25 },
        );
      });
    }

    for (const [name, layout] of Object.entries(runTogetherLayouts)) {
      test(`is read without a wrong number: ${name}`, () => {
        let known = 0;
        let printed = 0;
        fc.assert(
          fc.property(legalReport(edition), (report) => {
            const read = readBack(report, layout);
            for (const id of officialForms[edition].cells) {
              const value = read.cells[id]?.value ?? null;
              printed += 1;
              if (value === null) continue;
              known += 1;
              assert.equal(value, report.cells[id]!.value, id);
              if (read.cells[id]!.written !== String(value)) assert.match(read.cells[id]!.reason!, /连写/);
            }
          }),
          { seed: 12, numRuns: 25 },
        );
        assert.ok(known / printed > 0.95, `${known} of ${printed} cells`);
      });
    }
  });
}
