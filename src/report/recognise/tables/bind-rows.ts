import { isFragmentOf } from '../labels/foreign-words.ts';
import { hasNumberOf, lastNumber } from '../labels/label-numbers.ts';
import { matchRowLabel } from '../labels/row-labels.ts';
import { isOwnSum } from '../print/own-sum.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import { printsWhole, rivalry } from './rival-rows.ts';

/** Which printed row is which row of the form. */
export interface Binding {
  readonly rows: ReadonlyMap<string, PrintedRow>;
  /** Printed rows that are no row of the form, or that name a row already found. */
  readonly unbound: readonly PrintedRow[];
  /** Rows bound by their position between named rows because their label was torn off. */
  readonly byPosition: ReadonlySet<string>;
  /** Rows printed twice with different numbers. */
  readonly contested: ReadonlySet<string>;
}

/**
 * Binds the printed rows of table 3 to the form. A label on the row itself decides;
 * bare rows of numbers, and rows of which only the number of the label is left, are bound by position only where
 * exactly as many rows of the form are missing between two named rows as such rows are printed there, else by a label
 * printed alone above them.
 */
export function bindRows(
  printed: readonly PrintedRow[],
  order: readonly string[],
  mayBeAbsent: ReadonlySet<string> = new Set(),
): Binding {
  const named = printed.map((row) => nameOf(row, order));
  const contested = settleRivals(printed, named, order);
  const kept = longestRising(named);
  const rows = new Map<string, PrintedRow>();
  const byPosition = new Set<string>();
  const unbound: PrintedRow[] = [];

  let previous = -1;
  let bare: PrintedRow[] = [];
  const fill = (next: number): void => {
    const missing = order.slice(previous + 1, next).filter((row) => !mayBeAbsent.has(row));
    if (bare.length === missing.length && bare.every((row, index) => mayBeRow(missing[index]!, row))) {
      for (const [index, row] of bare.entries()) {
        rows.set(missing[index]!, row);
        byPosition.add(missing[index]!);
      }
    } else {
      for (const row of bare) {
        const hint = row.label === '' ? matchRowLabel('applications', row.before) : null;
        if (hint && missing.includes(hint.row) && hint.named === 1 && !rows.has(hint.row)) {
          rows.set(hint.row, row);
        } else {
          unbound.push(row);
        }
      }
    }
    bare = [];
  };

  for (const [index, row] of printed.entries()) {
    const position = named[index]!;
    if (position >= 0 && kept.has(index)) {
      fill(position);
      rows.set(order[position]!, row);
      previous = position;
    } else if (position < 0 && (row.label === '' || mayBeTorn(row))) {
      bare.push(row);
    } else if (!contested.has(order[position] ?? '')) {
      unbound.push(row);
    }
  }
  fill(order.length);
  for (const [index, row] of printed.entries()) {
    const name = order[named[index]!];
    if (!unbound.includes(row) || name === undefined || rows.has(name) || contested.has(name)) continue;
    if (isPlainly(name, row) && isNamedOnce(named, index)) rows.set(name, row);
  }
  const bound = new Set(rows.values());
  return { rows, unbound: unbound.filter((row) => !bound.has(row)), byPosition, contested };
}

/**
 * Takes the name of one of two neighbouring rows that have the same away, where the other is the row of the form;
 * gives the rows of which none is.
 */
function settleRivals(
  printed: readonly PrintedRow[],
  named: number[],
  order: readonly string[],
): ReadonlySet<string> {
  const contested = new Set<string>();
  let previous = -1;
  for (const [index, position] of named.entries()) {
    if (position < 0) continue;
    if (previous >= 0 && named[previous] === position) {
      const better = rivalry('applications', order[position]!, printed[previous]!, printed[index]!);
      if (better === 'second') named[previous] = -1;
      if (better === 'open') contested.add(order[position]!);
    }
    previous = index;
  }
  return contested;
}

/** Whether a row out of its place is surely this one: it prints the label whole, and one that only this row has. */
const isPlainly = (name: string, row: PrintedRow): boolean =>
  row.whole && row.label !== '' && name !== 'otherDisposition.misc' && printsWhole('applications', name, row);

const isNamedOnce = (named: readonly number[], index: number): boolean =>
  named.indexOf(named[index]!) === named.lastIndexOf(named[index]!);

/** A row of text whose label may be torn to pieces by the wrapped label of the group beside it. */
const mayBeTorn = ({ grid, layout, before, label }: PrintedRow): boolean =>
  grid === null && layout === '' && lastNumber(before + label) !== null;

/** Whether what is left of a printed label, if anything, can be of this row of the form. */
function mayBeRow(name: string, { before, label }: PrintedRow): boolean {
  if (label !== '') return hasNumberOf(name, before + label) && isFragmentOf(name, before + label);
  return before === '' || isFragmentOf(name, before) || matchRowLabel('applications', before) !== null;
}

/** Position in the form of the row a printed label names; −1 when it names none. */
function nameOf(row: PrintedRow, order: readonly string[]): number {
  const own = matchRowLabel('applications', row.label);
  if (own) return order.indexOf(own.row);
  if (row.label === '' && row.whole) return -1;
  if (isOwnSum(row)) return -1;
  // The label was wrapped: its beginning stands on the lines before the row, or all of it does.
  if (row.label === '' && isCompleteLine(row)) return -1;
  const wrapped = matchRowLabel('applications', row.before + row.label);
  return wrapped ? order.indexOf(wrapped.row) : -1;
}

/** A line of several numbers with no label of its own: labels printed before it may belong to other rows. */
function isCompleteLine(row: PrintedRow): boolean {
  return row.slots.length > 1 && row.slots.every((slot) => slot.place.line === row.place.line);
}

/** Indices of the longest strictly rising sequence of positions; rows out of order fall out of it. */
function longestRising(positions: readonly number[]): Set<number> {
  const best: number[] = [];
  const before: number[] = [];
  let end = -1;
  for (const [index, position] of positions.entries()) {
    best[index] = 1;
    before[index] = -1;
    if (position < 0) {
      best[index] = 0;
      continue;
    }
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (positions[earlier]! >= 0 && positions[earlier]! < position && best[earlier]! + 1 > best[index]!) {
        best[index] = best[earlier]! + 1;
        before[index] = earlier;
      }
    }
    if (end < 0 || best[index]! > best[end]!) end = index;
  }
  const kept = new Set<number>();
  for (let index = end; index >= 0; index = before[index]!) kept.add(index);
  return kept;
}
