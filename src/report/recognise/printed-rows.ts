import type { Place, Table } from '../source-document.ts';
import type { Line, PrintedCell } from './lines.ts';
import { splitMixed } from './mixed-text.ts';
import { readWritten, type WrittenValue } from './written-value.ts';

/** A printed value cell that is not yet known to be a certain cell of the form. */
export interface Slot {
  readonly text: string;
  readonly written: WrittenValue;
  readonly column: number;
  readonly span: number;
  readonly place: Place;
}

/** A row as printed: its label and the cells behind it. */
export interface PrintedRow {
  /** Label printed in the row itself; '' for a bare row of numbers. */
  readonly label: string;
  /** Label texts printed before the row since the last values. */
  readonly before: string;
  readonly slots: Slot[];
  /** How the row stands on the page: rows of one layout can vouch for each other's columns. */
  readonly layout: string;
  /** True when label and values stand on one line or grid row, so that they surely belong together. */
  readonly whole: boolean;
  readonly grid: Table | null;
  readonly place: Place;
}

/** Headings of the value columns, in printed order with their column; later rows are read under them. */
export interface HeaderCell {
  readonly text: string;
  readonly column: number;
  readonly span: number;
  readonly grid: Table | null;
}

/** The rows and headings of one table's region. */
export interface PrintedTable {
  readonly rows: PrintedRow[];
  readonly headers: HeaderCell[];
  /** True when a blank line or page mark stands inside the table. */
  readonly broken: boolean;
}

/**
 * Reads the lines of one table as rows. Works for grids, for rows cut by tabs or pipes,
 * for one cell per line, and for cells run together without any separator.
 */
export function printedTable(lines: readonly Line[], isRowLabel: (label: string) => boolean): PrintedTable {
  const rows: PrintedRow[] = [];
  const headers: HeaderCell[] = [];
  const rowWise = lines.some(hasSeveralValues);
  let before: string[] = [];
  let open: PrintedRow | null = null;
  let blanksSinceRow = 0;
  let broken = false;

  const push = (row: PrintedRow): void => {
    rows.push(row);
    before = [];
    if (blanksSinceRow > 0 && rowWise) broken = true;
    blanksSinceRow = 0;
  };

  for (const line of lines) {
    const filled = line.cells.filter((cell) => cell.text !== '');
    if (line.grid) {
      open = null;
      const row = gridRow(line, before.join(''), isRowLabel);
      if (row) push(row);
      else keepLabels(filled, line, before, headers);
      continue;
    }
    if (filled.length === 0) {
      if (!isSeparatorLine(line)) {
        if (rows.length > 0) blanksSinceRow += 1;
        continue;
      }
      if (!open && isRowLabel(before.join(''))) {
        open = textRow('', before.join(''), [], line, false);
        push(open);
      }
      open?.slots.push(slotOf(line.cells[0]!));
      continue;
    }
    if (filled.every((cell) => /^:?-{2,}:?$/.test(cell.text))) continue;
    if (isPageMark(line, rowWise)) {
      broken ||= rows.length > 0;
      continue;
    }
    if (filled.length === 1) {
      const cell = filled[0]!;
      const written = readWritten(cell.text);
      const run = written.kind === 'text' && /^[\d\s.,]+$/.test(cell.text);
      if (written.kind === 'number' || written.kind === 'mark' || run) {
        const slots = run ? runSlots(cell) : [slotOf(cell)];
        if (run && slots.length > 1 && rowWise) {
          open = null;
          push(textRow('', before.join(''), slots, line, false));
        } else if (open) {
          open.slots.push(...slots);
        } else {
          open = textRow('', before.join(''), slots, line, false);
          push(open);
        }
        continue;
      }
      const pieces = splitMixed(cell.text);
      if (pieces.length > 0) {
        for (const piece of pieces) {
          const slots = piece.run === '' ? [] : runSlots({ ...cell, text: piece.run });
          open = textRow(piece.label, before.join(''), slots, line, slots.length > 0);
          if (slots.length > 0) push(open);
          else before.push(piece.label);
        }
        if (before.length > 0) open = null;
        continue;
      }
      if (line.cells.length > 1 && isRowLabel(cell.text) && rowWise) {
        open = null;
        push(separatedRow(line, before.join('')));
        continue;
      }
      open = null;
      before.push(cell.text);
      headers.push({ text: cell.text, column: cell.column, span: 1, grid: null });
      continue;
    }
    open = null;
    if (filled.some((cell) => isValue(cell))) push(separatedRow(line, before.join('')));
    else if (isRowLabel(filled.map((cell) => cell.text).join(''))) push(separatedRow(line, before.join('')));
    else keepLabels(filled, line, before, headers);
  }
  return { rows, headers, broken };
}

