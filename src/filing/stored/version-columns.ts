import type { Diagnostic } from '../../report/index.ts';
import { uncertainCells } from '../findings.ts';
import { type KeptReport, packReport } from './pack-report.ts';

/** What the table of versions keeps of a report: the whole of it, and how much was found in it. */
export interface VersionColumns<Bytes extends Uint8Array = Buffer> {
  readonly blockers: number;
  readonly must_explain: number;
  readonly hints: number;
  readonly uncertain: number;
  readonly document: Bytes;
}

/** Packs a report and counts its findings. */
export function versionColumns(kept: KeptReport, diagnostics: readonly Diagnostic[]): VersionColumns {
  const counted = (severity: Diagnostic['severity']) =>
    diagnostics.filter((found) => found.severity === severity).length;
  return {
    ...{ blockers: counted('blocker'), must_explain: counted('must-explain'), hints: counted('hint') },
    uncertain: uncertainCells(kept).length,
    document: packReport(kept),
  };
}
