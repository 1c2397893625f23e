import type { CitationId } from './citations.ts';

/** 行政复议 or 行政诉讼. */
export type DisputeProcedure = 'reconsideration' | 'litigation';

/** The columns of table 4 a dispute can end in: 结果维持, 结果纠正, 其他结果, 尚未审结. */
export type DisputeColumn = 'upheld' | 'corrected' | 'other' | 'pending';

/** The rows of table 4. */
export type DisputeRow = 'reconsideration' | 'litigationDirect' | 'litigationAfterReconsideration';

/** How a dispute can stand, the column it is counted in, and the article that names it. */
export interface DisputeOutcome {
  readonly procedure: DisputeProcedure;
  readonly column: DisputeColumn;
  readonly label: string;
  readonly citation: CitationId | null;
}

const outcome = (
  procedure: DisputeProcedure,
  column: DisputeColumn,
  label: string,
  citation: CitationId | null,
): DisputeOutcome => ({ procedure, column, label, citation });

/** Every outcome of a dispute. The articles are those of the law; the column is the practice of the form. */
export const disputeOutcomes = {
  maintained: outcome('reconsideration', 'upheld', '维持', 'RECON-68'),
  claimRejected: outcome('reconsideration', 'upheld', '驳回行政复议请求', 'RECON-69'),
  changed: outcome('reconsideration', 'corrected', '变更', 'RECON-63'),
  revoked: outcome('reconsideration', 'corrected', '撤销或者部分撤销', 'RECON-64'),
  declaredUnlawful: outcome('reconsideration', 'corrected', '确认违法', 'RECON-65'),
  performanceOrdered: outcome('reconsideration', 'corrected', '责令履行', 'RECON-66'),
  declaredInvalid: outcome('reconsideration', 'corrected', '确认无效', 'RECON-67'),
  unanswered: outcome('reconsideration', 'corrected', '未提出书面答复，视为没有证据、依据', 'RECON-70'),
  notAccepted: outcome('reconsideration', 'other', '不予受理', 'RECON-30'),
  dismissed: outcome('reconsideration', 'other', '驳回申请', 'RECON-33'),
  terminated: outcome('reconsideration', 'other', '终止', 'RECON-41'),
  mediated: outcome('reconsideration', 'other', '调解书', 'RECON-73'),
  settled: outcome('reconsideration', 'other', '和解', 'RECON-74'),
  suspended: outcome('reconsideration', 'pending', '中止', 'RECON-39'),
  underReconsideration: outcome('reconsideration', 'pending', '正在审理', null),
  claimDismissed: outcome('litigation', 'upheld', '驳回诉讼请求', 'LITIG-69'),
  judgedRevoked: outcome('litigation', 'corrected', '撤销或者部分撤销', 'LITIG-70'),
  judgedToPerform: outcome('litigation', 'corrected', '履行法定职责', 'LITIG-72'),
  judgedToPay: outcome('litigation', 'corrected', '履行给付义务', 'LITIG-73'),
  judgedUnlawful: outcome('litigation', 'corrected', '确认违法', 'LITIG-74'),
  judgedInvalid: outcome('litigation', 'corrected', '确认无效', 'LITIG-75'),
  judgedChanged: outcome('litigation', 'corrected', '变更', 'LITIG-77'),
  notFiled: outcome('litigation', 'other', '不予立案', 'LITIG-51-2'),
  suitDismissed: outcome('litigation', 'other', '驳回起诉', 'LITIG-49'),
  withdrawn: outcome('litigation', 'other', '准许撤诉', 'LITIG-62'),
  transferred: outcome('litigation', 'other', '移送管辖', 'LITIG-22'),
  concluded: outcome('litigation', 'other', '终结诉讼', 'LITIG-101'),
  atFirstInstance: outcome('litigation', 'pending', '一审正在审理', null),
  atSecondInstance: outcome('litigation', 'pending', '二审正在审理', null),
} as const satisfies Readonly<Record<string, DisputeOutcome>>;

/** The id of a dispute outcome. */
export type DisputeOutcomeId = keyof typeof disputeOutcomes;

/**
 * The row of table 4 a dispute is counted in. A suit after a reconsideration decision, or after the time for
 * one ran out, is 复议后起诉; a suit without reconsideration is 未经复议直接起诉.
 */
export function disputeRow(procedure: DisputeProcedure, afterReconsideration: boolean): DisputeRow {
  if (procedure === 'reconsideration') return 'reconsideration';
  return afterReconsideration ? 'litigationAfterReconsideration' : 'litigationDirect';
}
