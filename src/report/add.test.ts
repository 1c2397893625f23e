import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { legalReport } from '../../test/legal-report.ts';
import { quietReport, readingOf } from '../../test/report-builder.ts';
import { type CellId, officialForms } from '../law/index.ts';
import { addReports, contributions, type NamedReport, type ReportSum, reportOfSum } from './add.ts';
import type { Report } from './report.ts';
import { sumPart } from './sum-part.ts';
import { totalParts } from './totals.ts';

const fees = 'disclosed/fees/amount';
const received = 'applications/received/naturalPerson';

const named = (name: string, report: Report): NamedReport => ({ name, report });

/** The parts that are unknown in a cell, and why. */
const unknownIn = (sum: ReportSum, cell: CellId) =>
  contributions(sum, cell).flatMap(({ name, reason }) => (reason === null ? [] : [[name, reason]]));

test('a sum names its parts, and the bodies that sent nothing', () => {
  const parts = [
    named('甲镇', quietReport({ cells: { [received]: 3 } })),
    named('乙镇', quietReport({ cells: { [received]: 4 } })),
  ];
  const sum = addReports(parts, ['甲镇', '乙镇', '丙镇']);
  assert.equal(sum.cells[received]!.reading.value, 7);
  assert.deepEqual(sum.missing, ['丙镇']);
  assert.deepEqual(
    contributions(sum, received).map(({ name, value }) => [name, value]),
    [
      ['甲镇', 3],
      ['乙镇', 4],
    ],
  );
  assert.deepEqual(sum.notes, []);
});

test('unknown in any part is unknown in the sum, whatever the kind of unknown', () => {
  const sum = addReports([
    named('甲镇', quietReport({ cells: { [received]: 'blank' } })),
    named('乙镇', quietReport()),
    named('丙镇', quietReport({ cells: { [received]: 'slash' } })),
  ]);
  const { reading, unknown } = sum.cells[received]!;
  assert.equal(reading.value, null);
  assert.equal(reading.reason, '甲镇（空白）、丙镇（以符号代替数字）的数据不详，不能合计');
  assert.equal(unknown, 2);
  assert.deepEqual(contributions(sum, received), [
    { name: '甲镇', value: null, reason: '空白' },
    { name: '乙镇', value: 0, reason: null },
    { name: '丙镇', value: null, reason: '以符号代替数字' },
  ]);
});

test('amounts are added as decimals', () => {
  const parts = [0.1, 0.2, 0.7].map((amount, at) =>
    named(`第${at}镇`, quietReport({ cells: { [fees]: amount } })),
  );
  assert.equal(addReports(parts).cells[fees]!.reading.value, 1);
  assert.equal(addReports(parts.slice(0, 2)).cells[fees]!.reading.value, 0.3);
});

test('an amount in another unit is not added', () => {
  const inYuan = quietReport({ cells: { [fees]: { ...readingOf(500), unit: '元' } } });
  const sum = addReports([named('甲镇', inYuan), named('乙镇', quietReport())]);
  assert.equal(sum.cells[fees]!.reading.value, null);
  assert.deepEqual(unknownIn(sum, fees), [['甲镇', '单位是元，不是万元']]);
});

test('the single （六） row of 2019 is never spread over the rows of 2021', () => {
  const sum = addReports([
    named('甲镇', quietReport({ year: 2020 })),
    named('乙镇', quietReport({ year: 2021 })),
  ]);
  const cell = (row: string) => `applications/${row}/total`;
  assert.deepEqual(unknownIn(sum, cell('otherDisposition.misc')), [['甲镇', '2019年版格式没有这一项']]);
  assert.deepEqual(unknownIn(sum, cell('otherDisposition')), [['乙镇', '2021年版格式没有这一项']]);
  assert.equal(sum.cells[cell('granted')]!.reading.value, 0);
  assert.equal(sum.year, null);
  assert.deepEqual(sum.notes, [
    '各部分的格式不同（2019年版、2021年版），只有两版都有的项目可以合计',
    '各部分的年份不同：2020年、2021年',
  ]);
});

