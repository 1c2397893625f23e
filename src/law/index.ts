export type * from './citation.ts';
export * from './form.ts';
