import fc from 'fast-check';
import { type CellId, day, officialForms, prescribedEdition } from '../law/index.ts';
import { totalParts } from '../report/index.ts';
import type { DraftRecords } from './draft-records.ts';
import type { RegisterFigures, StatedResult } from './register-figures.ts';
import type { Counted } from './source.ts';

const bodies = [
  ['云岭县丹谷镇人民政府', 'township', 'township'],
  ['云岭县松河乡人民政府', 'township', 'township'],
  ['云岭县城关街道办事处', 'township', 'street'],
  ['云岭县财政局', 'county', 'department'],
  ['云岭县人民政府', 'county', 'government'],
] as const;
const columnNames = [
  '工作动态',
  '通知公告',
  '政策文件',
  '行政许可',
  '规范性文件',
  '信息公开申请指南',
  '“三公”经费',
];
const kinds = ['news', 'notice', 'policy', 'interpretation', 'catalogue-item'] as const;

const titles = [
  '云岭县行政许可12件公示',
  '丹谷镇防汛应急预案',
  '春耕生产动员会召开',
  '信息公开申请3件答复情况',
];

const ids = (most: number) =>
  fc.nat(most).map((count) => Array.from({ length: count }, (_, index) => `record-${index}`));

const figure = (most: number): fc.Arbitrary<Counted> =>
  fc.nat(most).map((value) => ({ value, source: { kind: 'entries', ids: ['entry-1'] } }));

const result = (text: string | null): fc.Arbitrary<StatedResult> =>
  fc.constant({ text, entries: ['entry-2'] });

/** Registers in which everything was recorded. */
const registers: fc.Arbitrary<RegisterFigures> = fc.record({
  ...{ licensing: figure(900), penalty: figure(60), coercion: figure(5), feeAmount: figure(50) },
  ...{ trainings: figure(6), patrols: figure(60), sweeps: figure(3), found: figure(20) },
  ...{ rectified: figure(20), newMedia: figure(300), accountability: figure(1) },
  processingFee: fc.constant(null),
  assessment: fc.oneof(result('良好'), result(null)),
  evaluation: fc.oneof(result('满意'), result(null)),
});

/** Applications spread over table 3 so that what came in is what went out. */
function applicationsOf(year: number): fc.Arbitrary<DraftRecords['applications']> {
  const edition = prescribedEdition(year)!;
  const rows = officialForms[edition].tables.applications.rows;
  const applicants = rows[0]!.columns.filter(({ id }) => id !== 'total').map(({ id }) => id);
  const ends = rows
    .filter(({ id }) => !['received', 'carriedIn', 'decidedTotal'].includes(id))
    .map(({ id }) => id);
  const one = fc.record({
    applicant: fc.constantFrom(...applicants),
    start: fc.constantFrom('received', 'carriedIn'),
    end: fc.constantFrom(...ends),
  });
  const cells = officialForms[edition].tables.applications.cells.filter(
    (cell) => !totalParts(edition).has(cell),
  );
  return fc.tuple(fc.array(one, { maxLength: 30 }), fc.nat(3)).map(([all, paid]) => {
    const behind: Record<CellId, string[]> = Object.fromEntries(cells.map((cell) => [cell, []]));
    for (const [index, { applicant, start, end }] of all.entries())
      for (const row of [start, end])
        behind[`applications/${row}/${applicant}`]!.push(`application-${index}`);
    const counts = Object.fromEntries(Object.entries(behind).map(([cell, own]) => [cell, own.length]));
    const payers = all.slice(0, paid).map((_, index) => `application-${index}`);
    return { counts, behind, fees: { yuan: payers.length * 100, behind: payers } };
  });
}

function disputesOf(year: number): fc.Arbitrary<DraftRecords['disputes']> {
  const edition = prescribedEdition(year)!;
  const cells = officialForms[edition].tables.disputes.cells.filter((cell) => !totalParts(edition).has(cell));
  return fc.array(fc.constantFrom(...cells), { maxLength: 4 }).map((all) => {
    const behind: Record<CellId, string[]> = Object.fromEntries(cells.map((cell) => [cell, []]));
    for (const [index, cell] of all.entries()) behind[cell]!.push(`dispute-${index}`);
    return {
      behind,
      counts: Object.fromEntries(Object.entries(behind).map(([cell, own]) => [cell, own.length])),
    };
  });
}

const columns = columnNames.map((name, index) => ({
  id: `column-${index}`,
  name,
  updateWithinDays: index % 2 === 0 ? 30 : null,
}));

const releases = fc
  .array(
    fc.record({
      column: fc.constantFrom(...columns),
      kind: fc.constantFrom(...kinds),
      title: fc.constantFrom(...titles),
      month: fc.integer({ min: 1, max: 12 }),
      late: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((all) =>
    all.map(({ column, ...rest }, index) => ({
      ...rest,
      id: `publication-${index}`,
      columnId: column.id,
      column: column.name,
    })),
  );

/** Records of any year from 2021, with everything recorded that the form asks for. */
export const randomRecords: fc.Arbitrary<DraftRecords> = fc.integer({ min: 2021, max: 2026 }).chain((year) =>
  fc.record({
    body: fc
      .constantFrom(...bodies)
      .map(([name, level, kind]) => ({ id: 'body-1', name, level, kind }) as const),
    year: fc.constant(year),
    today: fc.constant(day(`${year + 1}-01-18`)),
    contact: fc.constant({
      office: '党政综合办公室',
      address: '云岭县示范路1号',
      postcode: '000000',
      phone: '0000-1234567',
    }),
    groups: fc.constant([{ id: 'group-1', name: '政府信息公开工作领导小组', members: [] }]),
    duties: fc.constant([{ id: 'post-1', title: '党政办主任', duty: 'specific' as const }]),
    releases,
    newMediaReleases: ids(40),
    columns: fc.constant(columns),
    accounts: fc.constantFrom([], [{ id: 'account-1', name: '丹谷发布' }]),
    documents: fc.record({ issued: ids(3), repealed: ids(3), inForce: ids(20) }),
    applications: applicationsOf(year),
    disputes: disputesOf(year),
    registers,
    previous: fc.constant(null),
  }),
);
