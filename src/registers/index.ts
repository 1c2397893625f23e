export * from './actions/confirm-figure.ts';
export * from './actions/confirm-nothing.ts';
export * from './actions/enter-entry.ts';
export * from './actions/import-entries.ts';
export * from './actions/import-sheet.ts';
export * from './actions/void-entry.ts';
export type { EntryInput } from './check-entry.ts';
export type * from './entry.ts';
export * from './evaluation/close-evaluation.ts';
export {
  type EvaluationRound,
  type EvaluationTools,
  evaluationRounds,
} from './evaluation/evaluation-round.ts';
export * from './evaluation/http.ts';
export * from './evaluation/open-evaluation.ts';
export * from './evaluation/questions.ts';
export type * from './evaluation/tables.ts';
export * from './evaluation/take-evaluation.ts';
export * from './export-rows.ts';
export * from './http.ts';
export * from './kinds.ts';
export * from './list-entries.ts';
export * from './overview.ts';
export * from './permissions.ts';
export * from './rectification.ts';
export * from './rectification-chains.ts';
export * from './sheet/entries-in-rows.ts';
export * from './sheet/write-workbook.ts';
export type * from './tables.ts';
export * from './tally.ts';
export type { RegisterTools } from './tools.ts';
