import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { legalReport } from '../../test/legal-report.ts';
import { type CellId, type Edition, officialForms } from '../law/index.ts';
import { fillForm, type Tally } from './fill.ts';
import type { Report } from './report.ts';
import { totalParts } from './totals.ts';

const town = { body: '青禾镇人民政府', year: 2024, edition: '2021' } as const;

/** Every count of the edition that is not derived, set to zero. */
const zeros = (edition: Edition): Record<CellId, number> =>
  Object.fromEntries(
    officialForms[edition].cells.filter((cell) => !totalParts(edition).has(cell)).map((cell) => [cell, 0]),
  );

const tallyOf = (report: Report): Tally => ({
  body: report.body!,
  year: report.year!,
  edition: report.edition!,
  counts: Object.fromEntries(
    Object.entries(report.cells)
      .filter(([cell]) => !totalParts(report.edition!).has(cell))
      .map(([cell, { value }]) => [cell, value!]),
  ),
});

test('a body with nothing to count gets a form of zeros', () => {
  const report = fillForm({ ...town, counts: zeros('2021') });
  assert.equal(report.title?.text, '青禾镇人民政府2024年政府信息公开工作年度报告');
  assert.ok(Object.values(report.cells).every(({ state, value }) => state === 'zero' && value === 0));
  assert.equal(Object.keys(report.cells).length, 200);
});

test('the totals of every legal report are derived again from its counts', () => {
  for (const edition of ['2019', '2021'] as const)
    fc.assert(
      fc.property(legalReport(edition), (report) => {
        const filled = fillForm(tallyOf(report));
        for (const [cell, { value }] of Object.entries(report.cells))
          assert.equal(filled.cells[cell]!.value, value, cell);
      }),
      { seed: 30, numRuns: 50 },
    );
});

test('a total with an unknown part is unknown and names the part', () => {
  const { 'applications/granted/research': _, ...counts } = zeros('2021');
  const { cells } = fillForm({ ...town, counts });
  assert.equal(cells['applications/granted/research']!.state, 'missing');
  assert.equal(cells['applications/granted/total']!.value, null);
  assert.equal(cells['applications/granted/total']!.reason, '“（一）予以公开／科研机构”的数据不详，不能合计');
  assert.equal(cells['applications/decidedTotal/research']!.value, null);
  assert.equal(cells['applications/decidedTotal/total']!.value, null);
  assert.equal(cells['applications/decidedTotal/commercial']!.value, 0);
});

test('nothing counted is nothing known: no zero is invented', () => {
  const { cells } = fillForm({ ...town, counts: {} });
  assert.ok(Object.values(cells).every(({ state, value }) => state === 'missing' && value === null));
});

test('amounts carry the unit of the form', () => {
  const { cells } = fillForm({ ...town, counts: { 'disclosed/fees/amount': 12.3456 } });
  assert.deepEqual(cells['disclosed/fees/amount'], {
    value: 12.3456,
    state: 'number',
    written: '12.3456',
    origin: null,
    unit: '万元',
  });
});

test('a count of a total, of another edition or of no number is a fault', () => {
  const filling = (counts: Tally['counts']) => () => fillForm({ ...town, counts });
  assert.throws(filling({ 'applications/granted/total': 1 }), RangeError);
  assert.throws(filling({ 'applications/otherDisposition/naturalPerson': 1 }), RangeError);
  assert.throws(filling({ 'applications/granted/research': Number.NaN }), RangeError);
});
