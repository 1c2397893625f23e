import { cellId, type FormRow } from '../../law/index.ts';
import { Grid, type LaidTable } from './laid-table.ts';

/** Table 3: three label columns, seven values; 三、本年度办理结果 spans all its outcomes. */
export function layApplications(title: string, note: string, rows: readonly FormRow[]): LaidTable {
  const grid = new Grid();
  const columns = rows[0]!.columns;
  const legalPersons = columns.slice(1, -1);
  grid.heading(0, 0, note, [3, 3]);
  grid.heading(0, 3, '申请人情况', [1, columns.length]);
  grid.heading(1, 3, columns[0]!.label, [2, 1]);
  grid.heading(1, 4, '法人或其他组织', [1, legalPersons.length]);
  grid.heading(1, 4 + legalPersons.length, columns.at(-1)!.label, [2, 1]);
  legalPersons.forEach(({ label }, at) => {
    grid.heading(2, 4 + at, label);
  });

  const results = rows.filter((row) => row.group !== null);
  rows.forEach((row, at) => {
    const line = 3 + at;
    const members = rows.filter((other) => other.group === row.group);
    if (row.group === null) grid.label(line, 0, row.label, [1, 3]);
    else {
      if (row === results[0]) grid.label(line, 0, row.group, [results.length, 1]);
      // Rows that stand directly under 三 carry its heading as their group; the others stand under （三）…（六）.
      if (row.group === results[0]!.group) grid.label(line, 1, row.label, [1, 2]);
      else {
        if (row === members[0]) grid.label(line, 1, row.group, [members.length, 1]);
        grid.label(line, 2, row.label);
      }
    }
    row.columns.forEach((column, place) => {
      grid.value(line, 3 + place, cellId('applications', row.id, column.id));
    });
  });
  const rowCount = 3 + rows.length;
  return {
    id: 'applications',
    title,
    rowCount,
    columnCount: 3 + columns.length,
    labelColumns: 3,
    // The second column holds five characters, so that （三）不予 | 公开 breaks between words.
    widths: [6, 12.7, 34.05, 6.75, 6.75, 6.75, 6.75, 6.75, 6.75, 6.75],
    blocks: [{ first: 0, body: 3, end: rowCount }],
    cells: grid.cells,
  };
}
