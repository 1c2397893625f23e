import { type CellId, type Edition, officialForms } from '../../../law/index.ts';
import type { Reading, Report } from '../../report.ts';

/** What a cell prints, wherever the report keeps it; undefined when it prints no number. */
export function printedValue(report: Report, cell: CellId): number | undefined {
  const reading: Reading | undefined = report.cells[cell] ?? report.foreignCells[cell];
  return reading?.value ?? undefined;
}

/**
 * What every cell of an edition prints, in the order of the form; NaN where it prints no number. A report keeps its
 * cells in that order: going along them costs a fraction of asking for each by its name.
 */
export function printedNumbers(report: Report, edition: Edition): Float64Array {
  const { cells } = officialForms[edition];
  const own = Object.keys(report.cells);
  const readings = Object.values(report.cells);
  const numbers = new Float64Array(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    const number = own[index] === cell ? readings[index]!.value : printedValue(report, cell);
    numbers[index] = number ?? Number.NaN;
  }
  return numbers;
}

/** Whether （六）其他处理 is printed as the one row of the 2019 edition, with no rows below it. */
export function otherDispositionCollapsed(report: Report): boolean {
  return (
    report.foreignCells['applications/otherDisposition/total'] !== undefined &&
    subRows.every((row) => report.cells[row] === undefined || report.cells[row].state === 'missing')
  );
}

const subRows = ['correctionLapsed', 'feeLapsed', 'misc'].map(
  (row) => `applications/otherDisposition.${row}/total`,
);

/** The edition whose rows table 3 really prints; null when there is no table. */
export function editionOfApplications(report: Report): Edition | null {
  if (otherDispositionCollapsed(report)) return '2019';
  return report.editions.applications ?? report.edition;
}
