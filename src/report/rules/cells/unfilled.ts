import { type CellId, cellId, type Edition, officialForms, type TableId } from '../../../law/index.ts';
import type { ReportFacts } from '../report-facts.ts';

/** Cells next to each other that print no number. */
export interface Region {
  readonly cells: readonly CellId[];
}

/** The cells of a table that print no number, in printed order. */
export function unfilledCells(facts: ReportFacts, table: TableId): readonly CellId[] {
  const { numberless } = facts.printed(table);
  // The three rows below a collapsed （六） are another rule's finding, and so is the end of a document that was cut off.
  const elsewhere = facts.otherDispositionCollapsed ? 'applications/otherDisposition.' : null;
  if (elsewhere === null && facts.cutOff.size === 0) return numberless;
  return numberless.filter(
    (cell) => !facts.cutOff.has(cell) && (elsewhere === null || !cell.startsWith(elsewhere)),
  );
}

/** Groups cells that touch, beside or below each other, so that one gap in the print is one finding. */
export function regionsOf(facts: ReportFacts, unfilled: readonly CellId[]): Region[] {
  const neighbours = touching[facts.edition!];
  const open = new Set(unfilled);
  const regions: Region[] = [];
  for (const start of unfilled) {
    if (!open.delete(start)) continue;
    const cells = [start];
    // What is added while the list is gone through is gone through as well.
    for (const cell of cells) {
      for (const other of neighbours.get(cell)!) if (open.delete(other)) cells.push(other);
    }
    regions.push({ cells: cells.length === 1 ? cells : inOrder(cells, unfilled) });
  }
  return regions;
}

function inOrder(cells: readonly CellId[], order: readonly CellId[]): CellId[] {
  const wanted = new Set(cells);
  return order.filter((cell) => wanted.has(cell));
}

/** The cells beside and below or above each cell of an edition, in its own table. */
function neighboursIn(edition: Edition): ReadonlyMap<CellId, readonly CellId[]> {
  const { tables } = officialForms[edition];
  return new Map(
    (Object.keys(tables) as TableId[]).flatMap((table) => {
      const { rows } = tables[table];
      const at = (row: number, column: number): CellId[] => {
        const { id, columns } = rows[row] ?? { id: '', columns: [] };
        return columns[column] ? [cellId(table, id, columns[column].id)] : [];
      };
      return rows.flatMap(({ id, columns }, row) =>
        columns.map(
          (column, index) =>
            [
              cellId(table, id, column.id),
              [...at(row, index - 1), ...at(row, index + 1), ...at(row - 1, index), ...at(row + 1, index)],
            ] as const,
        ),
      );
    }),
  );
}

const touching = { '2019': neighboursIn('2019'), '2021': neighboursIn('2021') };

/** Whether a table leaves every zero unwritten: several blanks and not one printed 0. */
export function blanksStandForZero(facts: ReportFacts, table: TableId, unfilled: readonly CellId[]): boolean {
  const { numbers } = facts.printed(table);
  return (
    numbers.some((number) => number !== 0 && !Number.isNaN(number)) &&
    !numbers.includes(0) &&
    unfilled.length >= fewestBlanks &&
    (unfilled.every((cell) => facts.report.cells[cell]?.state === 'blank') ||
      (table === 'disclosed' && isBlankBetween(facts, unfilled)))
  );
}

/** Blank cells on both sides of a number, some of which left no trace in the text of a page. */
function isBlankBetween(facts: ReportFacts, unfilled: readonly CellId[]): boolean {
  const states = unfilled.map((cell) => facts.report.cells[cell]?.state ?? 'missing');
  return (
    states.every((state) => state === 'blank' || state === 'missing') &&
    unfilled.every((cell) => !facts.lostInPrint.has(cell)) &&
    regionsOf(facts, unfilled).length > 1
  );
}

/** Fewer blanks than this are gaps, not a habit. */
const fewestBlanks = 5;
