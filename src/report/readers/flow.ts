import type { Block, Paragraph, Place, Table, TableCell } from '../source-document.ts';

/** What a reader collects in reading order, before tables are numbered; a list stands for a table that was only layout. */
export type FlowItem = Paragraph | Table | FlowItem[];

/** A place still being filled in: tables are numbered when the whole document is known. */
export type OpenPlace = { -readonly [key in keyof Place]: Place[key] };

/** A cell with what stands in it. */
export interface CellDraft {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  /** What stands in it; null for nothing. */
  content: FlowItem[] | null;
  /** Where the cell itself stands, for a cell without text. */
  readonly place: OpenPlace;
}

/** A table as it was written, before it is known whether it holds data or only arranges the page. */
export interface TableDraft {
  readonly cells: CellDraft[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly place: OpenPlace;
}

/** Text longer than any label or note of a form: a cell with more holds an article. */
const longestCell = 300;

/** A paragraph of the flow; `heading` is its level, 0 for body text. */
export function flowParagraph(text: string, heading: number, place: OpenPlace): Paragraph {
  return heading > 0 ? { kind: 'paragraph', text, heading, place } : { kind: 'paragraph', text, place };
}

/** Puts something into a cell; its list is made with the first thing, because an empty one makes room for seventeen. */
export function putInto(cell: CellDraft, item: FlowItem): void {
  if (cell.content === null) cell.content = [item];
  else cell.content.push(item);
}

/**
 * A table of data as a `Table`; the contents in reading order of one that only arranges the page:
 * a frame of one cell or column, a cell holding an article, cells holding the actual tables. Null for an empty one.
 */
export function settleTable(draft: TableDraft): FlowItem | null {
  if (draft.cells.length === 0) return null;
  if (isLayout(draft)) return draft.cells.map((cell) => cell.content ?? []);
  return {
    kind: 'table',
    cells: draft.cells.map((cell) => settleCell(cell, draft.rowCount)),
    rowCount: draft.rowCount,
    columnCount: draft.columnCount,
    place: draft.place,
  };
}

/** The blocks of a document in reading order, tables numbered from 1. */
export function settleFlow(flow: readonly FlowItem[]): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const settle = (items: readonly FlowItem[]): void => {
    for (const item of items) {
      if (Array.isArray(item)) settle(item);
      else {
        if (item.kind === 'table') numberTable(item, ++tables);
        blocks.push(item);
      }
    }
  };
  settle(flow);
  return blocks;
}

function isLayout(draft: TableDraft): boolean {
  if (draft.cells.length <= 1 || draft.columnCount === 1) return true;
  let nestedCells = 0;
  let plainCells = 0;
  let longest = 0;
  let total = 0;
  for (const { content } of draft.cells) {
    if (content === null) continue;
    const { length, cells } = measure(content);
    nestedCells += cells;
    if (cells === 0) plainCells += 1;
    total += length;
    if (length > longest) longest = length;
  }
  if (nestedCells >= plainCells && nestedCells > 0) return true;
  return longest > longestCell && longest > total - longest;
}

function measure(content: readonly FlowItem[]): { length: number; cells: number } {
  let length = 0;
  let cells = 0;
  for (const item of content) {
    if (Array.isArray(item)) {
      const inner = measure(item);
      length += inner.length;
      cells += inner.cells;
    } else if (item.kind === 'table') cells += item.cells.length;
    else length += item.text.length;
  }
  return { length, cells };
}

function settleCell(cell: CellDraft, rowCount: number): TableCell {
  const { content, place } = cell;
  let text = '';
  if (content !== null) {
    const first = content[0]!;
    if (content.length === 1 && !Array.isArray(first) && first.kind === 'paragraph') text = first.text;
    else text = lines(content).join('\n');
    if (!Array.isArray(first)) moveTo(place, first.place);
  }
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: Math.min(cell.rowSpan, rowCount - cell.row),
    columnSpan: cell.columnSpan,
    text,
    place,
  };
}

/** A cell is shown where its text begins. */
function moveTo(place: OpenPlace, text: Place): void {
  if (text.line !== undefined) place.line = text.line;
  if (text.column !== undefined) place.column = text.column;
  if (text.page !== undefined) place.page = text.page;
}

function lines(content: readonly FlowItem[]): string[] {
  return content.flatMap((item) => {
    if (Array.isArray(item)) return lines(item);
    return item.kind === 'table' ? item.cells.map((cell) => cell.text) : [item.text];
  });
}

function numberTable(table: Table, number: number): void {
  (table.place as OpenPlace).table = number;
  for (const cell of table.cells) (cell.place as OpenPlace).table = number;
}
