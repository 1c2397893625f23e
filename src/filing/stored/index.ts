// A door of its own: packing a report needs no database, and many threads do it at once.
export { type ReadyReport, readyImport } from './ready-report.ts';
