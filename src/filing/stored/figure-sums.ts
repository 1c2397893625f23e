import { type CellId, type Edition, officialForms } from '../../law/index.ts';
import { editionCodes, token, unknownStates } from './pack-figures.ts';
import { type Cursor, readBigVarint, readVarint } from './varint.ts';

/** The cells of many reports of one edition, added up. */
export interface FigureSums {
  readonly edition: Edition;
  /** How many reports were added. */
  reports: number;
  /** The whole numbers of each cell, in the order of the form. */
  readonly whole: Float64Array;
  /** In how many reports each cell has no number that can be added. */
  readonly unknown: Uint32Array;
  /** What is no small whole number: by position, by decimals, exactly. */
  readonly exact: Map<number, Map<number, bigint>>;
}

/** Nothing added yet. */
export const noFigures = (edition: Edition): FigureSums => {
  const { length } = officialForms[edition].cells;
  return {
    ...{ edition, reports: 0, exact: new Map() },
    ...{ whole: new Float64Array(length), unknown: new Uint32Array(length) },
  };
};

/** Above this a sum of whole numbers is carried over to the exact ones. */
const mostSafe = 2 ** 52;

/** Adds the report at the cursor to the sums of its edition, and moves behind it; null without a table. */
export function addFigures(cursor: Cursor, into: Readonly<Record<Edition, FigureSums>>): FigureSums | null {
  const edition = editionAt(cursor);
  if (edition === null) return null;
  const sums = into[edition];
  const { whole, unknown } = sums;
  const { bytes } = cursor;
  sums.reports += 1;
  // Read here and not by `readVarint`: a nation's sum goes through millions of tokens, nearly all of one byte.
  for (let at = 0; at < whole.length; ) {
    const byte = bytes[cursor.at]!;
    const head = byte < 0x80 ? byte : readVarint(cursor);
    if (byte < 0x80) cursor.at += 1;
    const kind = head & 3;
    const rest = (head - kind) / 4;
    if (kind === token.zeros) at += rest;
    else if (kind === token.whole) {
      whole[at]! += rest;
      if (whole[at]! > mostSafe) carryOver(sums, at);
      at += 1;
    } else if (kind === token.unknown) {
      const stop = at + Math.floor(rest / 4);
      for (; at < stop; at += 1) unknown[at]! += 1;
    } else {
      const digits = readBigVarint(cursor);
      if (rest & 2) unknown[at]! += 1;
      else addExactly(sums, at, Math.floor(rest / 4), rest & 1 ? -digits : digits);
      at += 1;
    }
  }
  return sums;
}

function carryOver(sums: FigureSums, at: number): void {
  addExactly(sums, at, 0, BigInt(sums.whole[at]!));
  sums.whole[at] = 0;
}

/** The edition of the report at the cursor, which then stands at its first cell; null without a table. */
function editionAt(cursor: Cursor): Edition | null {
  const code = cursor.bytes[cursor.at++];
  if (code === 0) return null;
  if (code === editionCodes['2021']) return '2021';
  if (code === editionCodes['2019']) return '2019';
  throw new Error(`figures begin with an unknown edition: ${code}`);
}

function addExactly({ exact }: FigureSums, at: number, decimals: number, digits: bigint): void {
  const own = exact.get(at) ?? new Map<number, bigint>();
  exact.set(at, own);
  own.set(decimals, (own.get(decimals) ?? 0n) + digits);
}

/** The sum of one cell, exact; unknown parts are not in it. */
export function sumAt({ whole, exact }: FigureSums, at: number): number {
  const own = exact.get(at);
  if (!own) return whole[at]!;
  const decimals = Math.max(...own.keys());
  let digits = BigInt(whole[at]!) * 10n ** BigInt(decimals);
  for (const [fewer, part] of own) digits += part * 10n ** BigInt(decimals - fewer);
  return Number(decimalText(digits, decimals));
}

function decimalText(digits: bigint, decimals: number): string {
  const written = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  const whole = written.slice(0, written.length - decimals);
  const sign = digits < 0n ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${written.slice(-decimals)}`;
}

/** What one report brings into a cell: its number as it is written out, or the state it has without one. */
export interface PackedCell {
  readonly value: number | null;
  readonly state: 'number' | 'zero' | 'blank' | 'slash' | 'missing' | 'unreadable';
  /** The number cannot be added: it is printed in another unit than the form asks for. */
  readonly otherUnit: boolean;
}

/** Every cell of the report at the cursor by its id, and moves behind it; nothing without a table. */
export function unpackFigures(cursor: Cursor): Readonly<Record<CellId, PackedCell>> {
  const edition = editionAt(cursor);
  if (edition === null) return {};
  const ids = officialForms[edition].cells;
  const cells: Record<CellId, PackedCell> = {};
  for (let at = 0; at < ids.length; ) {
    const head = readVarint(cursor);
    const rest = Math.floor(head / 4);
    const kind = head & 3;
    const length = kind === token.zeros ? rest : kind === token.unknown ? Math.floor(rest / 4) : 1;
    const cell = kind === token.exact ? exactCell(cursor, rest) : plainCell(kind, rest);
    for (const stop = at + length; at < stop; at += 1) cells[ids[at]!] = cell;
  }
  return cells;
}

function plainCell(kind: number, rest: number): PackedCell {
  if (kind === token.zeros) return { value: 0, state: 'zero', otherUnit: false };
  if (kind === token.unknown) return { value: null, state: unknownStates[rest & 3]!, otherUnit: false };
  return { value: rest, state: 'number', otherUnit: false };
}

function exactCell(cursor: Cursor, rest: number): PackedCell {
  const digits = readBigVarint(cursor);
  const value = Number(decimalText(rest & 1 ? -digits : digits, Math.floor(rest / 4)));
  return { value, state: value === 0 ? 'zero' : 'number', otherUnit: (rest & 2) !== 0 };
}
