import { compact } from '../lines/compact.ts';
import type { HeaderCell, PrintedRow } from '../print/printed-rows.ts';
import type { Slot } from '../print/printed-values.ts';
import { isFilled } from './align-slots.ts';

/**
 * The cells of a row of table 2 under the headings printed above it (信息内容, 本年制发件数 …), where there are as
 * many headings as the row has columns. A merged cell that was flattened repeats its heading and its value.
 * Null where a value stands outside the headings or two values under one of them differ.
 */
export function slotsUnderHeadings(
  row: PrintedRow,
  columns: number,
): { readonly slots: readonly Slot[]; readonly reason: string } | null {
  const [first, ...others] = row.headings ?? [];
  if (!first || compact(first.text) !== '信息内容') return null;
  const headings = others.filter(({ text }, index) => text !== others[index - 1]?.text);
  if (headings.length !== columns) return null;
  const slots: Slot[] = [];
  let placed = 0;
  for (const heading of headings) {
    const under = row.slots.filter((slot) =>
      others.some((other) => other.text === heading.text && covers(other, slot)),
    );
    const filled = under.filter(isFilled);
    if (under.length === 0 || new Set(filled.map(({ text }) => text)).size > 1) return null;
    placed += filled.length;
    slots.push(filled[0] ?? under[0]!);
  }
  if (placed < row.slots.filter(isFilled).length || placed === 0) return null;
  return { slots, reason: '按本行上方的栏目名称对应各列' };
}

function covers(heading: HeaderCell, slot: Slot): boolean {
  return heading.column <= slot.column && slot.column < heading.column + heading.span;
}
