import { type CellId, cellId, type Edition, officialForms } from '../law/index.ts';
import { addAmounts } from './amounts.ts';
import type { Report } from './report.ts';

/** A figure of one year's report that last year's report has already fixed. */
export interface YearLink {
  readonly kind: 'carried-over' | 'in-force' | 'items';
  /** The years compared, e.g. [2022, 2023]. */
  readonly years: readonly [number, number];
  /** The later report's cell. */
  readonly cell: CellId;
  /** The earlier report's cells the figure follows from. */
  readonly from: readonly CellId[];
  /** What the later report should print; null when a cell needed is unknown. */
  readonly expected: number | null;
  /** What it prints; null when unknown. */
  readonly found: number | null;
  /** Null when either figure is unknown. */
  readonly agrees: boolean | null;
}

/**
 * The figures that tie the report of a year to the one before, none unless the years follow each other:
 * - 结转下年度继续办理 of a column becomes next year's 上年结转 (both editions);
 * - 现行有效件数 = last year's + 本年制发 − 本年废止 (2021 edition);
 * - 上一年项目数量 = last year's 上一年项目数量 + 本年增/减 (2019 edition).
 */
export function linkYears(earlier: Report, later: Report): readonly YearLink[] {
  if (earlier.year === null || later.year === null || later.year - earlier.year !== 1) return [];
  const years = [earlier.year, later.year] as const;
  const bothFollow = (edition: Edition): boolean => earlier.edition === edition && later.edition === edition;

  const link = (
    kind: YearLink['kind'],
    cell: CellId,
    from: readonly CellId[],
    parts: readonly (number | null)[],
  ): YearLink => {
    const expected = parts.every((part) => part !== null) ? addAmounts(parts) : null;
    const found = later.cells[cell]?.value ?? null;
    const agrees = expected === null || found === null ? null : expected === found;
    return { kind, years, cell, from, expected, found, agrees };
  };
  const before = (cell: CellId): number | null => earlier.cells[cell]?.value ?? null;
  const now = (cell: CellId): number | null => later.cells[cell]?.value ?? null;
  const minus = (value: number | null): number | null => (value === null ? null : -value);

  const carriedOver = applicantColumns.map((column) => {
    const out = cellId('applications', 'carriedOut', column);
    return link('carried-over', cellId('applications', 'carriedIn', column), [out], [before(out)]);
  });
  const inForce = ['regulations', 'normativeDocuments'].map((row) => {
    const cell = (column: string): CellId => cellId('disclosed', row, column);
    const parts = [before(cell('inForce')), now(cell('issued')), minus(now(cell('repealed')))];
    return link('in-force', cell('inForce'), [cell('inForce')], parts);
  });
  const items = itemRows.map((row) => {
    const [count, change] = [cellId('disclosed', row, 'itemsLastYear'), cellId('disclosed', row, 'change')];
    return link('items', count, [count, change], [before(count), before(change)]);
  });
  return [
    ...(earlier.edition && later.edition ? carriedOver : []),
    ...(bothFollow('2021') ? inForce : []),
    ...(bothFollow('2019') ? items : []),
  ];
}

const applicantColumns = officialForms['2021'].tables.applications.rows[0]!.columns.map(({ id }) => id);

const itemRows = officialForms['2019'].tables.disclosed.rows
  .filter(({ columns }) => columns.some(({ id }) => id === 'itemsLastYear'))
  .map(({ id }) => id);
