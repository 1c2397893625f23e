import { compact } from '../lines/compact.ts';
import type { NameRow, PrintedRow } from './printed-rows.ts';
import type { Slot } from './printed-values.ts';

/** Fewer numbers that count up without a name may well be values. */
const fewestNumbered = 5;

/** What a row that numbers the columns is called. */
const numbersColumns = /^(?:栏次|栏号|列次|列号|行次|序号|编号|甲|甲乙|项目)$/;

/**
 * Takes away the rows that number the columns (栏次 1 2 3 …), on every page of the table. A row of the form whose
 * values count up is none of them, though no sum of the form lets it be right.
 */
export function dropColumnNumbers(rows: PrintedRow[], nameRow: NameRow): void {
  for (let index = rows.length - 1; index >= 0; index -= 1)
    if (isColumnNumbers(rows[index]!, nameRow)) rows.splice(index, 1);
}

function isColumnNumbers({ label, before, slots }: PrintedRow, nameRow: NameRow): boolean {
  const numbered = numbersCountingUp(slots);
  if (label !== '') return numbered > 1 && numbersColumns.test(compact(label));
  return numbered >= fewestNumbered && nameRow(before) === null;
}

/** How many values a row prints, where they count up one by one, from 0 or 1; 0 where they do not. */
export function numbersCountingUp(slots: readonly Slot[]): number {
  let first = -1;
  let count = 0;
  for (const { written } of slots) {
    if (written.kind === 'blank') continue;
    if (written.kind !== 'number') return 0;
    if (count === 0) first = written.value;
    if (first > 1 || written.value !== first + count) return 0;
    count += 1;
  }
  return count;
}
