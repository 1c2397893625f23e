import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { legalReport } from '../../test/legal-report.ts';
import { type CellSetting, quietReport, readingOf } from '../../test/report-builder.ts';
import type { CellId, Edition, TableId } from '../law/index.ts';
import { checkReport } from './check-report.ts';
import { recogniseReport } from './recognise/recognise-report.ts';
import type { Report } from './report.ts';
import { reportRules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

const editions: readonly Edition[] = ['2019', '2021'];

const withCell = (report: Report, cell: CellId, setting: CellSetting): Report => ({
  ...report,
  cells: { ...report.cells, [cell]: readingOf(setting) },
});

const cellsOf = (report: Report, table: TableId): CellId[] =>
  Object.keys(report.cells).filter((cell) => cell.startsWith(`${table}/`));

const countedCells = (report: Report): CellId[] => [
  ...cellsOf(report, 'applications'),
  ...cellsOf(report, 'disputes'),
];

/** What was found of changes to single cells. */
interface Tally {
  changes: number;
  findings: number;
}

/** Changes one cell and asks that the change is told as a blocker that names the cell. */
function tellChange(report: Report, cell: CellId, setting: CellSetting, before: number, tally: Tally): void {
  const { diagnostics } = checkReport(withCell(report, cell, setting));
  assert.ok(
    diagnostics.some(({ severity, cells }) => severity === 'blocker' && cells.includes(cell)),
    `${cell} ${report.cells[cell]!.written} → ${JSON.stringify(setting)}`,
  );
  tally.changes += 1;
  tally.findings += diagnostics.length - before;
}

/** Asserts how many findings one mistake makes on average, and tells the figure. */
function assertToldOnce({ changes, findings }: Tally, context: TestContext): void {
  const average = findings / changes;
  context.diagnostic(`${changes} changes, ${average.toFixed(3)} findings each`);
  assert.ok(average <= mostFindings, `${average.toFixed(3)} findings for one mistake`);
}

const mostFindings = 1.2;

const withoutNumber = ['blank', 'slash', 'missing', 'unreadable'] as const;

describe('checkReport', () => {
  for (const edition of editions)
    it(`finds nothing wrong with a legal report of ${edition}, nor a hint that could be avoided`, () => {
      fc.assert(
        fc.property(legalReport(edition), (report) => {
          const rules = checkReport(report).diagnostics.map(({ rule }) => rule);
          // Cases that went to court directly are asked after since 2024, however well they add up.
          assert.deepEqual(
            rules.filter((rule) => rule !== 'direct-litigation-doubtful'),
            [],
          );
        }),
        { seed: 7, numRuns: 150 },
      );
    });

  for (const edition of editions)
    it(`finds every change of a single count of ${edition}, names the cell, and tells it once`, (context) => {
      const tally: Tally = { changes: 0, findings: 0 };
      fc.assert(
        fc.property(legalReport(edition), fc.integer({ min: 1, max: 40 }), fc.nat(), (report, by, pick) => {
          const cells = countedCells(report);
          const before = checkReport(report).diagnostics.length;
          // Every eleventh cell from a random start: all cells over the run, a few in each report.
          for (let index = pick % 11; index < cells.length; index += 11) {
            const cell = cells[index]!;
            const printed = report.cells[cell]!.value!;
            const others = [printed + by, ...(printed >= by ? [printed - by] : []), printed === 0 ? 1 : 0];
            const lost = withoutNumber[index % withoutNumber.length]!;
            for (const setting of [...new Set(others), lost])
              tellChange(report, cell, setting, before, tally);
          }
        }),
        { seed: 11, numRuns: 60 },
      );
      assertToldOnce(tally, context);
    });

  for (const edition of editions)
    it(`finds every number of table 2 of ${edition} that is missing or cannot be`, (context) => {
      const tally: Tally = { changes: 0, findings: 0 };
      fc.assert(
        fc.property(legalReport(edition), (report) => {
          const before = checkReport(report).diagnostics.length;
          for (const cell of cellsOf(report, 'disclosed')) {
            const amount = cell.endsWith('/amount');
            const impossible = [
              ...(cell.endsWith('/change') ? [] : [-3]),
              ...(amount ? [] : [1.5]),
              // A township makes no 规章; the 2019 form counts there what was disclosed, and only has to be explained.
              ...(edition === '2021' && cell.includes('/regulations/') ? [2] : []),
            ];
            for (const setting of [...withoutNumber, ...impossible])
              tellChange(report, cell, setting, before, tally);
          }
        }),
        { seed: 19, numRuns: 25 },
      );
      assertToldOnce(tally, context);
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

it('a report of a year before the forms is not held to them', () => {
  const heading = '云溪镇人民政府2015年政府信息公开工作年度报告';
  const lines = [heading, '一、概述', '2015年，本镇公开信息58条。', '云溪镇人民政府', '2016年3月10日'];
  const report = recogniseReport({
    format: 'text',
    title: null,
    meta: {},
    blocks: lines.map((text, index) => ({ kind: 'paragraph', text, place: { line: index + 1 } })),
  });
  const { diagnostics } = checkReport(report);
  assert.equal(report.year, 2015);
  assert.deepEqual(Object.keys(report.cells), []);
  assert.deepEqual(
    diagnostics.map(({ rule, severity }) => [rule, severity]),
    [['table-missing', 'hint']],
  );
});
