import type { Place } from '../../source-document.ts';
import { filledCells, type Line, type PrintedCell } from '../lines/lines.ts';
import { type MixedPiece, splitMixed } from './mixed-text.ts';
import { PrintedHeadings } from './printed-headings.ts';
import type { HeaderCell, NameRow, PrintedTable } from './printed-rows.ts';
import { isValue, plainCell, slotOf, valueSlots } from './printed-values.ts';
import { type OpenRow, separatedRow } from './separated-row.ts';
import { endsLabelOf } from './wrapped-in-column.ts';

/** So many cells before a row may say what it is; all the labels of a form are fewer. */
const mostBefore = 400;

/**
 * The page a table is printed on, with the rows and headings taken from it so far. A line is read by what stands
 * before it: a label waits for its values, and values on lines of their own go to the row that is open.
 */
export class PrintedPage implements PrintedTable {
  readonly rows: OpenRow[] = [];
  broken = false;
  readonly rowWise: boolean;
  private readonly nameRow: NameRow;
  private readonly hasShortRows: boolean;
  private labelAbove = false;
  private before: string[] = [];
  /** The row that following single cells belong to. */
  private open: OpenRow | null = null;
  private gap = false;
  private readonly headings = new PrintedHeadings();

  constructor(nameRow: NameRow, rowWise: boolean, hasShortRows: boolean) {
    this.nameRow = nameRow;
    this.rowWise = rowWise;
    this.hasShortRows = hasShortRows;
  }

  get headers(): readonly HeaderCell[] {
    return this.headings.all;
  }

  get headBroken(): Place | null {
    return this.headings.brokenAt;
  }

  get rest(): string {
    return this.before.join('');
  }

  /** The line above is the label of a row and nothing else. */
  get awaitsShortRow(): boolean {
    return this.hasShortRows && this.labelAbove && this.nameRow(this.before.join('')) !== null;
  }

  takeGridRow(line: Line): void {
    this.open = null;
    const firstValue = line.cells.findIndex(isValue);
    const row = separatedRow(line, this.before.join(''), firstValue);
    if (firstValue < 0 && (row.slots.length === 0 || this.nameRow(row.label) === null))
      this.keepLabels(filledCells(line), line);
    else this.push(this.underHeadings(row, line));
  }

  /** A blank line is a gap; a line of separators alone is a blank cell, unless such lines only divide cells. */
  takeEmpty(line: Line, separatorsStandAlone: boolean): void {
    this.labelAbove = false;
    if (line.cells.length > 1 && separatorsStandAlone) return;
    if (line.cells.length === 1) {
      this.gap ||= this.rows.length > 0;
      this.headings.takeGap();
      return;
    }
    if (!this.open && this.nameRow(this.before.join(''))) this.push(this.startRow('', line, false));
    this.open?.slots.push(slotOf(line.cells[0]!));
  }

  takePageMark(): void {
    this.broken ||= this.rows.length > 0;
  }

  takeNote(): void {
    this.open = null;
  }

  /** One filled cell on its line: a value, a label, or both run together. */
  takeSingle(line: Line, printed: PrintedCell): void {
    const cell = plainCell(printed);
    if (isValue(cell)) {
      const slots = valueSlots(cell);
      if (!this.open || (slots.length > 1 && this.rowWise)) this.push(this.startRow('', line, false));
      for (const slot of slots) this.open!.slots.push(slot);
      if (slots.length > 1 && this.rowWise) this.open = null;
      return;
    }
    const pieces = splitMixed(cell.text);
    if (pieces.length > 0) {
      for (const piece of pieces) this.takePiece(piece, cell, line);
      return;
    }
    if (line.cells.length > 1 && this.rowWise) {
      this.takeSeparated(line, [cell]);
      return;
    }
    this.open = null;
    this.keepLabels([cell], line);
  }

  /** A line cut by tabs or pipes: a row, the rest of a label wrapped inside its column, or headings. */
  takeSeparated(line: Line, filled: readonly PrintedCell[]): void {
    this.open = null;
    const firstValue = line.cells.findIndex(isValue);
    if (firstValue >= 0) {
      this.push(this.underHeadings(separatedRow(line, this.before.join(''), firstValue), line));
      return;
    }
    if (this.endsLabelAbove(line, filled)) return;
    const row = separatedRow(line, this.before.join(''), firstValue);
    if (this.nameRow(row.label)) this.push(row);
    else this.keepLabels(filled, line);
  }

  /** A label with its values that was run together with others in one cell; a label alone waits for what follows. */
  private takePiece({ label, run, glued }: MixedPiece, cell: PrintedCell, line: Line): void {
    this.open = null;
    if (run === '') {
      this.keepBefore([label]);
      return;
    }
    const row = { ...this.startRow(label, line, true), glued };
    for (const slot of valueSlots({ ...cell, text: run })) row.slots.push(slot);
    this.push(row);
    this.open = row;
  }

  private startRow(label: string, line: Line, whole: boolean): OpenRow {
    const row = {
      label,
      labels: [],
      before: this.before.join(''),
      slots: [],
      layout: '',
      whole,
      grid: null,
      place: line.place,
    };
    this.open = row;
    return row;
  }

  private push(row: OpenRow): void {
    this.rows.push(row);
    this.labelAbove = false;
    this.before = [];
    if (this.gap && this.rowWise) this.broken = true;
    this.gap = false;
  }

  private keepLabels(cells: readonly PrintedCell[], line: Line): void {
    this.keepBefore(cells.map(({ text }) => text));
    this.labelAbove = true;
    this.headings.take(cells, line, this.rows.length === 0);
  }

  private keepBefore(texts: readonly string[]): void {
    for (const text of texts) this.before.push(text);
    if (this.before.length > 2 * mostBefore) this.before.splice(0, this.before.length - mostBefore);
  }

  private underHeadings(row: OpenRow, line: Line): OpenRow {
    const headings = this.headings.over(line);
    if (headings) row.headings = headings;
    return row;
  }

  private endsLabelAbove(line: Line, filled: readonly PrintedCell[]): boolean {
    const above = this.rows.at(-1);
    if (!above || this.before.length > 0 || this.gap) return false;
    return endsLabelOf(above, line, filled, this.nameRow);
  }
}
