import { type CellId, cellParts, type Edition, officialForms } from '../law/index.ts';
import { addAmounts } from './amounts.ts';
import { knownReading, unitOfCell, unknownReading } from './computed-reading.ts';
import type { Reading, Report } from './report.ts';
import { stateNames } from './state-names.ts';

/** A report to be added up, under the name people know the body by. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** The sum (汇总) of many reports, cell by cell. Adding sums gives the same as adding all their parts at once. */
export interface ReportSum {
  /** The reports added, in order; a sum among the addends is opened into its own parts. */
  readonly parts: readonly NamedReport[];
  /** Bodies that were expected and sent nothing. They are never counted as zero. */
  readonly missing: readonly string[];
  /** The latest edition among the parts; null when no part has a table. */
  readonly edition: Edition | null;
  /** The year of all parts; null when they differ or do not say. */
  readonly year: number | null;
  /** Every cell of every edition among the parts. */
  readonly cells: Readonly<Record<CellId, SummedCell>>;
  /** What a person must know before trusting the sum, in Chinese: mixed editions or years, a body counted twice. */
  readonly notes: readonly string[];
}

/** One cell of a sum. Its value is null as soon as one part is unknown. */
export interface SummedCell {
  readonly reading: Reading;
  /** The parts that are unknown, and why. */
  readonly unknown: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Adds reports cell by cell. A cell unknown in any part is unknown in the sum, with those parts named; a cell one
 * part's edition does not have is unknown too, and （六）其他处理 of 2019 is never spread over the three rows of 2021.
 * @param expected names of the bodies that should be in the sum; those without a report are listed as missing.
 */
export function addReports(
  addends: readonly (NamedReport | ReportSum)[],
  expected: readonly string[] = [],
): ReportSum {
  const parts = addends.flatMap((addend) => ('parts' in addend ? addend.parts : [addend]));
  const awaited = [...addends.flatMap((addend) => ('parts' in addend ? addend.missing : [])), ...expected];
  const present = new Set(parts.map(({ name }) => name));
  const editions = editionsOf(parts);
  const cells = new Set(editions.flatMap((edition) => officialForms[edition].cells));
  const years = distinct(parts.map(({ report }) => report.year));
  return {
    parts,
    missing: distinct(awaited).filter((name) => !present.has(name)),
    edition: editions.at(-1) ?? null,
    year: years.length === 1 ? years[0]! : null,
    cells: Object.fromEntries([...cells].map((cell) => [cell, sumCell(parts, cell)])),
    notes: [...noteEditions(editions), ...noteYears(years), ...noteRepeated(parts)],
  };
}

/** The parts behind one cell of a sum: what each body contributed, unknown contributions included. */
export function contributions(
  sum: ReportSum,
  cell: CellId,
): readonly { readonly name: string; readonly reading: Reading }[] {
  return sum.parts.map((part) => ({ name: part.name, reading: contribution(part.report, cell) }));
}

/**
 * The sum as a report of the body it was added up for, to be checked and printed like any other.
 * Its text is still to be written; its year is `sum.year`.
 */
export function reportOfSum(sum: ReportSum, body: string): Report {
  const { edition, year } = sum;
  const title = year === null ? null : `${body}${year}年政府信息公开工作年度报告`;
  const own = new Set(edition && officialForms[edition].cells);
  const readings = Object.entries(sum.cells).map(([cell, { reading }]) => [cell, reading] as const);
  return {
    title: title === null ? null : { text: title, place: null },
    body,
    year,
    edition,
    editions: { disclosed: edition, applications: edition, disputes: edition },
    cells: Object.fromEntries(readings.filter(([cell]) => own.has(cell))),
    foreignCells: Object.fromEntries(readings.filter(([cell]) => !own.has(cell))),
    sections: [],
    preface: [],
    signature: null,
    remarks: [],
    format: null,
  };
}

function sumCell(parts: readonly NamedReport[], cell: CellId): SummedCell {
  const values: number[] = [];
  const unknown: { name: string; reason: string }[] = [];
  for (const { name, report } of parts) {
    const { value, state, reason } = contribution(report, cell);
    if (value === null) unknown.push({ name, reason: reason ?? stateNames[state] });
    else values.push(value);
  }
  if (unknown.length === 0) return { reading: knownReading(addAmounts(values), unitOf(cell)), unknown };
  const named = unknown.slice(0, 3).map(({ name, reason }) => `${name}（${reason}）`);
  const more = unknown.length > 3 ? `等${unknown.length}家` : '';
  return { reading: unknownReading(`${named.join('、')}${more}的数据不详，不能合计`), unknown };
}

function contribution(report: Report, cell: CellId): Reading {
  const { edition } = report;
  if (edition === null) return unknownReading('没有找到表格');
  const reading = report.cells[cell];
  if (!reading) return unknownReading(`${edition}年版格式没有这一项`);
  const prescribed = unitOf(cell);
  if (reading.value !== null && prescribed && (reading.unit ?? prescribed) !== prescribed)
    return { ...unknownReading(`单位是${reading.unit}，不是${prescribed}`), written: reading.written };
  return reading;
}

/** No cell id has two units: the money columns of the two editions are different cells. */
const unitOf = (cell: CellId): ReturnType<typeof unitOfCell> =>
  cellParts(cell).table === 'disclosed' ? (unitOfCell('2021', cell) ?? unitOfCell('2019', cell)) : null;

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const editionsOf = (parts: readonly NamedReport[]): Edition[] =>
  distinct(parts.map(({ report }) => report.edition))
    .filter((edition) => edition !== null)
    .sort();

const noteEditions = (editions: readonly Edition[]): string[] =>
  editions.length > 1
    ? [
        `各部分的格式不同（${editions.map((edition) => `${edition}年版`).join('、')}），只有两版都有的项目可以合计`,
      ]
    : [];

function noteYears(years: readonly (number | null)[]): string[] {
  if (years.length < 2) return [];
  const named = years.map((year) => (year === null ? '年份不明' : `${year}年`)).sort();
  return [`各部分的年份不同：${named.join('、')}`];
}

function noteRepeated(parts: readonly NamedReport[]): string[] {
  const times = new Map<string, number>();
  for (const { name } of parts) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count > 1)
    .map(([name, count]) => `“${name}”出现了${count}次，数据被重复计算`);
}
