import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quietReport, type ReportDifferences } from '../../../test/report-builder.ts';
import { officialForms } from '../../law/index.ts';
import { checkReport } from '../check-report.ts';

const columns = officialForms['2019'].tables.applications.rows[0]!.columns.map(({ id }) => id);

/** A table 3 of 2021 whose （六） is one row, as the tables of 2019 have it. */
const collapsed: ReportDifferences = {
  foreignCells: Object.fromEntries(
    columns.map((column) => [`applications/otherDisposition/${column}`, 0] as const),
  ),
};

const collapsedCells = Object.fromEntries(
  officialForms['2021'].tables.applications.cells
    .filter((cell) => cell.startsWith('applications/otherDisposition.'))
    .map((cell) => [cell, 'missing'] as const),
);

const rulesOf = (differences: ReportDifferences): string[] =>
  checkReport(quietReport(differences)).diagnostics.map(({ rule }) => rule);

describe('one mistake with the edition is one finding', () => {
  it('a single （六） row in the form of 2021', () => {
    for (const applications of ['2019', '2021'] as const)
      assert.deepEqual(rulesOf({ ...collapsed, cells: collapsedCells, editions: { applications } }), [
        'other-disposition-collapsed',
      ]);
  });

  it('the whole form of 2019 for a later year', () => {
    assert.deepEqual(rulesOf({ year: 2023, edition: '2019' }), ['edition-superseded']);
  });

  it('table 2 of 2021 beside table 3 of 2019 in a report of 2020', () => {
    const report = { year: 2020, edition: '2021', ...collapsed, cells: collapsedCells } as const;
    assert.deepEqual(rulesOf({ ...report, editions: { applications: '2019' } }), ['edition-superseded']);
  });
});
