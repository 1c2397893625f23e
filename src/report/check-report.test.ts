import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { legalReport } from '../../test/legal-report.ts';
import { quietReport, readingOf } from '../../test/report-builder.ts';
import type { CellId, Edition } from '../law/index.ts';
import { checkReport } from './check-report.ts';
import type { Report } from './report.ts';
import { reportRules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

const editions: readonly Edition[] = ['2019', '2021'];

const withCell = (report: Report, cell: CellId, setting: Parameters<typeof readingOf>[0]): Report => ({
  ...report,
  cells: { ...report.cells, [cell]: readingOf(setting) },
});

const countedCells = (report: Report): CellId[] =>
  Object.keys(report.cells).filter((cell) => !cell.startsWith('disclosed/'));

describe('checkReport', () => {
  for (const edition of editions)
    it(`finds nothing wrong with the sums of a legal report of ${edition}`, () => {
      fc.assert(
        fc.property(legalReport(edition), (report) => {
          const { diagnostics } = checkReport(report);
          assert.deepEqual(
            diagnostics.filter(({ severity }) => severity !== 'hint'),
            [],
          );
        }),
        { seed: 7, numRuns: 150 },
      );
    });

  for (const edition of editions)
    it(`finds every single change of a cell of ${edition}, names the cell, and tells it once`, () => {
      let changes = 0;
      let findings = 0;
      fc.assert(
        fc.property(legalReport(edition), fc.integer({ min: 1, max: 40 }), fc.nat(), (report, by, pick) => {
          const cells = countedCells(report);
          const before = checkReport(report).diagnostics.length;
          // Every eleventh cell from a random start: all cells over the run, a few in each report.
          for (let index = pick % 11; index < cells.length; index += 11) {
            const cell = cells[index]!;
            const printed = report.cells[cell]!.value!;
            for (const setting of [printed + by, printed >= by ? printed - by : 'blank', 'blank'] as const) {
              const { diagnostics } = checkReport(withCell(report, cell, setting));
              assert.ok(
                diagnostics.some(
                  (diagnostic) => diagnostic.severity === 'blocker' && diagnostic.cells.includes(cell),
                ),
                `${cell} ${printed} → ${setting}`,
              );
              changes += 1;
              findings += diagnostics.length - before;
            }
          }
        }),
        { seed: 11, numRuns: 60 },
      );
      assert.ok(findings / changes <= 1.2, `${(findings / changes).toFixed(3)} findings for one mistake`);
    });

  it('names cells in a table with many mistakes, and comes to an end', () => {
    fc.assert(
      fc.property(
        legalReport('2021'),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 99 })), { minLength: 2, maxLength: 40 }),
        (report, changes) => {
          const cells = countedCells(report);
          let changed = report;
          for (const [pick, by] of changes) {
            const cell = cells[pick % cells.length]!;
            changed = withCell(changed, cell, changed.cells[cell]!.value! + by);
          }
          const { diagnostics } = checkReport(changed);
          const blockers = diagnostics.filter(({ severity }) => severity === 'blocker');
          assert.ok(blockers.length > 0 && blockers.every((diagnostic) => diagnostic.cells.length > 0));
        },
      ),
      { seed: 13, numRuns: 100 },
    );
  });

  it('says the same of the same report', () => {
    fc.assert(
      fc.property(legalReport('2021'), (report) => {
        const changed = withCell(report, 'applications/received/total', 123456);
        assert.deepEqual(checkReport(changed), checkReport(structuredClone(changed)));
      }),
      { seed: 17, numRuns: 20 },
    );
  });

  it('goes on when a rule breaks down', () => {
    const broken: Rule = {
      ...reportRules[0]!,
      id: 'broken',
      check: () => {
        throw new Error('out of order');
      },
    };
    const report = quietReport({ cells: { 'disputes/reconsideration/total': 1 } });
    const { diagnostics, outcomes } = checkReport(report, {}, [broken, ...reportRules]);
    assert.equal(outcomes.broken, 'crashed');
    assert.deepEqual(
      diagnostics.map(({ rule }) => rule),
      ['dispute-total-mismatch'],
    );
  });

  it('has nothing to say of a quiet report of either edition', () => {
    for (const year of [2019, 2020, 2021, 2023, 2026]) {
      const { diagnostics } = checkReport(quietReport({ year }));
      assert.deepEqual(diagnostics, [], String(year));
    }
  });
});
