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
  /** The values of the edition's cells in printed order; 0 where unknown or not a whole number below 65,536. */
  readonly values: Uint16Array;
  /** The few values that are larger or no whole numbers, each with its cell's position. */
  readonly others: readonly (readonly [at: number, value: number])[];
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
  const known = ids.map((cell, at) => (unknown[at] === 0 ? cells[cell]!.value! : 0));
  const values = Uint16Array.from(known, (value) => (isSmall(value) ? value : 0));
  const others = known.flatMap((value, at) => (isSmall(value) ? [] : [[at, value] as const]));
  return { name, year, edition, values, others, unknown: reasons.length > 0 ? unknown : null, reasons };
}

/** The number a part brings into a cell of the sum; null when it is unknown. */
export function valueIn({ edition, values, others, unknown }: SumPart, cell: CellId): number | null {
  const at = edition === null ? undefined : positions[edition].get(cell);
  if (at === undefined || (unknown && unknown[at] !== 0)) return null;
  return values[at] || (others.find(([position]) => position === at)?.[1] ?? 0);
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

const isSmall = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 65_536;

const positionsOf = (edition: Edition): ReadonlyMap<CellId, number> =>
  new Map(officialForms[edition].cells.map((cell, at) => [cell, at]));

const positions = { '2019': positionsOf('2019'), '2021': positionsOf('2021') };
