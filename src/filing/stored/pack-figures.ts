import { cellParts, type Edition, officialForms } from '../../law/index.ts';
import { type CellState, plainDecimal, type Reading, type Report } from '../../report/index.ts';
import { pushBigVarint, pushVarint } from './varint.ts';

/**
 * How the cells of a report lie in the database (数据的紧凑形式): one byte for the edition, then the cells in the
 * order of the form as tokens. The two lowest bits of a token say what it is:
 *
 * - 0 a run of zeros, and how many
 * - 1 a whole number
 * - 2 a run of cells without a number, their state and how many
 * - 3 any other number: its decimals, sign, whether its unit is another than the form's; its digits follow
 *
 * Almost all cells of almost all reports are zero, so that a report takes some tens of bytes, and a sum over a
 * whole country reads a few megabytes.
 */
export const token = { zeros: 0, whole: 1, unknown: 2, exact: 3 } as const;

/** The byte for each edition; 0 for a report in which no table was found. */
export const editionCodes: Readonly<Record<Edition, number>> = { '2019': 19, '2021': 21 };

/** States without a number, in the order of their codes. */
export const unknownStates = ['blank', 'slash', 'missing', 'unreadable'] as const satisfies CellState[];

/** Whole numbers below this are one token; larger ones are written out exactly. */
const mostWhole = 2 ** 48;

/** The cells of a report in their compact form. */
export function packFigures({ edition, cells }: Pick<Report, 'edition' | 'cells'>): Buffer {
  if (edition === null) return Buffer.from([0]);
  const packed: number[] = [editionCodes[edition]];
  let run = null as { kind: number; length: number } | null;
  const endRun = () => {
    if (run) pushVarint(packed, runToken(run));
    run = null;
  };
  for (const cell of officialForms[edition].cells) {
    const kind = runKind(edition, cell, cells[cell]);
    if (kind !== null) {
      if (run?.kind === kind) run.length += 1;
      else {
        endRun();
        run = { kind, length: 1 };
      }
      continue;
    }
    endRun();
    pushNumber(packed, cells[cell]!, hasOtherUnit(edition, cell, cells[cell]!));
  }
  endRun();
  return Buffer.from(packed);
}

/** −1 for a zero, the code of its state for a cell without a number; null for what is written by itself. */
function runKind(edition: Edition, cell: string, reading: Reading | undefined): number | null {
  if (!reading || reading.value === null)
    return unknownStates.indexOf((reading?.state ?? 'missing') as (typeof unknownStates)[number]);
  return reading.value === 0 && !hasOtherUnit(edition, cell, reading) ? -1 : null;
}

const runToken = ({ kind, length }: { kind: number; length: number }): number =>
  kind === -1 ? length * 4 + token.zeros : (length * 4 + kind) * 4 + token.unknown;

function pushNumber(packed: number[], { value }: Reading, otherUnit: boolean): void {
  if (!otherUnit && Number.isInteger(value) && value! >= 0 && value! < mostWhole) {
    pushVarint(packed, value! * 4 + token.whole);
    return;
  }
  const written = plainDecimal(Math.abs(value!));
  const decimals = (written.split('.')[1] ?? '').length;
  const flags = (value! < 0 ? 1 : 0) + (otherUnit ? 2 : 0);
  pushVarint(packed, (decimals * 4 + flags) * 4 + token.exact);
  pushBigVarint(packed, BigInt(written.replace('.', '')));
}

/** Whether an amount is printed in another unit than the form asks for, so that it cannot be added as it is. */
function hasOtherUnit(edition: Edition, cell: string, { unit }: Reading): boolean {
  if (unit === undefined) return false;
  const { table, row, column } = cellParts(cell);
  const asked = officialForms[edition].tables[table].rows.find(({ id }) => id === row)?.unit?.[column];
  return asked !== undefined && asked !== unit;
}
