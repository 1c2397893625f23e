import { cellId, type FormRow } from '../../law/index.ts';
import { Grid, type LaidTable, type TableBlock } from './laid-table.ts';

/**
 * Table 2: a banner for each item of article 20, under it a heading row, then the rows. The 2019 edition has groups of
 * two and of three columns, so its grid has a fifth column; a lone column spans the whole width.
 */
export function layDisclosed(title: string, rows: readonly FormRow[]): LaidTable {
  const columnCount = rows.some((row) => row.columns.length === 2) ? 5 : 4;
  const grid = new Grid();
  const blocks: TableBlock[] = [];
  let at = 0;
  for (const group of new Set(rows.map((row) => row.group))) {
    const members = rows.filter((row) => row.group === group);
    const places = valueColumns[columnCount][members[0]!.columns.length as 1 | 2 | 3];
    const first = at;
    grid.heading(at, 0, group ?? '', [1, columnCount]);
    at += 1;
    grid.heading(at, 0, '信息内容');
    members[0]!.columns.forEach(({ label }, place) => {
      const [column, span] = places[place]!;
      grid.heading(at, column, label, [1, span]);
    });
    at += 1;
    blocks.push({ first, body: at, end: at + members.length });
    for (const row of members) {
      grid.label(at, 0, row.label);
      row.columns.forEach((column, place) => {
        grid.value(at, places[place]![0], cellId('disclosed', row.id, column.id), places[place]![1]);
      });
      at += 1;
    }
  }
  const widths = columnCount === 5 ? [28, 24, 12, 12, 24] : [28, 24, 24, 24];
  return {
    id: 'disclosed',
    title,
    rowCount: at,
    columnCount,
    labelColumns: 1,
    widths,
    blocks,
    cells: grid.cells,
  };
}

/** First column and span of each value, by width of the grid and number of values in the row. */
const valueColumns = {
  4: {
    1: [[1, 3]],
    2: [],
    3: [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  },
  5: {
    1: [[1, 4]],
    2: [
      [1, 2],
      [3, 2],
    ],
    3: [
      [1, 1],
      [2, 2],
      [4, 1],
    ],
  },
} as const satisfies Record<4 | 5, Record<1 | 2 | 3, readonly (readonly [number, number])[]>>;
