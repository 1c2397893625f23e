import type { CellId } from '../../law/index.ts';
import { cellParts } from '../../law/index.ts';
import type { Reading, Report } from '../../report/index.ts';
import { plainDecimal } from '../../report/index.ts';
import { columnCount, columnInWords, rowInWords } from './cell-in-words.ts';
import { placeInWords } from './place-in-words.ts';

/** What recognition was not sure of, one line each; the cells of a row that share a reason share a line. */
export function doubtLines(report: Report): string[] {
  const remarks = report.remarks.map(({ message, place }) => {
    const where = placeInWords(place);
    return where === '' ? message : `${message.replace(/。$/, '')}（${where}）。`;
  });
  const readings = [...Object.entries(report.cells), ...Object.entries(report.foreignCells)];
  const doubts = Map.groupBy(
    readings.filter(([, { reason }]) => reason !== undefined),
    ([cell, { reason }]) => {
      const { table, row } = cellParts(cell);
      return `${table}/${row}/${reason}`;
    },
  );
  return [...remarks, ...[...doubts.values()].map((cells) => doubtLine(report, cells))];
}

function doubtLine({ edition }: Report, cells: readonly (readonly [CellId, Reading])[]): string {
  const [first, { reason }] = cells[0]!;
  const row = rowInWords(first, edition);
  const proposals = cells.some(([, { value, proposal }]) => value === null && proposal !== undefined);
  if (!proposals && cells.length === columnCount(first, edition))
    return `${row}：${reason!.replace(/。$/, '')}。`;
  const columns = cells.map(([cell, { value, proposal }]) => {
    const proposed =
      value === null && proposal !== undefined ? `（建议值 ${plainDecimal(proposal)}，请核对原件）` : '';
    return columnInWords(cell, edition) + proposed;
  });
  return `${row}：${columns.join('、')}：${reason!.replace(/。$/, '')}。`;
}
