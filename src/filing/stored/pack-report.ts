import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type CellId, type Edition, officialForms } from '../../law/index.ts';
import type { Reading, Report } from '../../report/index.ts';
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
  const readings = ids.map((cell) => short(cells[cell]!));
  return deflateRawSync(JSON.stringify({ ...rest, readings, notes }), { level });
}

/** The report as it was before `packReport`. */
export function unpackReport(packed: Uint8Array): KeptReport {
  const text = inflateRawSync(packed).toString();
  const { readings, notes, ...rest } = JSON.parse(text) as Omit<Report, 'cells'> & Packed;
  const ids = cellsOf(rest.edition);
  const cells: Record<CellId, Reading> = {};
  for (const [at, cell] of ids.entries()) cells[cell] = long(readings[at]!);
  return { report: { ...rest, cells }, notes };
}

interface Packed {
  readonly readings: readonly ShortReading[];
  readonly notes: VersionNotes;
}

/** A bare number was counted; a list is a number that was read from print, and where; all else is kept as it is. */
type ShortReading = number | readonly (number | 0)[] | Reading;

/** The places most formats give, in the order of the list; 0 for one that is not known. */
const placeNames = ['line', 'column', 'page', 'paragraph', 'table', 'row', 'cell'] as const;
const knownPlaces: ReadonlySet<string> = new Set(placeNames);

const cellsOf = (edition: Edition | null) => (edition === null ? [] : officialForms[edition].cells);

/** Nearly every reading is a number as it was written, and nothing else. */
function short(reading: Reading): ShortReading {
  const { value, origin, written } = reading;
  if (value === null || written !== String(value) || Object.keys(reading).length !== 4) return reading;
  if (origin === null) return value;
  if (Object.keys(origin).some((name) => !knownPlaces.has(name))) return reading;
  return [value, ...placeNames.map((name) => origin[name] ?? 0)];
}

function long(kept: ShortReading): Reading {
  if (typeof kept === 'object' && !Array.isArray(kept)) return kept as Reading;
  const [value, ...places] = typeof kept === 'number' ? [kept] : (kept as readonly number[]);
  const state = value === 0 ? 'zero' : 'number';
  const known = placeNames.flatMap((name, at) => (places[at] ? [[name, places[at]] as const] : []));
  const origin = typeof kept === 'number' ? null : Object.fromEntries(known);
  return { value: value!, state, written: String(value), origin };
}
