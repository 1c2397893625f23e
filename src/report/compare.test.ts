import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quietReport, type ReportDifferences } from '../../test/report-builder.ts';
import { compareReports } from './compare.ts';

const received = 'applications/received/naturalPerson';

const compare = (...years: ReportDifferences[]) => compareReports(years.map(quietReport));

test('years stand in order, with difference and ratio', () => {
  const { columns, cells, notes } = compare(
    { year: 2024, cells: { [received]: 6 } },
    { year: 2023, cells: { [received]: 4 } },
  );
  assert.deepEqual(
    columns.map(({ year }) => year),
    [2023, 2024],
  );
  assert.deepEqual(cells[received]!.changes, [{ difference: 2, ratio: 1.5, state: null }]);
  assert.deepEqual(notes, []);
});

test('from zero there is a difference and no ratio', () => {
  const { cells } = compare({ year: 2023 }, { year: 2024, cells: { [received]: 6 } });
  assert.deepEqual(cells[received]!.changes, [{ difference: 6, ratio: null, state: null }]);
});

test('zero that became blank is a change of state, not of number', () => {
  const { cells } = compare({ year: 2023 }, { year: 2024, cells: { [received]: 'blank' } });
  assert.deepEqual(cells[received]!.changes, [
    { difference: null, ratio: null, state: { from: 'zero', to: 'blank' }, reason: '2024年的数据不详' },
  ]);
});

test('carried-over applications are followed column by column', () => {
  const { links } = compare(
    { year: 2023, cells: { 'applications/carriedOut/naturalPerson': 5 } },
    { year: 2024, cells: { 'applications/carriedIn/naturalPerson': 4 } },
  );
  const carried = links.filter(({ kind }) => kind === 'carried-over');
  assert.equal(carried.length, 7);
  assert.deepEqual(
    carried.filter(({ agrees }) => !agrees),
    [
      {
        kind: 'carried-over',
        years: [2023, 2024],
        cell: 'applications/carriedIn/naturalPerson',
        from: ['applications/carriedOut/naturalPerson'],
        expected: 5,
        found: 4,
        agrees: false,
      },
    ],
  );
});

test('documents in force follow from last year, made and repealed', () => {
  const row = 'disclosed/normativeDocuments';
  const { links } = compare(
    { year: 2023, cells: { [`${row}/inForce`]: 698 } },
    { year: 2024, cells: { [`${row}/issued`]: 77, [`${row}/repealed`]: 132, [`${row}/inForce`]: 470 } },
  );
  const link = links.find(({ cell }) => cell === `${row}/inForce`)!;
  assert.deepEqual([link.expected, link.found, link.agrees], [643, 470, false]);
});

test('items of the 2019 edition follow from last year and its change', () => {
  const row = 'disclosed/licensing';
  const { links } = compare(
    { year: 2019, cells: { [`${row}/itemsLastYear`]: 20, [`${row}/change`]: -8 } },
    { year: 2020, cells: { [`${row}/itemsLastYear`]: 12 } },
  );
  assert.equal(links.find(({ cell }) => cell === `${row}/itemsLastYear`)!.agrees, true);
});

test('a link with an unknown figure neither agrees nor disagrees', () => {
  const { links } = compare(
    { year: 2023, cells: { 'applications/carriedOut/total': 'slash' } },
    { year: 2024 },
  );
  assert.equal(links.find(({ cell }) => cell === 'applications/carriedIn/total')!.agrees, null);
});

test('nothing is tied across a missing year', () => {
  const { links, notes } = compare({ year: 2021 }, { year: 2023 });
  assert.deepEqual(links, []);
  assert.deepEqual(notes, ['2021年与2023年之间缺年报，不作跨年核对']);
});

test('across editions only what means the same is compared', () => {
  const { cells, links, notes } = compare({ year: 2020 }, { year: 2021 });
  const change = (cell: string) => cells[cell]!.changes[0]!;
  assert.equal(change('applications/denied.stateSecret/total').difference, 0);
  assert.equal(change('disputes/reconsideration/total').difference, 0);
  assert.equal(change('applications/otherDisposition/total').reason, '2021年版格式没有这一项');
  assert.equal(change('applications/otherDisposition.misc/total').reason, '2019年版格式没有这一项');
  assert.equal(change('disclosed/regulations/issued').difference, null);
  assert.ok(links.every(({ kind }) => kind === 'carried-over'));
  assert.deepEqual(notes, ['年报的格式不同（2019年版、2021年版），只比较两版含义相同的项目']);
});

test('different bodies and reports without a year are told', () => {
  const { notes } = compare({ year: 2023 }, { year: null, edition: '2021', body: '青禾镇人民政府' });
  assert.deepEqual(notes, [
    '报告机关的名称不一致：云溪镇人民政府、青禾镇人民政府',
    '有年报没有写明年份，排在最后，不作跨年核对',
  ]);
});