function hasSeveralValues(line: Line): boolean {
  const filled = line.cells.filter((cell) => cell.text !== '');
  return filled.length >= 2 && filled.some(isValue);
}

function isValue(cell: PrintedCell): boolean {
  const kind = readWritten(cell.text).kind;
  return kind === 'number' || kind === 'mark' || (cell.text !== '' && /^[\d\s.,]+$/.test(cell.text));
}

function slotOf(cell: PrintedCell): Slot {
  return {
    text: cell.text,
    written: readWritten(cell.text),
    column: cell.column,
    span: cell.span,
    place: cell.place,
  };
}

/** Numbers in one cell that only spaces divide. */
function runSlots(cell: PrintedCell): Slot[] {
  return cell.text
    .trim()
    .split(/\s+/)
    .map((text) => slotOf({ ...cell, text }));
}

function isSeparatorLine(line: Line): boolean {
  return /[|｜\t]/.test(line.text);
}

const decoratedPageNumber = /^(?:[-—–－―]+\s*\d{1,3}\s*[-—–－―]+|第\s*\d+\s*页.*|\d+\s*\/\s*\d+)$/;

/** A running page number, which is no cell: decorated always, bare only where cells do not stand on lines of their own. */
function isPageMark(line: Line, rowWise: boolean): boolean {
  if (line.cells.length > 1) return false;
  const text = line.text.trim();
  return decoratedPageNumber.test(text) || (rowWise && /^\d{1,3}$/.test(text));
}

function textRow(label: string, before: string, slots: Slot[], line: Line, whole: boolean): PrintedRow {
  return { label, before, slots, layout: '', whole, grid: null, place: line.place };
}

/** A row cut by tabs or pipes: label cells first, everything behind the last label is a value cell, blanks included. */
function separatedRow(line: Line, before: string): PrintedRow {
  const firstValue = line.cells.findIndex(isValue);
  const head = firstValue < 0 ? line.cells : line.cells.slice(0, firstValue);
  const lastLabel = head.findLastIndex((cell) => cell.text !== '');
  const labels = line.cells.slice(0, lastLabel + 1).filter((cell) => cell.text !== '');
  return {
    label: labels.map((cell) => cell.text).join(''),
    before,
    slots: line.cells.slice(lastLabel + 1).map(slotOf),
    layout: `${line.cells.length}:${lastLabel}`,
    whole: true,
    grid: null,
    place: line.place,
  };
}

function gridRow(line: Line, before: string, isRowLabel: (label: string) => boolean): PrintedRow | null {
  const firstValue = line.cells.findIndex(isValue);
  const head = firstValue < 0 ? line.cells : line.cells.slice(0, firstValue);
  const lastLabel = head.findLastIndex((cell) => cell.text !== '');
  const label = line.cells
    .slice(0, lastLabel + 1)
    .map((cell) => cell.text)
    .join('');
  if (firstValue < 0 && !(label !== '' && lastLabel < line.cells.length - 1 && isRowLabel(label)))
    return null;
  return {
    label,
    before,
    slots: line.cells.slice(lastLabel + 1).map(slotOf),
    layout: `${line.cells.length}:${lastLabel}`,
    whole: true,
    grid: line.grid,
    place: line.place,
  };
}

function keepLabels(
  cells: readonly PrintedCell[],
  line: Line,
  before: string[],
  headers: HeaderCell[],
): void {
  for (const cell of cells) {
    before.push(cell.text);
    headers.push({ text: cell.text, column: cell.column, span: cell.span, grid: line.grid });
  }
}
