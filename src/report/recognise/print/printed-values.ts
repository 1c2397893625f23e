import type { Place } from '../../source-document.ts';
import { withoutDress } from '../lines/cell-text.ts';
import type { PrintedCell } from '../lines/lines.ts';
import { withListedApart } from './listed-values.ts';
import { beginsLabel, readWritten, type WrittenValue } from './written-value.ts';

/** A printed value cell that is not yet known to be a certain cell of the form. */
export interface Slot {
  readonly text: string;
  readonly written: WrittenValue;
  readonly column: number;
  readonly span: number;
  readonly place: Place;
}

/** Whether a cell holds a number, a mark that stands for none, or several of them. */
export function isValue(cell: PrintedCell): boolean {
  const { text } = cell;
  if (text === '' || beginsLabel(text)) return false;
  return isWrittenValue(text) || isRun(text) || misread.test(text);
}

/**
 * A number that a scanner or a typist spoiled (3O, l2), a fault of a spreadsheet, a question mark, two numbers of which
 * one stands in brackets or behind two pipes: no label, and unreadable.
 */
const misread = /^(?:[\dOoQIl]{1,8}|#[A-Z/0]+[!?]?|[?？]+|\d{1,8}\s?[（(]\d{1,8}[)）]|\d{1,8}\|\|\d{1,8})$/;

/** Numbers and marks that only spaces divide; a number with a full stop behind it (3.) numbers a label. */
function isRun(text: string): boolean {
  if (/^\d(?:[\d\s.,]*\d)?$/.test(text)) return true;
  return /\s/.test(text) && partsOf(text).every(isWrittenValue);
}

function isWrittenValue(text: string): boolean {
  const { kind } = readWritten(text);
  return kind === 'number' || kind === 'mark';
}

/** The value cells in one printed cell: several where white space or a counting word divides them. */
export function valueSlots(cell: PrintedCell): Slot[] {
  return partsOf(cell.text).map((text) => slotOf({ ...cell, text }));
}

const partsOf = (text: string): string[] => text.trim().split(betweenValues);

/** White space, but none between a number and its counting word (0 件); a counting word with a number behind it. */
const betweenValues =
  /\s+(?!(?:万?元|[件个项条宗份次起例笔部户]|[件人条]次)(?:\s|$))|(?<=[件个项条宗份次起例笔元])(?=\d)/;

/** A cell whose numbers are plain, with blanks between those that a sign divides. */
export function plainCell(cell: PrintedCell): PrintedCell {
  const text = withListedApart(withoutDress(cell.text));
  return text === cell.text ? cell : { ...cell, text };
}

/** A printed cell as a value that is not yet known to be a certain cell of the form. */
export function slotOf(cell: PrintedCell): Slot {
  const { text, column, span, place } = cell;
  return { text, written: readWritten(text), column, span, place };
}
