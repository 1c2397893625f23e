import type { Place, Table } from '../source-document.ts';
import { withoutDress } from './cell-text.ts';
import type { Line, PrintedCell } from './lines.ts';
import { withListedApart } from './listed-values.ts';
import { splitMixed } from './mixed-text.ts';
import { drawsTable, isMarkdownRule, isNote, isPageMark } from './page-furniture.ts';
import { isValue, type Slot, slotOf, valueSlots } from './printed-values.ts';

/** A row as printed: its label and the cells behind it. */
export interface PrintedRow {
  /** Label printed in the row itself; '' for a bare row of numbers. */
  readonly label: string;
  /** Label texts printed before the row since the last values. */
  readonly before: string;
  readonly slots: readonly Slot[];
  /** How the row stands on the page: rows of one layout can vouch for each other's columns; '' when it has none. */
  readonly layout: string;
  /** The column of the row's label, where it prints one and no label of a group beside it. */
  readonly labelColumn?: number | undefined;
  /** True when label and values stand on one line or grid row, so that they surely belong together. */
  readonly whole: boolean;
  /** True when the values follow the label without white space, as where all cells of a table run together. */
  readonly glued?: boolean;
  readonly grid: Table | null;
  /** The headings last printed above the row, where they stand in as many fields as the row, or in its grid. */
  readonly headings?: readonly HeaderCell[];
  readonly place: Place;
}

/** A heading cell above the values. */
export interface HeaderCell {
  readonly text: string;
  readonly column: number;
  readonly span: number;
  readonly grid: Table | null;
  readonly place: Place;
}

/** The rows and headings of one table's region. */
export interface PrintedTable {
  readonly rows: readonly PrintedRow[];
  readonly headers: readonly HeaderCell[];
  /** Label texts printed behind the last values. */
  readonly rest: string;
  /** True when a blank line or page mark stands inside the table. */
  readonly broken: boolean;
  /** Where the headings go on behind a blank line; null where they stand together. */
  readonly headBroken: Place | null;
}

/** The row of the form a label names, or null. */
export type NameRow = (label: string) => string | null;

/**
 * Reads the lines of one table as rows. Works for grids, for rows cut by tabs or pipes,
 * for one cell per line, and for cells run together without any separator. `hasShortRows`: some rows of the table
 * have so few values that their line may look like a page number.
 */
export function printedTable(
  lines: readonly Line[],
  nameRow: NameRow,
  { hasShortRows = false }: { readonly hasShortRows?: boolean } = {},
): PrintedTable {
  const page = new Page(nameRow, lines.some(hasSeveralValues), hasShortRows);
  const separatorsStandAlone = !lines.some(isSeparatedValue) || !lines.some(isBesideAnother);
  for (const line of lines) {
    if (!line.grid && drawsTable(line)) continue;
    if (line.grid) {
      page.takeGridRow(line);
      continue;
    }
    const filled = filledCells(line);
    if (filled.length === 0) page.takeEmpty(line, separatorsStandAlone);
    else if (isMarkdownRule(line, filled)) continue;
    else if (isPageMark(line, page.rowWise, page.awaitsShortRow)) page.takePageMark();
    else if (filled.length === 1 && isNote(line.text)) page.takeNote();
    else if (filled.length === 1) page.takeSingle(line, filled[0]!);
    else page.takeSeparated(line, filled);
  }
  page.dropColumnNumbers();
  if (lines.some(gathersBlanks)) page.dropGatheredBlanks();
  return page;
}

/** Pipes with nothing between them at the end of a line: what merged and blank cells of the row left behind. */
function gathersBlanks(line: Line): boolean {
  return !line.grid && gatheredPipes.test(line.text);
}

const gatheredPipes = /[|｜]{2,}\s*$/;

const filledCells = (line: Line): readonly PrintedCell[] => line.cells.filter(isPrinted);

function hasSeveralValues(line: Line): boolean {
  return line.cells.length > 1 && filledCells(line).length > 1 && line.cells.some(isValue);
}

/** A filled line right above another one: where there is none, the lines of separators between them only divide. */
function isBesideAnother(line: Line, index: number, lines: readonly Line[]): boolean {
  const next = lines[index + 1];
  return (
    line.cells.length > 1 && next !== undefined && [line, next].every((one) => one.cells.some(isPrinted))
  );
}

/** A value on a line of its own with a tab or pipe beside it. */
function isSeparatedValue(line: Line): boolean {
  return !line.grid && line.cells.length > 1 && line.cells.some(isValue);
}

type OpenRow = { -readonly [Key in keyof PrintedRow]: PrintedRow[Key] } & { slots: Slot[]; labels: string[] };

/** What has been taken from the page so far. */
class Page implements PrintedTable {
  readonly rows: OpenRow[] = [];
  readonly headers: HeaderCell[] = [];
  broken = false;
  headBroken: Place | null = null;
  readonly rowWise: boolean;
  private readonly nameRow: NameRow;
  private readonly hasShortRows: boolean;
  private labelAbove = false;
  private before: string[] = [];
  /** The row that following single cells belong to. */
  private open: OpenRow | null = null;
  private gap = false;
  private headGap = false;
  private headings: { readonly cells: readonly HeaderCell[]; readonly fields: number } | null = null;

