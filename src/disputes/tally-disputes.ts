import {
  type CellId,
  cellId,
  type DisputeColumn,
  day,
  disputeOutcomes,
  disputeRow,
  officialForms,
  prescribedEdition,
} from '../law/index.ts';
import type { RecordedDisputeAct } from './declared-act.ts';
import type { Dispute } from './dispute.ts';
import { disputeOn } from './fold-dispute.ts';

/** A dispute with the id it is kept under. */
export interface TalliedDispute {
  readonly id: string;
  readonly acts: readonly RecordedDisputeAct[];
}

/** What is counted in table 4, with the disputes behind every number; totals are derived elsewhere. */
export interface DisputeTally {
  readonly counts: Readonly<Record<CellId, number>>;
  readonly behind: Readonly<Record<CellId, readonly string[]>>;
}

/**
 * Counts the disputes of a body for table 4 of a year: all that were open at some time in the year, by how they stood
 * on 31 December. What was pending is counted again in the year that ends it. A suit in which the body only
 * reconsidered is counted by the organ that acted. Throws RangeError for a year without a national form.
 */
export function tallyDisputes(disputes: readonly TalliedDispute[], year: number): DisputeTally {
  const edition = prescribedEdition(year);
  if (edition === null) throw new RangeError(`${year}年没有统一的年度报告格式`);
  const behind: Record<CellId, string[]> = Object.fromEntries(
    officialForms[edition].tables.disputes.rows.flatMap(({ id, columns }) =>
      columns
        .filter((column) => column.id !== 'total')
        .map((column) => [cellId('disputes', id, column.id), [] as string[]]),
    ),
  );
  for (const { id, acts } of disputes) {
    const standing = disputeOn(acts, day(`${year}-12-31`));
    if (standing === null || standing.coDefendant) continue;
    if (standing.outcomeOn !== null && standing.outcomeOn < `${year}-01-01`) continue;
    const row = disputeRow(standing.procedure, standing.afterReconsideration);
    behind[cellId('disputes', row, columnOf(standing))]!.push(id);
  }
  const counts = Object.fromEntries(Object.entries(behind).map(([cell, ids]) => [cell, ids.length]));
  return { counts, behind };
}

const columnOf = ({ outcome }: Dispute): DisputeColumn =>
  outcome === null ? 'pending' : disputeOutcomes[outcome].column;
