export type * from './citation.ts';
export * from './citations.ts';
export * from './form.ts';
