import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type CellId, officialForms } from '../../law/index.ts';
import { addReports, type CellState, fillForm, type Reading, type Report } from '../../report/index.ts';
import { noNotes } from '../version-notes.ts';
import { addFigures, noFigures, sumAt, unpackFigures } from './figure-sums.ts';
import { packFigures } from './pack-figures.ts';
import { packReport, unpackReport } from './pack-report.ts';

const runs = { seed: 20300101, numRuns: 200 };

const number = (value: number): Reading => ({
  ...{ value, state: value === 0 ? 'zero' : 'number', written: String(value), origin: null },
});

const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(number(0)) },
  { weight: 4, arbitrary: fc.nat(5000).map(number) },
  { weight: 1, arbitrary: fc.nat(5_000_000).map((tens) => number(tens / 10_000)) },
  { weight: 1, arbitrary: fc.maxSafeInteger().map(number) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<CellState>('blank', 'slash', 'missing', 'unreadable')
      .map((state) => ({ value: null, state, written: null, origin: { line: 3 }, reason: '看不清' })),
  },
);

const report: fc.Arbitrary<Report> = fc.constantFrom('2019' as const, '2021' as const).chain((edition) => {
  const { cells } = officialForms[edition];
  return fc.array(reading, { minLength: cells.length, maxLength: cells.length }).map((readings) => ({
    ...fillForm({ body: '云岭县松河乡人民政府', year: 2023, edition, counts: {} }),
    cells: Object.fromEntries(cells.map((cell, at) => [cell, readings[at]!])),
  }));
});

describe('a stored report', () => {
  it('keeps zero, blank, slash, missing and every number apart', () => {
    fc.assert(
      fc.property(report, ({ edition, cells }) => {
        const unpacked = unpackFigures({ bytes: packFigures({ edition, cells }), at: 0 });
        for (const [cell, { value, state }] of Object.entries(cells)) {
          assert.equal(unpacked[cell]!.value, value, cell);
          assert.equal(unpacked[cell]!.state, state === 'number' && value === 0 ? 'zero' : state, cell);
        }
      }),
      runs,
    );
  });

  it('comes back whole, readings, text and all', () => {
    fc.assert(
      fc.property(report, (one) => {
        assert.deepEqual(unpackReport(packReport({ report: one, notes: noNotes })), {
          ...{ report: one, notes: noNotes },
        });
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('is added up exactly as the engine adds reports', () => {
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 6 }), (reports) => {
        const edition = reports[0]!.edition!;
        const same = reports.filter((one) => one.edition === edition);
        const sums = { '2019': noFigures('2019'), '2021': noFigures('2021') };
        const cursor = { bytes: Buffer.concat(same.map(packFigures)), at: 0 };
        while (cursor.at < cursor.bytes.length) addFigures(cursor, sums);
        const engine = addReports(same.map((one, at) => ({ name: String(at), report: one })));
        for (const [at, cell] of officialForms[edition].cells.entries()) {
          const expected = engine.cells[cell as CellId]!;
          assert.equal(sums[edition].unknown[at], expected.unknown, cell);
          if (expected.unknown === 0) assert.equal(sumAt(sums[edition], at), expected.reading.value, cell);
        }
      }),
      runs,
    );
  });

  it('takes some tens of bytes for the report of a quiet township', () => {
    const quiet = fillForm({
      ...{ body: '云岭县松河乡人民政府', year: 2023, edition: '2021' },
      counts: Object.fromEntries(
        officialForms['2021'].cells
          .filter((cell) => !cell.endsWith('/total') && !cell.includes('/decidedTotal/'))
          .map((cell) => [cell, 0]),
      ),
    });
    assert.ok(packFigures(quiet).length < 10);
  });
});
