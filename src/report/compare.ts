import { type CellId, cellParts, type Edition, officialForms } from '../law/index.ts';
import { addAmounts } from './amounts.ts';
import { unitOfCell } from './computed-reading.ts';
import { linkYears, type YearLink } from './link-years.ts';
import type { CellState, Reading, Report } from './report.ts';

/** Reports of one body side by side, oldest first. */
export interface Comparison {
  /** The body, as the latest report that names one has it. */
  readonly body: string | null;
  /** One column per report; reports that do not say their year stand last. */
  readonly columns: readonly ComparedReport[];
  /** Every cell of every edition among the reports. */
  readonly cells: Readonly<Record<CellId, ComparedCell>>;
  /** The figures one year's report hands on to the next: carried-over applications, documents in force, items. */
  readonly links: readonly YearLink[];
  /** What a person must know to read the comparison, in Chinese: different bodies, editions, gaps between years. */
  readonly notes: readonly string[];
}

/** The heading of one column of a comparison. */
export interface ComparedReport {
  readonly year: number | null;
  readonly edition: Edition | null;
  readonly body: string | null;
}

/** One cell over the years. */
export interface ComparedCell {
  /** One reading per column; null where that report's edition has no such cell. */
  readonly readings: readonly (Reading | null)[];
  /** One change from each column to the next. */
  readonly changes: readonly CellChange[];
}

/** How a cell changed from one report to the next. */
export interface CellChange {
  /** Later minus earlier; null when either is unknown. */
  readonly difference: number | null;
  /** Later divided by earlier; null when either is unknown or the earlier is zero. */
  readonly ratio: number | null;
  /** When the state changed (0 became blank, a number became /): both states. */
  readonly state: { readonly from: CellState; readonly to: CellState } | null;
  /** Why there is no difference, in Chinese; absent when there is one. */
  readonly reason?: string;
}

/**
 * Compares reports of one body. A cell is compared across editions only where both print it under one id, which they
 * do where it means the same: the rows of table 3 but （六）其他处理, table 4, and the decisions of table 2.
 * Everything else has no difference and says why.
 */
export function compareReports(reports: readonly Report[]): Comparison {
  const ordered = reports.toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0);
  const editions = [...new Set(ordered.map(({ edition }) => edition))].filter((edition) => edition !== null);
  const cells = new Set(editions.toSorted().flatMap((edition) => officialForms[edition].cells));
  return {
    body: ordered.findLast(({ body }) => body !== null)?.body ?? null,
    columns: ordered.map(({ year, edition, body }) => ({ year, edition, body })),
    cells: Object.fromEntries([...cells].map((cell) => [cell, compareCell(ordered, cell)])),
    links: successive(ordered).flatMap(([earlier, later]) => linkYears(earlier, later)),
    notes: [...noteBodies(ordered), ...noteYears(ordered), ...noteEditions(editions)],
  };
}

function compareCell(reports: readonly Report[], cell: CellId): ComparedCell {
  const readings = reports.map((report) => report.cells[cell] ?? null);
  return {
    readings,
    changes: successive(reports).map(([earlier, later], at) =>
      changeOf(cell, [earlier, readings[at]!], [later, readings[at + 1]!]),
    ),
  };
}

type Printed = readonly [Report, Reading | null];

function changeOf(cell: CellId, [earlier, before]: Printed, [later, after]: Printed): CellChange {
  if (!before || !after) {
    const lacking = before ? later : earlier;
    const reason = lacking.edition ? `${lacking.edition}年版格式没有这一项` : '没有找到表格';
    return { difference: null, ratio: null, state: null, reason };
  }
  const state = kindOf(before.state) === kindOf(after.state) ? null : { from: before.state, to: after.state };
  if (before.value === null || after.value === null) {
    const [reading, report] = before.value === null ? [before, earlier] : [after, later];
    const year = report.year === null ? '' : `${report.year}年`;
    return { difference: null, ratio: null, state, reason: reading.reason ?? `${year}的数据不详` };
  }
  if (unitOf(earlier, cell, before) !== unitOf(later, cell, after))
    return { difference: null, ratio: null, state, reason: '两年的金额单位不同' };
  return {
    difference: addAmounts([after.value, -before.value]),
    ratio: before.value === 0 ? null : after.value / before.value,
    state,
  };
}

/** Zero is a number like any other: 0 → 5 is a change of value, 0 → blank a change of state. */
const kindOf = (state: CellState): CellState => (state === 'zero' ? 'number' : state);

const unitOf = (report: Report, cell: CellId, reading: Reading): Reading['unit'] | null =>
  reading.unit ??
  (cellParts(cell).table === 'disclosed' && report.edition ? unitOfCell(report.edition, cell) : null);

const successive = (reports: readonly Report[]): (readonly [Report, Report])[] =>
  reports.slice(1).map((later, at) => [reports[at]!, later] as const);

function noteBodies(reports: readonly Report[]): string[] {
  const bodies = [...new Set(reports.map(({ body }) => body))].filter((body) => body !== null);
  return bodies.length > 1 ? [`报告机关的名称不一致：${bodies.join('、')}`] : [];
}

function noteYears(reports: readonly Report[]): string[] {
  return [
    ...(reports.some(({ year }) => year === null) ? ['有年报没有写明年份，排在最后，不作跨年核对'] : []),
    ...successive(reports).flatMap(([earlier, later]) => {
      if (earlier.year === null || later.year === null) return [];
      if (earlier.year === later.year)
        return earlier.body === later.body ? [`有两份${later.year}年的年报`] : [];
      if (later.year - earlier.year === 1) return [];
      return [`${earlier.year}年与${later.year}年之间缺年报，不作跨年核对`];
    }),
  ];
}

const noteEditions = (editions: readonly Edition[]): string[] =>
  editions.length > 1 ? ['年报的格式不同（2019年版、2021年版），只比较两版含义相同的项目'] : [];
