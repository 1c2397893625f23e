import type { PrintedRow } from './printed-rows.ts';
import type { Slot } from './printed-values.ts';

/** Fewer numbers that count up may well be values. */
const fewestNumbered = 5;

/** Takes away the row that numbers the columns (栏次 1 2 3 …): no sum of the form lets a row count up. */
export function dropColumnNumbers(rows: PrintedRow[]): void {
  const numbered = rows.findIndex(({ slots }) => countsUp(slots));
  if (numbered >= 0) rows.splice(numbered, 1);
}

/** Whether values count up one by one, from 0 or 1. */
function countsUp(slots: readonly Slot[]): boolean {
  const [first] = slots;
  if (slots.length < fewestNumbered || first!.written.kind !== 'number' || first!.written.value > 1)
    return false;
  const { value } = first!.written;
  return slots.every(({ written }, index) => written.kind === 'number' && written.value === value + index);
}
