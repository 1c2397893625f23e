import { cellParts, officialForms } from '../../../law/index.ts';
import type { ReportFacts } from '../report-facts.ts';

/** A row whose numbers are printed without a space between them: 77132470. */
export interface RunTogether {
  /** As printed. */
  readonly written: string;
  /** Whether the run can be divided so that the cell holds this count. */
  readonly allows: (count: number) => boolean;
}

/** How the row of a cell is printed, when its digits run together; null when they do not. */
export function runTogether(facts: ReportFacts, cell: string): RunTogether | null {
  const reading = facts.report.cells[cell];
  if (reading?.state !== 'unreadable' || !/^\d{2,}$/.test(reading.written ?? '')) return null;
  if (!facts.lostInPrint.has(cell) || facts.edition === null) return null;
  const { table, row, column } = cellParts(cell);
  const columns = officialForms[facts.edition].tables[table].rows.find(({ id }) => id === row)!.columns;
  const written = reading.written!;
  // Every cell of the row shows the whole run; a run of part of the row says nothing certain of one cell.
  const same = columns.every(({ id }) => facts.report.cells[`${table}/${row}/${id}`]?.written === written);
  if (!same) return null;
  const at = columns.findIndex(({ id }) => id === column);
  return { written, allows: (count) => canHold(written, columns.length, at, String(count)) };
}

function canHold(run: string, columns: number, at: number, count: string): boolean {
  for (let start = run.indexOf(count); start >= 0; start = run.indexOf(count, start + 1))
    if (canDivide(run.slice(0, start), at) && canDivide(run.slice(start + count.length), columns - at - 1))
      return true;
  return false;
}

/** Whether digits can be divided into so many counts, none of which begins with a needless 0. */
function canDivide(digits: string, counts: number): boolean {
  // Each 0 in front is a count of its own; what follows can be cut behind all but its first digits.
  let zeros = 0;
  while (zeros <= counts && digits[zeros] === '0') zeros += 1;
  const [rest, left] = [digits.length - zeros, counts - zeros];
  return rest === 0 ? left === 0 : left >= 1 && left <= rest;
}
