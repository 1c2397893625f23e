import fc from 'fast-check';
import { type CellId, cellId, type Edition, officialForms } from '../src/law/index.ts';
import type { Report } from '../src/report/index.ts';
import { legalProse } from './legal-prose.ts';
import { quietReport } from './report-builder.ts';

type Counts = Record<CellId, number>;

const applicantsOf = (edition: Edition): string[] =>
  officialForms[edition].tables.applications.rows[0]!.columns.map(({ id }) => id).filter(
    (id) => id !== 'total',
  );

const outcomesOf = (edition: Edition): string[] =>
  officialForms[edition].tables.applications.rows
    .filter(({ id, group }) => group !== null && id !== 'decidedTotal')
    .map(({ id }) => id);

/** Mostly nothing, sometimes a few, rarely many: what published tables look like. */
const count = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 900 }) },
);

/** Counts of one applicant column: what was decided, what is left, and how much of it came from last year. */
const column = (outcomes: number) =>
  fc.record({
    decided: fc.array(count, { minLength: outcomes, maxLength: outcomes }),
    carriedOut: count,
    carriedInShare: fc.double({ min: 0, max: 1, noNaN: true }),
  });

const applicationCounts = (edition: Edition): fc.Arbitrary<Counts> => {
  const outcomes = outcomesOf(edition);
  const applicants = applicantsOf(edition);
  return fc.tuple(...applicants.map(() => column(outcomes.length))).map((columns) => {
    const counts: Counts = {};
    const add = (row: string, applicant: string, value: number): void => {
      counts[cellId('applications', row, applicant)] = value;
      const total = cellId('applications', row, 'total');
      counts[total] = (counts[total] ?? 0) + value;
    };
    columns.forEach(({ decided, carriedOut, carriedInShare }, index) => {
      const applicant = applicants[index]!;
      const decidedTotal = decided.reduce((sum, value) => sum + value, 0);
      const carriedIn = Math.floor((decidedTotal + carriedOut) * carriedInShare * 0.3);
      add('received', applicant, decidedTotal + carriedOut - carriedIn);
      add('carriedIn', applicant, carriedIn);
      decided.forEach((value, row) => {
        add(outcomes[row]!, applicant, value);
      });
      add('decidedTotal', applicant, decidedTotal);
      add('carriedOut', applicant, carriedOut);
    });
    return counts;
  });
};

const disputeCounts = (edition: Edition): fc.Arbitrary<Counts> => {
  const groups = officialForms[edition].tables.disputes.rows.map(({ id }) => id);
  const outcomes = ['upheld', 'corrected', 'other', 'pending'];
  return fc.tuple(...groups.map(() => fc.tuple(...outcomes.map(() => count)))).map((rows) => {
    const counts: Counts = {};
    rows.forEach((values, group) => {
      values.forEach((value, outcome) => {
        counts[cellId('disputes', groups[group]!, outcomes[outcome]!)] = value;
      });
      counts[cellId('disputes', groups[group]!, 'total')] = values.reduce((sum, value) => sum + value, 0);
    });
    return counts;
  });
};

/** Table 2: a township makes no 规章; figures stay clear of document numbers and years, which are suspect of themselves. */
const disclosedCounts = (edition: Edition): fc.Arbitrary<Counts> => {
  const cells = officialForms[edition].tables.disclosed.cells.filter(
    (cell) => !cell.includes('/regulations/'),
  );
  const small = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
  );
  return fc
    .tuple(...cells.map(() => small))
    .map((values) => Object.fromEntries(values.map((value, index) => [cells[index]!, value])));
};

/**
 * Reports that keep every identity of the form, with prose that says what the tables say.
 * `filler` paragraphs of other prose are added, to give the text the length of a published one.
 */
export function legalReport(edition: Edition, filler = 0): fc.Arbitrary<Report> {
  const years = edition === '2019' ? { min: 2019, max: 2020 } : { min: 2021, max: 2026 };
  return fc
    .record({
      year: fc.integer(years),
      disclosed: disclosedCounts(edition),
      applications: applicationCounts(edition),
      disputes: disputeCounts(edition),
    })
    .map(({ year, disclosed, applications, disputes }) => {
      const cells = { ...disclosed, ...applications, ...disputes };
      return quietReport({ year, edition, cells, sections: legalProse(edition, year, cells, filler) });
    });
}
