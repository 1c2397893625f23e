import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellId, officialForms } from '../../src/law/index.ts';
import { recogniseReport } from '../../src/report/index.ts';
import { readText } from '../../src/report/readers/text.ts';
import { legalReport } from '../legal-report.ts';
import { type Printed, type PrintedTables, printedTables } from './printed-tables.ts';
import { reportText, textLayouts } from './text-layouts.ts';

/** What happens to rows of published tables: a cell lost, a foreign number in between, all moved left. */
const damages: readonly ((row: Printed, at: number) => void)[] = [
  ({ values }, at) => {
    values.splice(at, 1);
  },
  ({ values }, at) => {
    values.splice(at, 0, '3');
  },
  ({ values }, at) => {
    values.splice(at, 1);
    values.push('');
  },
];

const damage = fc.record({
  row: fc.nat(22),
  at: fc.nat(6),
  kind: fc.nat(damages.length - 1),
});

function damaged(
  tables: PrintedTables,
  wounds: readonly { row: number; at: number; kind: number }[],
): Set<string> {
  const hurt = new Set<string>();
  const rows = tables.applications.filter((row) => row.row !== null);
  for (const { row, at, kind } of wounds) {
    const target = rows[row]!;
    if (hurt.has(target.row!)) continue;
    damages[kind]!(target, at);
    hurt.add(target.row!);
  }
  return hurt;
}

for (const [name, layout] of Object.entries(textLayouts)) {
  test(`damaged rows give no wrong number and leave their neighbours whole: ${name}`, () => {
    fc.assert(
      fc.property(legalReport('2021'), fc.array(damage, { minLength: 1, maxLength: 6 }), (report, wounds) => {
        const tables = printedTables(report);
        const hurt = damaged(tables, wounds);
        const read = recogniseReport(readText(reportText(2023, tables, layout), 'text'));
        for (const row of officialForms['2021'].tables.applications.rows) {
          for (const column of row.columns) {
            const id = cellId('applications', row.id, column.id);
            const value = read.cells[id]?.value ?? null;
            if (value !== null) assert.equal(value, report.cells[id]!.value, id);
            else assert.ok(hurt.has(row.id), `${id} was printed and not read`);
          }
        }
      }),
      { seed: 21, numRuns: 60 },
    );
  });
}
