export { draftFrom } from './draft-from.ts';
export type * from './draft-records.ts';
export { draftReport } from './draft-report.ts';
export type * from './drafted-report.ts';
export type { FilingTools } from './read-records.ts';
export type { RegisterFigures, StatedResult } from './register-figures.ts';
export type { Counted, RecordKind, Source } from './source.ts';
