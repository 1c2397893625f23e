import type { Edition } from '../../law/index.ts';
import { type BodyLevel, bodyLevel, checkReport, type Diagnostic, type Report } from '../../report/index.ts';
import { noNotes } from '../version-notes.ts';
import { packFigures } from './pack-figures.ts';
import type { KeptReport } from './pack-report.ts';
import { type VersionColumns, versionColumns } from './version-columns.ts';

/** A report that was checked and packed, ready to be kept (备好入库的年报): plain data that any thread can make. */
export interface ReadyReport {
  /** The body as the report names it, and the level its name tells the rules. */
  readonly body: string | null;
  readonly level: BodyLevel | null;
  readonly year: number | null;
  readonly edition: Edition | null;
  readonly columns: VersionColumns<Uint8Array>;
  /** The cells in their compact form. */
  readonly figures: Uint8Array;
}

/** Packs a report and counts its findings. */
export function readyReport(kept: KeptReport, diagnostics: readonly Diagnostic[]): ReadyReport {
  const { body, year, edition } = kept.report;
  const { document, ...counts } = versionColumns(kept, diagnostics);
  return {
    ...{ body, year, edition, level: body === null ? null : bodyLevel(body) },
    columns: { ...counts, document: ownBytes(document) },
    figures: ownBytes(packFigures(kept.report)),
  };
}

/**
 * Checks and packs a report from outside (备好导入的年报). Only what was drafted here follows the records: a report of
 * ours that comes back is one that was read.
 */
export function readyImport(report: Report): ReadyReport {
  const read = { ...report, format: report.format ?? 'json' };
  return readyReport({ report: read, notes: noNotes }, checkReport(read).diagnostics);
}

/** A thread hands over all the memory behind a view, so there is to be no more of it than these bytes. */
const ownBytes = (bytes: Buffer): Uint8Array => new Uint8Array(bytes);
