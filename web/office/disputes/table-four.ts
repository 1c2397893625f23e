import {
  type DisputeOutcomeId,
  type DisputeRow,
  disputeOutcomes,
  disputeRow,
  officialForms,
} from '../../../src/law/index.ts';
import type { DisputeFile } from './dispute-file.ts';

const { rows } = officialForms['2021'].tables.disputes;

/** The row and column of table 4 in which a dispute stands as it is now, in words (年报表四). */
export function cellOfTableFour(dispute: DisputeFile['dispute']): string {
  if (dispute.coDefendant) return '复议机关作共同被告，由作出原行为的机关统计';
  const row = disputeRow(dispute.procedure, dispute.afterReconsideration);
  return `${rowOf(row)?.label} ${columnOfTableFour(row, dispute.outcome)}`;
}

/** How the column of table 4 is called in which an outcome is counted; without an outcome, 尚未审结. */
export function columnOfTableFour(row: DisputeRow, outcome: DisputeOutcomeId | null): string {
  const column = outcome === null ? 'pending' : disputeOutcomes[outcome].column;
  return rowOf(row)?.columns.find(({ id }) => id === column)?.label ?? '';
}

const rowOf = (wanted: DisputeRow) => rows.find(({ id }) => id === wanted);
