import {
  type CellId,
  cellId,
  type FormTable,
  type OfficialForm,
  type TableId,
} from '../../../src/law/index.ts';
import type { Prints } from './figures.ts';

/** One printed cell of the official layout. A value knows which cell of the form it is. */
export interface GridCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The form's cell; absent for headings and labels. */
  readonly cell?: CellId;
}

/** A printed table: its rows of real cells; `width` counts the grid columns they cover. */
export interface Grid {
  readonly table: TableId;
  readonly width: number;
  /** Rows at the top that hold column headings. */
  readonly headerRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

const label = (text: string, columnSpan = 1, rowSpan = 1): GridCell => ({ text, rowSpan, columnSpan });
const value = (cell: CellId, prints: Prints, columnSpan = 1): GridCell => ({
  text: prints[cell]!.text,
  rowSpan: 1,
  columnSpan,
  cell,
});

/** The three tables of the form in the official layout, with spans, filled with prints. */
export function gridsOf(form: OfficialForm, prints: Prints): Record<TableId, Grid> {
  return {
    disclosed: disclosedGrid(form.tables.disclosed, prints),
    applications: applicationsGrid(form.tables.applications, prints),
    disputes: disputesGrid(form.tables.disputes, prints),
  };
}

/** Table 2 (主动公开): a group title, a heading row, the rows of the group; four grid columns. */
function disclosedGrid(table: FormTable, prints: Prints): Grid {
  const rows: GridCell[][] = [];
  let group: string | null = null;
  for (const row of table.rows) {
    const last = 4 - row.columns.length;
    const span = (index: number) => (index === row.columns.length - 1 ? last : 1);
    if (row.group !== group) {
      group = row.group;
      rows.push([label(group!, 4)]);
      rows.push([label('信息内容'), ...row.columns.map((column, i) => label(column.label, span(i)))]);
    }
    rows.push([
      label(row.label),
      ...row.columns.map((column, i) => value(cellId('disclosed', row.id, column.id), prints, span(i))),
    ]);
  }
  return { table: 'disclosed', width: 4, headerRows: 0, rows };
}

/** Table 3 (申请): three label columns, seven value columns, three heading rows. */
function applicationsGrid(table: FormTable, prints: Prints): Grid {
  const rows: GridCell[][] = [
    [label(table.note!, 3, 3), label('申请人情况', 7)],
    [label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
    table.rows[0]!.columns.slice(1, 6).map((column) => label(column.label)),
  ];
  const results = '三、本年度办理结果';
  const inResults = table.rows.filter((row) => row.group !== null).length;
  const seen = new Set<string>();
  for (const row of table.rows) {
    const values = row.columns.map((column) => value(cellId('applications', row.id, column.id), prints));
    const labels: GridCell[] = [];
    if (row.group === null) labels.push(label(row.label, 3));
    else {
      if (seen.size === 0) labels.push(label(results, 1, inResults));
      if (row.group !== results && !seen.has(row.group)) {
        labels.push(label(row.group, 1, table.rows.filter((other) => other.group === row.group).length));
      }
      labels.push(label(row.label, row.group === results ? 2 : 1));
      seen.add(row.group);
    }
    rows.push([...labels, ...values]);
  }
  return { table: 'applications', width: 10, headerRows: 3, rows };
}

/** Table 4 (复议诉讼): fifteen columns, three heading rows, one row of values. */
function disputesGrid(table: FormTable, prints: Prints): Grid {
  const [review, direct, after] = table.rows;
  const headings = review!.columns.map((column) => column.label);
  const rows = [
    [label(review!.label, 5), label(direct!.group!, 10)],
    [...headings.map((text) => label(text, 1, 2)), label(direct!.label, 5), label(after!.label, 5)],
    [...headings, ...headings].map((text) => label(text)),
    table.rows.flatMap((row) =>
      row.columns.map((column) => value(cellId('disputes', row.id, column.id), prints)),
    ),
  ];
  return { table: 'disputes', width: 15, headerRows: 3, rows };
}

/** Every grid position of every row: spanned positions are empty, as a table pasted into plain text shows them. */
export function dense(grid: Grid): string[][] {
  const matrix = grid.rows.map(() => Array<string | null>(grid.width).fill(null));
  grid.rows.forEach((row, r) => {
    for (const cell of row) {
      const column = matrix[r]!.indexOf(null);
      for (let dr = 0; dr < cell.rowSpan; dr++)
        for (let dc = 0; dc < cell.columnSpan; dc++)
          if (matrix[r + dr]) matrix[r + dr]![column + dc] = dr + dc === 0 ? cell.text : '';
    }
  });
  return matrix.map((row) => row.map((text) => text ?? ''));
}
