import type { PublicBody } from '../../bodies/index.ts';
import { type CellId, type Edition, officialForms } from '../../law/index.ts';
import {
  addAmounts,
  checkReport,
  type Diagnostic,
  type Reading,
  type Report,
  reportOfSum,
  totalParts,
} from '../../report/index.ts';
import { bodyOfYear } from '../body-of-year.ts';
import { bodyLevelOf } from '../findings.ts';
import type { SumTools } from '../tools.ts';
import { adjustmentsOf, type MadeAdjustment } from './adjust-sum.ts';
import { type RolledCell, type RolledPart, type RollUp, rolledParts, rollUp } from './roll-up.ts';
import { type SignedSum, type StalePart, signedCountyReport, signedSum, stalePartsOf } from './signed-sum.ts';

/** One cell of a county's sum. */
export interface CountyCell extends RolledCell {
  /** What the county government reports of itself; null when unknown or not handed in. */
  readonly own: number | null;
  /** What adjustments add; it is in `value` and `known` already. */
  readonly adjusted: number;
}

/** The sum of a county's bodies for a year, with everything a person needs to trust it (全县汇总). */
export interface CountySum extends Omit<RollUp, 'cells'> {
  readonly county: PublicBody;
  readonly cells: Readonly<Record<CellId, CountyCell>>;
  readonly adjustments: readonly MadeAdjustment[];
  /** What everything of this year is compared with: last year's report as signed, else its sum; null without any. */
  readonly previous: Report | null;
  /** What the rules say of the sum, last year's report beside it. */
  readonly findings: readonly Diagnostic[];
  readonly signed: SignedSum | null;
  /** What has changed since it was signed. */
  readonly stale: readonly StalePart[];
}

/** Adds a county up: its bodies' accepted reports, its own part, the adjustments. Null without such a body. */
export async function countySum(tools: SumTools, countyId: string, year: number): Promise<CountySum | null> {
  const county = await bodyOfYear(tools, countyId, year);
  if (!county) return null;
  const [rolled, before] = (await rollUp(tools, countyId, [year, year - 1])) as [RollUp, RollUp];
  const parts = await rolledParts(tools, countyId, year);
  const adjustments = await adjustmentsOf(tools.db, countyId, year);
  const cells = countyCells(rolled, parts, countyId, adjustments);
  const signed = await signedSum(tools.db, countyId, year);
  const report = reportOfCells(county.name, year, rolled.edition, cells);
  const previous = await previousReport(tools, county, before);
  return {
    ...{ ...rolled, county, cells, adjustments, signed, previous },
    findings: rolled.edition === null ? [] : findingsOf(report, previous, county),
    stale: signed ? stalePartsOf(signed, parts, adjustments) : [],
  };
}

/** Reports that were accepted and never signed as a whole count too: most first years are such. */
async function previousReport(
  { db }: SumTools,
  { id, name }: PublicBody,
  before: RollUp,
): Promise<Report | null> {
  const signed = await signedCountyReport(db, id, before.year);
  if (signed || before.reports === 0) return signed;
  const cells = countyCells(before, [], id, await adjustmentsOf(db, id, before.year));
  return reportOfCells(name, before.year, before.edition, cells);
}

function countyCells(
  { cells, edition }: RollUp,
  parts: readonly RolledPart[],
  countyId: string,
  adjustments: readonly MadeAdjustment[],
): Readonly<Record<CellId, CountyCell>> {
  const own = parts.find(({ body }) => body.id === countyId)?.cells ?? null;
  const shifts = edition === null ? new Map<CellId, number>() : shiftsOf(edition, adjustments);
  return Object.fromEntries(
    Object.entries(cells).map(([cell, { value, known, unknown }]) => {
      const adjusted = shifts.get(cell) ?? 0;
      const shifted = (sum: number) => (adjusted === 0 ? sum : addAmounts([sum, adjusted]));
      return [
        cell,
        {
          ...{ value: value === null ? null : shifted(value), known: shifted(known), unknown, adjusted },
          own: own?.[cell] && !own[cell].otherUnit ? own[cell].value : null,
        },
      ];
    }),
  );
}

/** By how much each cell is shifted: the adjusted cells, and the totals that follow from them. */
function shiftsOf(edition: Edition, adjustments: readonly MadeAdjustment[]): Map<CellId, number> {
  const shifts = new Map<CellId, number>();
  for (const { cell, amount } of adjustments) shifts.set(cell, addAmounts([shifts.get(cell) ?? 0, amount]));
  if (shifts.size > 0)
    for (const [total, cells] of totalParts(edition)) {
      const moved = cells.flatMap((cell) => shifts.get(cell) ?? []);
      if (moved.length > 0) shifts.set(total, addAmounts(moved));
    }
  return shifts;
}

/** A sum as a report, to be checked and printed like any other. */
export function reportOfCells(
  body: string,
  year: number,
  edition: Edition | null,
  cells: Readonly<Record<CellId, RolledCell>>,
): Report {
  const summed = Object.fromEntries(
    Object.entries(cells).map(([cell, { value, unknown }]) => [
      cell,
      { reading: readingOf(cell, value), unknown },
    ]),
  );
  return reportOfSum({ parts: [], missing: [], notes: [], edition, year, cells: summed }, body);
}

function readingOf(cell: CellId, value: number | null): Reading {
  if (value === null)
    return { value, state: 'missing', written: null, origin: null, reason: '有的机关数据不详，不能合计' };
  const unit = unitOf(cell);
  const state = value === 0 ? 'zero' : 'number';
  return { value, state, written: String(value), origin: null, ...(unit && { unit }) };
}

function unitOf(cell: CellId): Reading['unit'] {
  const [table, row, column] = cell.split('/') as ['disclosed', string, string];
  for (const form of [officialForms['2021'], officialForms['2019']]) {
    const unit = form.tables[table].rows.find(({ id }) => id === row)?.unit?.[column];
    if (unit) return unit;
  }
  return undefined;
}

/** Of a sum only the tables can be judged: its text is still to be written. */
function findingsOf(report: Report, previous: Report | null, county: PublicBody): readonly Diagnostic[] {
  const { diagnostics } = checkReport(report, { level: bodyLevelOf(county), ...(previous && { previous }) });
  return diagnostics.filter(({ cells }) => cells.length > 0);
}
