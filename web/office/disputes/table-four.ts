import {
  type DisputeOutcomeId,
  type DisputeRow,
  disputeOutcomes,
  disputeRow,
  officialForms,
} from '../../../src/law/index.ts';
import type { DisputeFile } from './dispute-file.ts';

const { rows } = officialForms['2021'].tables.disputes;

type Dispute = DisputeFile['dispute'];
type Kind = Pick<Dispute, 'procedure' | 'afterReconsideration' | 'coDefendant'>;

const countedElsewhere = '复议机关作共同被告，由作出原行为的机关统计';

/** The row and column of table 4 in which a dispute stands as it is now, in words (年报表四). */
export function cellOfTableFour(dispute: Kind & Pick<Dispute, 'outcome'>): string {
  if (dispute.coDefendant) return countedElsewhere;
  const row = rowOf(dispute);
  return `${labelled(row)?.label} ${columnOf(row, dispute.outcome)}`;
}

/** Where a dispute is counted once it has ended so, as a sentence. */
export const countedOnceEnded = (dispute: Kind, outcome: DisputeOutcomeId): string =>
  dispute.coDefendant
    ? `不计入本机关的年报：${countedElsewhere}。`
    : `计入年报表四“${columnOf(rowOf(dispute), outcome)}”。`;

const rowOf = ({ procedure, afterReconsideration }: Kind) => disputeRow(procedure, afterReconsideration);

/** How the column is called in which an outcome is counted; without an outcome, 尚未审结. */
function columnOf(row: DisputeRow, outcome: DisputeOutcomeId | null): string {
  const column = outcome === null ? 'pending' : disputeOutcomes[outcome].column;
  return labelled(row)?.columns.find(({ id }) => id === column)?.label ?? '';
}

const labelled = (wanted: DisputeRow) => rows.find(({ id }) => id === wanted);
