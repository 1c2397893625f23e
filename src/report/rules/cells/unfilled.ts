import { type CellId, cellId, type Edition, officialForms, type TableId } from '../../../law/index.ts';
import type { CellState } from '../../report.ts';
import type { ReportFacts } from '../report-facts.ts';

/** Cells next to each other that print no number. */
export interface Region {
  readonly cells: readonly CellId[];
}

/** Whether a cell prints a number, zero included. */
const isFilled = (state: CellState): boolean => state === 'number' || state === 'zero';

/** The cells of a table that print no number, in printed order. */
export function unfilledCells(facts: ReportFacts, table: TableId): readonly CellId[] {
  if (facts.oddCells.length === 0) return facts.oddCells;
  const { cells } = facts.report;
  // The three rows below a collapsed （六） are another rule's finding.
  const elsewhere = facts.otherDispositionCollapsed ? 'applications/otherDisposition.' : null;
  const ofTable = `${table}/`;
  return facts.oddCells.filter(
    (cell) =>
      cell.startsWith(ofTable) &&
      !facts.cutOff.has(cell) &&
      (cells[cell] === undefined || !isFilled(cells[cell].state)) &&
      (elsewhere === null || !cell.startsWith(elsewhere)),
  );
}

/** Groups cells that touch, beside or below each other, so that one gap in the print is one finding. */
export function regionsOf(facts: ReportFacts, unfilled: readonly CellId[]): Region[] {
  const neighbours = touching[facts.edition!];
  const open = new Set(unfilled);
  const regions: Region[] = [];
  for (const start of unfilled) {
    if (!open.has(start)) continue;
    open.delete(start);
    // What is added while the set is gone through is gone through as well.
    const cells = new Set([start]);
    for (const cell of cells) {
      for (const other of neighbours.get(cell)!) if (open.delete(other)) cells.add(other);
    }
    regions.push({ cells: unfilled.filter((cell) => cells.has(cell)) });
  }
  return regions;
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
  const states = officialForms[facts.edition!].tables[table].cells.map(
    (cell) => facts.report.cells[cell]?.state,
  );
  return (
    states.includes('number') &&
    !states.includes('zero') &&
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
