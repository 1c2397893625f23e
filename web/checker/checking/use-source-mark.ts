import { useMemo } from 'react';
import type { CellId } from '../../../src/law/index.ts';
import type { Finding } from '../../design/form/finding.ts';
import type { SourceMark } from '../source/mark-source.ts';
import { markSource } from '../source/mark-source.ts';
import type { OpenedReport } from './checking.ts';

/** The place in the source to highlight: that of the cell in hand, else that of the finding chosen. */
export function useSourceMark(
  { document, report }: OpenedReport,
  cell: CellId | null,
  finding: Finding | null,
): SourceMark | null {
  return useMemo(() => {
    if (!document) return null;
    const reading = cell === null ? undefined : (report.cells[cell] ?? report.foreignCells[cell]);
    if (reading?.origin) return markSource(document, reading.origin, reading.written);
    const { place, quote, cells } = finding?.diagnostic ?? {};
    if (!place || (cell !== null && !cells?.includes(cell))) return null;
    return markSource(document, place, quote ?? null);
  }, [document, report, cell, finding]);
}
