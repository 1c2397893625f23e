import type { Day, DisputeOutcomeId, DisputeProcedure } from '../law/index.ts';

/** The two ways in which a decision is challenged. */
export const disputeProcedures = {
  reconsideration: '行政复议',
  litigation: '行政诉讼',
} as const satisfies Readonly<Record<DisputeProcedure, string>>;

/** How far a dispute has come (阶段). */
export const disputeStages = {
  filed: '已申请、已起诉',
  accepted: '审理中',
  suspended: '中止',
  appealed: '二审中',
  concluded: '已结',
} as const;

/** A stage by its id. */
export type DisputeStage = keyof typeof disputeStages;

/** What is challenged. */
export type DisputeSubject =
  | { readonly kind: 'application' | 'publication'; readonly id: string }
  | { readonly kind: 'other'; readonly id: null };

/** What the first entry of a dispute says (登记). */
export interface FiledFacts {
  readonly procedure: DisputeProcedure;
  /** A suit after a reconsideration decision, or after the time for one ran out. */
  readonly afterReconsideration: boolean;
  /** The body is sued only because it reconsidered: counted by the organ that acted. */
  readonly coDefendant: boolean;
}

/** A dispute as its records have made it (行政复议、行政诉讼案件). Never stored: a fold over the records. */
export interface Dispute extends FiledFacts {
  readonly stage: DisputeStage;
  readonly filedOn: Day;
  readonly acceptedOn: Day | null;
  /** The simplified procedure (简易程序), with its shorter periods. */
  readonly simplified: boolean;
  /** When the copy of the application or the complaint reached the body. */
  readonly copyReceivedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly extendedOn: Day | null;
  readonly appealedOn: Day | null;
  /** How it ended, or the last instance so far. */
  readonly outcome: DisputeOutcomeId | null;
  readonly outcomeOn: Day | null;
}
