export { draftFrom } from './draft-from.ts';
export type * from './draft-records.ts';
export { draftReport } from './draft-report.ts';
export type * from './drafted-report.ts';
export { type FilingTools, readRecords } from './read-records.ts';
export { type RegisterFigures, type StatedResult, silentRegisters } from './register-figures.ts';
export { type Counted, countOf, type RecordKind, type Source } from './source.ts';
