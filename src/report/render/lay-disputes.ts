import { cellId, type FormRow } from '../../law/index.ts';
import { Grid, type LaidTable } from './laid-table.ts';

/** Table 4: one line of fifteen values; 行政诉讼 stands over its two kinds. */
export function layDisputes(title: string, rows: readonly FormRow[]): LaidTable {
  const grid = new Grid();
  const [reconsideration, ...litigation] = rows as readonly [FormRow, ...FormRow[]];
  const width = reconsideration.columns.length;
  grid.heading(0, 0, reconsideration.label, [1, width]);
  grid.heading(0, width, litigation[0]!.group ?? '', [1, width * litigation.length]);
  reconsideration.columns.forEach(({ label }, at) => {
    grid.heading(1, at, label, [2, 1]);
  });
  litigation.forEach((kind, at) => {
    grid.heading(1, width * (at + 1), kind.label, [1, width]);
  });
  litigation.forEach((kind, at) => {
    kind.columns.forEach(({ label }, place) => {
      grid.heading(2, width * (at + 1) + place, label);
    });
  });
  rows.forEach((row, at) => {
    row.columns.forEach((column, place) => {
      grid.value(3, width * at + place, cellId('disputes', row.id, column.id));
    });
  });
  const columnCount = width * rows.length;
  return {
    id: 'disputes',
    title,
    rowCount: 4,
    columnCount,
    labelColumns: 0,
    widths: Array.from({ length: columnCount }, () => 100 / columnCount),
    blocks: [{ first: 0, body: 3, end: 4 }],
    cells: grid.cells,
  };
}