test('a body counted twice is told', () => {
  const twice = addReports([named('甲镇', quietReport()), named('甲镇', quietReport())]);
  assert.deepEqual(twice.notes, ['“甲镇”出现了2次，数据被重复计算']);
});

test('a part keeps every number, however large or small, and little else', () => {
  for (const value of [0, 255, 256, 65_536, 2_147_483_648, 0.1, 1e21]) {
    const part = sumPart('甲镇', quietReport({ cells: { [fees]: value, [received]: 'slash' } }));
    const sum = addReports([part]);
    assert.equal(sum.cells[fees]!.reading.value, value);
    assert.deepEqual(unknownIn(sum, received), [['甲镇', '以符号代替数字']]);
  }
  assert.equal(sumPart('甲镇', quietReport()).values.byteLength, 400);
  const noTable = addReports([
    named('甲镇', { ...quietReport(), edition: null, cells: {} }),
    named('乙镇', quietReport()),
  ]);
  assert.deepEqual(unknownIn(noTable, received), [['甲镇', '没有找到表格']]);
});

const unknowns = fc.constantFrom('blank', 'slash', 'missing', 'unreadable');

/** Legal reports of either edition in which a few cells have been lost. */
const damagedReport: fc.Arbitrary<Report> = fc
  .constantFrom('2019' as const, '2021' as const)
  .chain((edition) =>
    fc
      .tuple(
        legalReport(edition),
        fc.dictionary(fc.constantFrom(...officialForms[edition].cells), unknowns, { maxKeys: 6 }),
      )
      .map(([report, lost]) => ({
        ...report,
        cells: {
          ...report.cells,
          ...Object.fromEntries(Object.entries(lost).map(([cell, state]) => [cell, readingOf(state)])),
        },
      })),
  );

const parts = fc
  .array(damagedReport, { minLength: 3, maxLength: 6 })
  .map((reports) => reports.map((report, at) => named(`第${at + 1}镇`, report)));

test('adding sums is adding all their parts', () => {
  fc.assert(
    fc.property(parts, ([first, second, ...rest]) => {
      const atOnce = addReports([first!, second!, ...rest], ['缺镇', '第2镇']);
      assert.deepEqual(addReports([addReports([first!, second!], ['缺镇']), ...rest]), atOnce);
      assert.deepEqual(addReports([first!, addReports([second!, ...rest])], ['缺镇']), atOnce);
      assert.deepEqual(addReports([addReports([]), atOnce]), atOnce);
    }),
    { seed: 7, numRuns: 25 },
  );
});

test('a cell of a sum is known exactly when it is known in every part', () => {
  fc.assert(
    fc.property(parts, (reports) => {
      const sum = addReports(reports);
      for (const [cell, { reading, unknown }] of Object.entries(sum.cells)) {
        const values = reports.map(({ report }) => report.cells[cell]?.value ?? null);
        assert.equal(reading.value === null, values.includes(null), cell);
        assert.equal(unknown, values.filter((value) => value === null).length);
        if (reading.value !== null)
          assert.equal(
            reading.value,
            values.reduce((a, b) => a! + b!, 0),
          );
      }
    }),
    { seed: 8, numRuns: 25 },
  );
});

test('the sum of legal reports keeps every total', () => {
  fc.assert(
    fc.property(fc.array(legalReport('2021'), { minLength: 2, maxLength: 5 }), (reports) => {
      const sum = addReports(reports.map((report, at) => named(`第${at}镇`, report)));
      const { cells } = reportOfSum(sum, '青禾县人民政府');
      for (const [total, of] of totalParts('2021'))
        assert.equal(
          cells[total]!.value,
          of.reduce((all, cell) => all + cells[cell]!.value!, 0),
        );
    }),
    { seed: 9, numRuns: 25 },
  );
});
