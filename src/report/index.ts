export type * from './diagnostic.ts';
export type * from './report.ts';
export type * from './source-document.ts';
