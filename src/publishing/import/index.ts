export * from './import-columns.ts';
export type { ImportItem, ImportReport, NormativeFacts, RefusedItem } from './import-item.ts';
export * from './import-publications.ts';
export * from './import-source.ts';
export type { ImportField } from './read/raw-item.ts';
