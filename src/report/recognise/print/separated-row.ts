import { isPrinted, type Line, type PrintedCell } from '../lines/lines.ts';
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
  const { cells, grid, place } = line;
  const labels = labelsOf(cells, firstValue < 0 ? cells.length : firstValue);
  const lastLabel = labels.length - 1;
  const isAlone = lastLabel >= 0 && labels.findIndex((label) => label !== '') === lastLabel;
  const row: OpenRow = {
    label: '',
    labelColumn: isAlone ? cells[lastLabel]!.column : undefined,
    labels: [],
    before,
    slots: [],
    layout: `${cells.length}:${lastLabel}`,
    whole: true,
    grid,
    place,
  };
  if (grid === null) takeTextValues(row, labels, line);
  else
    for (let index = lastLabel + 1; index < cells.length; index += 1) row.slots.push(slotOf(cells[index]!));
  row.label = labels.length === 1 ? labels[0]! : labels.join('');
  return row;
}

/** The texts of the cells before the values, up to the last that prints one. */
function labelsOf(cells: readonly PrintedCell[], end: number): string[] {
  let count = end;
  while (count > 0 && !isPrinted(cells[count - 1]!)) count -= 1;
  const labels: string[] = [];
  for (let index = 0; index < count; index += 1) labels.push(cells[index]!.text);
  return labels;
}

/** The values of a line of text: behind its last label, or some of them in one cell with it or with each other. */
function takeTextValues(row: OpenRow, labels: string[], line: Line): void {
  const lastLabel = labels.length - 1;
  const apart = valuesInOneCell(line, lastLabel);
  const first = valueBehindLabel(labels.at(-1) ?? '');
  if (first) {
    labels[lastLabel] = first[1]!;
    row.slots.push(slotOf({ ...line.cells[lastLabel]!, text: first[2]! }));
  }
  for (const slot of apart ?? line.cells.slice(lastLabel + 1).map(slotOf)) row.slots.push(slot);
  if (apart || first) row.layout = '';
  row.labels = labels;
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
  const filled = line.cells.slice(lastLabel + 1).filter(isPrinted);
  if (filled.length !== 1) return null;
  const slots = valueSlots(plainCell(filled[0]!));
  return slots.length > 1 ? slots : null;
}
