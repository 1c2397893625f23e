import { type CellId, cellParts, type Edition, officialForms } from '../law/index.ts';
import { unitOfCell } from './computed-reading.ts';
import type { Reading, Report } from './report.ts';
import { stateNames } from './state-names.ts';

/**
 * What one report brings into a sum: its numbers and why others are not known, without its text and its places.
 * A few hundred bytes, so that a whole country's reports fit into memory; made of plain data a worker can send.
 */
export interface SumPart {
  /** The name people know the body by. */
  readonly name: string;
  readonly year: number | null;
  readonly edition: Edition | null;
  /** The values of the edition's cells in printed order, 0 where unknown, in the narrowest array that holds them. */
  readonly values: Uint8Array | Uint16Array | Int32Array | Float64Array;
  /** For every cell 0, or the number (from 1) of the reason why it is unknown; null when every cell is known. */
  readonly unknown: Uint8Array | null;
  /** The reasons that occur, Chinese, each once. */
  readonly reasons: readonly string[];
}

/** Takes from a report what a sum needs of it. */
export function sumPart(name: string, { year, edition, cells }: Report): SumPart {
  const ids = edition === null ? [] : officialForms[edition].cells;
  const reasons: string[] = [];
  const unknown = Uint8Array.from(ids, (cell) => {
    const reason = reasonOf(cells[cell], cell);
    if (reason === null) return 0;
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason) + 1;
  });
  const values = narrowest(ids.map((cell, at) => (unknown[at] === 0 ? cells[cell]!.value! : 0)));
  return { name, year, edition, values, unknown: reasons.length > 0 ? unknown : null, reasons };
}

/** The number a part brings into a cell of the sum; null when it is unknown. */
export function valueIn({ edition, values, unknown }: SumPart, cell: CellId): number | null {
  const at = edition === null ? undefined : positions[edition].get(cell);
  return at === undefined || (unknown && unknown[at] !== 0) ? null : values[at]!;
}

/** Why a part's cell is unknown; null when it is known. */
export function whyUnknown({ edition, unknown, reasons }: SumPart, cell: CellId): string | null {
  if (edition === null) return '没有找到表格';
  const at = positions[edition].get(cell);
  if (at === undefined) return `${edition}年版格式没有这一项`;
  return unknown && unknown[at] !== 0 ? reasons[unknown[at]! - 1]! : null;
}

function reasonOf(reading: Reading | undefined, cell: CellId): string | null {
  if (!reading || reading.value === null) return reading?.reason ?? stateNames[reading?.state ?? 'missing'];
  const prescribed = prescribedUnit(cell);
  return prescribed && (reading.unit ?? prescribed) !== prescribed
    ? `单位是${reading.unit}，不是${prescribed}`
    : null;
}

/** The unit of a cell in whichever edition has it: the money columns of the two editions are different cells. */
export const prescribedUnit = (cell: CellId): ReturnType<typeof unitOfCell> =>
  cellParts(cell).table === 'disclosed' ? (unitOfCell('2021', cell) ?? unitOfCell('2019', cell)) : null;

function narrowest(values: readonly number[]): SumPart['values'] {
  const fit = (array: SumPart['values']) => values.every((value, at) => array[at] === value);
  const narrow = [Uint8Array, Uint16Array, Int32Array].map((kind) => kind.from(values)).find(fit);
  return narrow ?? Float64Array.from(values);
}

const positionsOf = (edition: Edition): ReadonlyMap<CellId, number> =>
  new Map(officialForms[edition].cells.map((cell, at) => [cell, at]));

const positions = { '2019': positionsOf('2019'), '2021': positionsOf('2021') };
