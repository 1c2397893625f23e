export type * from './diagnostic.ts';
export { recogniseReport } from './recognise/recognise-report.ts';
export type * from './report.ts';
export type * from './source-document.ts';
