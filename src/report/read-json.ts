import type { CellId, Edition, TableId } from '../law/index.ts';
import type { CellState, Reading, RemarkKind, Report } from './report.ts';
import type { Place, SourceFormat } from './source-document.ts';

/** What `read --json` prints for one file: the numbers first, and beside them why a number is not there. */
export interface ReadJson {
  /** The name the file was given by. */
  readonly file: string;
  readonly format: SourceFormat | null;
  readonly title: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly edition: Edition | null;
  readonly editions: Readonly<Record<TableId, Edition | null>>;
  /** The number of every cell of the edition; null when it is not known, see `states`. */
  readonly cells: Readonly<Record<CellId, number | null>>;
  /** The state of every cell that is neither a number nor zero. */
  readonly states: Readonly<Record<CellId, CellState>>;
  /** Why a cell has no number, or on what evidence it was read from damaged print. */
  readonly reasons: Readonly<Record<CellId, string>>;
  /** Values a person may accept for cells without a number. */
  readonly proposals: Readonly<Record<CellId, number>>;
  /** Units printed with amounts. */
  readonly units: Readonly<Record<CellId, '元' | '万元'>>;
  /** Numbers of printed rows the edition does not have, e.g. the single （六）其他处理 row in a 2021 form. */
  readonly foreignCells: Readonly<Record<CellId, number | null>>;
  readonly remarks: readonly {
    readonly kind: RemarkKind;
    readonly message: string;
    readonly place: Place | null;
    readonly cells: readonly CellId[];
  }[];
}

/** The public form of a reading, for machines that want the numbers. Not lossless: that is `reportToJson`. */
export function readJson(report: Report, file: string): ReadJson {
  return {
    file,
    format: report.format,
    title: report.title?.text ?? null,
    body: report.body,
    year: report.year,
    edition: report.edition,
    editions: report.editions,
    cells: pick(report.cells, ({ value }) => value),
    states: pick(report.cells, ({ value, state }) => (value === null ? state : undefined)),
    reasons: pick(report.cells, ({ reason }) => reason),
    proposals: pick(report.cells, ({ proposal }) => proposal),
    units: pick(report.cells, ({ unit }) => unit),
    foreignCells: pick(report.foreignCells, ({ value }) => value),
    remarks: report.remarks,
  };
}

/** The cells for which `part` says something. */
function pick<T>(
  cells: Readonly<Record<CellId, Reading>>,
  part: (reading: Reading) => T | undefined,
): Record<CellId, T> {
  const picked: Record<CellId, T> = {};
  for (const [cell, reading] of Object.entries(cells)) {
    const value = part(reading);
    if (value !== undefined) picked[cell] = value;
  }
  return picked;
}
