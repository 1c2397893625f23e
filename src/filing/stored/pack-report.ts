import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type CellId, type Edition, officialForms } from '../../law/index.ts';
import type { Diagnostic, Reading, Report } from '../../report/index.ts';
import type { VersionNotes } from '../version-notes.ts';

/** A report with what was noted about it, as it is kept (稿件). */
export interface KeptReport {
  readonly report: Report;
  readonly notes: VersionNotes;
}

/** A little compression is most of it; more would only take time. */
const level = 4;

/** A report in the form it lies in the database in. Nothing is lost: `unpackReport` gives an equal one. */
export function packReport({ report, notes }: KeptReport): Buffer {
  const { cells, ...rest } = report;
  const ids = cellsOf(report.edition);
  return squeeze({ ...rest, readings: ids.map((cell) => short(cells[cell]!)), notes });
}

/** The report as it was before `packReport`. */
export function unpackReport(packed: Buffer): KeptReport {
  const { readings, notes, ...rest } = swell(packed) as Omit<Report, 'cells'> & Packed;
  const ids = cellsOf(rest.edition);
  const cells: Record<CellId, Reading> = {};
  for (const [at, cell] of ids.entries()) cells[cell] = long(readings[at]!);
  return { report: { ...rest, cells }, notes };
}

/** Findings in the form they lie in the database in. */
export const packFindings = (findings: readonly Diagnostic[]): Buffer => squeeze(findings);

/** The findings as they were. */
export const unpackFindings = (packed: Buffer): readonly Diagnostic[] =>
  swell(packed) as readonly Diagnostic[];

interface Packed {
  readonly readings: readonly (number | Reading)[];
  readonly notes: VersionNotes;
}

const cellsOf = (edition: Edition | null) => (edition === null ? [] : officialForms[edition].cells);

/** A number that was counted, not read from print, says no more than its value. */
function short(reading: Reading): number | Reading {
  const { value, origin, written, ...others } = reading;
  const plain =
    value !== null && origin === null && written === String(value) && Object.keys(others).length === 1;
  return plain ? value : reading;
}

const long = (kept: number | Reading): Reading =>
  typeof kept === 'number'
    ? { value: kept, state: kept === 0 ? 'zero' : 'number', written: String(kept), origin: null }
    : kept;

const squeeze = (value: unknown): Buffer => deflateRawSync(JSON.stringify(value), { level });

const swell = (packed: Buffer): unknown => JSON.parse(inflateRawSync(packed).toString());