  constructor(nameRow: NameRow, rowWise: boolean, hasShortRows: boolean) {
    this.nameRow = nameRow;
    this.rowWise = rowWise;
    this.hasShortRows = hasShortRows;
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
      this.headGap ||= this.headings !== null;
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
      this.open!.slots.push(...slots);
      if (slots.length > 1 && this.rowWise) this.open = null;
      return;
    }
    const pieces = splitMixed(cell.text);
    if (pieces.length > 0) {
      for (const { label, run, glued } of pieces) {
        this.open = null;
        if (run === '') {
          this.before.push(label);
          continue;
        }
        this.push({ ...this.startRow(label, line, true), glued });
        this.open = this.rows.at(-1)!;
        this.open!.slots.push(...valueSlots({ ...cell, text: run }));
      }
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
    if (this.continuesLabel(line, filled)) return;
    const row = separatedRow(line, this.before.join(''), firstValue);
    if (this.nameRow(row.label)) this.push(row);
    else this.keepLabels(filled, line);
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
    const headings = cells.map(({ text, column, span, place }) => ({
      text,
      column,
      span,
      grid: line.grid,
      place,
    }));
    this.before.push(...cells.map(({ text }) => text));
    this.labelAbove = true;
    this.headers.push(...headings);
    if (this.headGap && cells.length > 1 && this.rows.length === 0) this.headBroken ??= line.place;
    if (cells.length > 1) this.headings = { cells: headings, fields: line.cells.length };
  }

  private underHeadings(row: OpenRow, line: Line): OpenRow {
    if (!this.headings) return row;
    const { cells, fields } = this.headings;
    const fits = line.grid ? cells[0]!.grid === line.grid : fields === line.cells.length;
    if (fits) row.headings = cells;
    return row;
  }

  /** Takes away rows that number the columns (栏次 1 2 3 …): no sum of the form lets a row count up. */
  dropColumnNumbers(): void {
    const numbered = this.rows.findIndex(({ slots }) => countsUp(slots));
    if (numbered >= 0) this.rows.splice(numbered, 1);
  }

  /**
   * Takes the blanks behind the last value of every row away, in a table that gathers its blank cells at the end of
   * the row: where they were blank is not printed, so that such a row proves no column. A row all blank keeps them.
   */
  dropGatheredBlanks(): void {
    for (const row of this.rows) {
      const last = row.slots.findLastIndex((slot) => slot.written.kind !== 'blank');
      if (row.grid || last < 0 || last === row.slots.length - 1) continue;
      row.slots.length = last + 1;
      row.layout = '';
    }
  }

  /** Appends a label that is wrapped inside its column to the row above; true when it was one. */
  private continuesLabel(line: Line, filled: readonly PrintedCell[]): boolean {
    const above = this.rows.at(-1);
    if (!above || this.before.length > 0 || this.gap || above.labels.length === 0) return false;
    if (above.layout.split(':')[0] !== String(line.cells.length)) return false;
    if (filled.some((cell) => cell.column >= above.labels.length || beginsAnew.test(cell.text))) return false;
    const own = this.nameRow(filled.map((cell) => cell.text).join(''));
    const named = this.nameRow(above.label);
    if (own !== null && named !== null && own !== named && !own.startsWith(`${named}.`)) return false;
    // Of a row below that prints no value: with the end of its label the row above would get its name.
    const whole = this.nameRow(above.label + filled.map((cell) => cell.text).join(''));
    if (named !== null && whole !== named && !whole?.startsWith(`${named}.`)) return false;
    for (const cell of filled) above.labels[cell.column] += cell.text;
    above.label = above.labels.join('');
    return true;
  }
}

const beginsAnew = /^(?:[（(]?[一二三四五六七八][）)]|[一二三四五六]、|\d\s*[.．、]|第二十条|信息内容)/;

/**
 * A row cut into cells: labels first; everything behind the last label is a value cell, blanks included.
 * `firstValue` is the index of its first value, −1 when it prints none.
 */
function separatedRow(line: Line, before: string, firstValue: number): OpenRow {
  const head = firstValue < 0 ? line.cells : line.cells.slice(0, firstValue);
  const lastLabel = head.findLastIndex(isPrinted);
  const isAlone = lastLabel >= 0 && head.findIndex(isPrinted) === lastLabel;
  const labels = head.slice(0, lastLabel + 1).map((cell) => cell.text);
  const apart = valuesInOneCell(line, lastLabel);
  return {
    label: labels.length === 1 ? labels[0]! : labels.join(''),
    labelColumn: isAlone ? head[lastLabel]!.column : undefined,
    labels: line.grid ? [] : labels,
    before,
    slots: apart ?? line.cells.slice(lastLabel + 1).map(slotOf),
    layout: apart ? '' : `${line.cells.length}:${lastLabel}`,
    whole: true,
    grid: line.grid,
    place: line.place,
  };
}

const fewestNumbered = 5;

/** Whether values count up one by one, from 0 or 1. */
function countsUp(slots: readonly Slot[]): boolean {
  const [first] = slots;
  if (slots.length < fewestNumbered || first!.written.kind !== 'number' || first!.written.value > 1)
    return false;
  const { value } = first!.written;
  return slots.every(({ written }, index) => written.kind === 'number' && written.value === value + index);
}

/** The values of a text row that stand in the one cell behind its label, with blanks between them. */
function valuesInOneCell(line: Line, lastLabel: number): Slot[] | null {
  if (line.grid) return null;
  const filled = line.cells.slice(lastLabel + 1).filter(isPrinted);
  if (filled.length !== 1) return null;
  const slots = valueSlots(plainCell(filled[0]!));
  return slots.length > 1 ? slots : null;
}

/** A cell whose numbers are plain, with blanks between those that a sign divides. */
function plainCell(cell: PrintedCell): PrintedCell {
  const text = withListedApart(withoutDress(cell.text));
  return text === cell.text ? cell : { ...cell, text };
}

const isPrinted = (cell: PrintedCell): boolean => cell.text !== '';
