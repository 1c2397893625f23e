export * from './import-columns.ts';
export type { ImportItem, ImportReport, NormativeFacts, RefusedItem } from './import-item.ts';
export * from './import-publications.ts';
