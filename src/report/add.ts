import { type CellId, type Edition, officialForms } from '../law/index.ts';
import { addAmounts } from './amounts.ts';
import { knownReading, unknownReading } from './computed-reading.ts';
import type { Reading, Report } from './report.ts';
import { prescribedUnit, type SumPart, sumPart, valueIn, whyUnknown } from './sum-part.ts';

/** A report to be added up, under the name people know the body by. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** The sum (汇总) of many reports, cell by cell. Adding sums gives the same as adding all their parts at once. */
export interface ReportSum {
  /** What each report brought, in order; a sum among the addends is opened into its own parts. */
  readonly parts: readonly SumPart[];
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
  /** How many parts are unknown; `contributions` names them all. */
  readonly unknown: number;
}

/**
 * Adds reports cell by cell. A cell unknown in any part is unknown in the sum, with those parts named; a cell one
 * part's edition does not have is unknown too, and （六）其他处理 of 2019 is never spread over the three rows of 2021.
 * @param expected names of the bodies that should be in the sum; those without a report are listed as missing.
 */
export function addReports(
  addends: readonly (NamedReport | SumPart | ReportSum)[],
  expected: readonly string[] = [],
): ReportSum {
  const parts = addends.flatMap(partsOf);
  const awaited = [...addends.flatMap((addend) => ('parts' in addend ? addend.missing : [])), ...expected];
  const present = new Set(parts.map(({ name }) => name));
  const editions = editionsOf(parts);
  const cells = new Set(editions.flatMap((edition) => officialForms[edition].cells));
  const years = distinct(parts.map(({ year }) => year));
  return {
    parts,
    missing: distinct(awaited).filter((name) => !present.has(name)),
    edition: editions.at(-1) ?? null,
    year: years.length === 1 ? years[0]! : null,
    cells: Object.fromEntries([...cells].map((cell) => [cell, sumCell(parts, cell)])),
    notes: [...noteEditions(editions), ...noteYears(years), ...noteRepeated(parts)],
  };
}

/** What one part brought into one cell. */
export interface Contribution {
  readonly name: string;
  /** Null when it is unknown. */
  readonly value: number | null;
  /** Why it is unknown; null when it is known. */
  readonly reason: string | null;
}

/** The parts behind one cell of a sum: what each body contributed, unknown contributions included. */
export function contributions({ parts }: ReportSum, cell: CellId): readonly Contribution[] {
  return parts.map((part) => ({
    name: part.name,
    value: valueIn(part, cell),
    reason: whyUnknown(part, cell),
  }));
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

function partsOf(addend: NamedReport | SumPart | ReportSum): readonly SumPart[] {
  if ('parts' in addend) return addend.parts;
  return 'report' in addend ? [sumPart(addend.name, addend.report)] : [addend];
}

function sumCell(parts: readonly SumPart[], cell: CellId): SummedCell {
  // Whole numbers are added as they come; only amounts with decimals have to be kept for an exact sum.
  let whole = 0;
  const amounts: number[] = [];
  const named: string[] = [];
  let unknown = 0;
  for (const part of parts) {
    const value = valueIn(part, cell);
    if (value === null) {
      unknown += 1;
      if (named.length < 3) named.push(`${part.name}（${whyUnknown(part, cell)}）`);
    } else if (Number.isSafeInteger(value) && Number.isSafeInteger(whole + value)) whole += value;
    else amounts.push(value);
  }
  if (unknown === 0)
    return { reading: knownReading(addAmounts([whole, ...amounts]), prescribedUnit(cell)), unknown };
  const more = unknown > 3 ? `等${unknown}家` : '';
  return { reading: unknownReading(`${named.join('、')}${more}的数据不详，不能合计`), unknown };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const editionsOf = (parts: readonly SumPart[]): Edition[] =>
  distinct(parts.map(({ edition }) => edition))
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

function noteRepeated(parts: readonly SumPart[]): string[] {
  const times = new Map<string, number>();
  for (const { name } of parts) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count > 1)
    .map(([name, count]) => `“${name}”出现了${count}次，数据被重复计算`);
}
