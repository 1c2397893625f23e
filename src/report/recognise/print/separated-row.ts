import { isPrinted, type Line } from '../lines/lines.ts';
import type { PrintedRow } from './printed-rows.ts';
import { plainCell, type Slot, slotOf, valueSlots } from './printed-values.ts';

/** A row that may still be added to: what follows it on the page can be its values or the rest of its label. */
export type OpenRow = { -readonly [Key in keyof PrintedRow]: PrintedRow[Key] } & {
  slots: Slot[];
  /** The label column by column, where its parts may go on in the line below; none in a grid. */
  labels: string[];
};

/**
 * A row cut into cells: labels first; everything behind the last label is a value cell, blanks included.
 * `firstValue` is the index of its first value, −1 when it prints none.
 */
export function separatedRow(line: Line, before: string, firstValue: number): OpenRow {
  const head = firstValue < 0 ? line.cells : line.cells.slice(0, firstValue);
  const lastLabel = head.findLastIndex(isPrinted);
  const isAlone = lastLabel >= 0 && head.findIndex(isPrinted) === lastLabel;
  const labels = head.slice(0, lastLabel + 1).map((cell) => cell.text);
  const apart = valuesInOneCell(line, lastLabel);
  const first = line.grid ? null : valueBehindLabel(labels.at(-1) ?? '');
  if (first) labels[lastLabel] = first[1]!;
  return {
    label: labels.length === 1 ? labels[0]! : labels.join(''),
    labelColumn: isAlone ? head[lastLabel]!.column : undefined,
    labels: line.grid ? [] : labels,
    before,
    slots: [
      ...(first ? [slotOf({ ...head[lastLabel]!, text: first[2]! })] : []),
      ...(apart ?? line.cells.slice(lastLabel + 1).map(slotOf)),
    ],
    layout: apart || first ? '' : `${line.cells.length}:${lastLabel}`,
    whole: true,
    grid: line.grid,
    place: line.place,
  };
}

/** A label and the value that a blank or a comma parts from it, where tabs or pipes part the others; null where none does. */
function valueBehindLabel(label: string): RegExpExecArray | null {
  // Asked first of every label: hardly any ends in a digit.
  return endsInDigit(label) ? /^(.*[^\d\s,，:：;；])[ ,，:：;；]+(\d{1,9}(?:\.\d+)?)$/.exec(label) : null;
}

function endsInDigit(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return last >= '0' && last <= '9';
}

/** The values of a text row that stand in the one cell behind its label, with blanks between them. */
function valuesInOneCell(line: Line, lastLabel: number): Slot[] | null {
  if (line.grid) return null;
  const filled = line.cells.slice(lastLabel + 1).filter(isPrinted);
  if (filled.length !== 1) return null;
  const slots = valueSlots(plainCell(filled[0]!));
  return slots.length > 1 ? slots : null;
}
