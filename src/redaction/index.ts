export type { GroundId } from './grounds.ts';
export { readRecord, redactRecord } from './in-worker.ts';
export type { Mark } from './mark.ts';
export type { ProofFinding } from './proof-finding.ts';
export type { Redacted } from './redact-pages.ts';
export type { Box, SourcePage, SourcePages } from './source-page.ts';
export type { WithheldLine } from './withheld-list.ts';
