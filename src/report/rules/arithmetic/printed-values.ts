import type { CellId, Edition } from '../../../law/index.ts';
import type { Reading, Report } from '../../report.ts';

/** What a cell prints, wherever the report keeps it; undefined when it prints no number. */
export function printedValue(report: Report, cell: CellId): number | undefined {
  const reading: Reading | undefined = report.cells[cell] ?? report.foreignCells[cell];
  return reading?.value ?? undefined;
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
