import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tallyApplications } from '../src/applications/index.ts';
import { walk } from '../src/applications/random-procedures.fixture.ts';
import { tallyDisputes } from '../src/disputes/index.ts';
import { officialForms } from '../src/law/index.ts';
import { checkReport, fillForm } from '../src/report/index.ts';

const tables = new Set(['applications', 'disputes']);

test('a form filled from the records of applications and disputes gives no blocker of its own', () => {
  const ways = fc.array(
    fc.array(fc.nat({ max: 0x7fff_ffff }), { minLength: 12, maxLength: 40, size: 'max' }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(ways, fc.integer({ min: 2023, max: 2026 }), (many, year) => {
      const applications = many.map((choices, index) => ({
        id: `${index}`,
        application: walk(choices).stations.at(-1)!,
      }));
      const disclosed = officialForms['2021'].tables.disclosed.cells.map((cell) => [cell, 0] as const);
      const report = fillForm({
        ...{ body: '清水镇人民政府', year, edition: '2021' },
        counts: {
          ...Object.fromEntries(disclosed),
          ...tallyApplications(applications, year).counts,
          ...tallyDisputes([], year).counts,
        },
        // Whoever counts lapsed fees tells of the fee in section 6.
        sections: { s6: ['本年度发出收费通知若干件，收取信息处理费0元。'] },
      });
      const blockers = checkReport(report).diagnostics.filter(
        ({ severity, cells }) =>
          severity === 'blocker' && (cells ?? []).some((cell) => tables.has(cell.split('/')[0]!)),
      );
      assert.deepEqual(
        blockers.map(({ rule, message }) => `${rule} ${message}`),
        [],
      );
    }),
    { seed: 3, numRuns: 60 },
  );
});
