import { dense, type Grid, type GridCell } from '../manuscript/grid.ts';

/** A layout of one table in plain text: one function, one way real files print it. */
export type TextTable = (grid: Grid) => string[];

const real = (grid: Grid, set: (row: readonly GridCell[]) => string[]) => grid.rows.flatMap(set);

/** One row per line, cells separated by TAB, spanned positions empty. */
export const tabRows: TextTable = (grid) => dense(grid).map((row) => row.join('\t'));

/** The same, interrupted by a blank line where the page ended. */
export const tabRowsOverPages: TextTable = (grid) =>
  tabRows(grid).flatMap((row, index) => (index > 0 && index % 9 === 0 ? ['', row] : [row]));

/**
 * After the page break the top label column is gone and so is the last of the seven values: which one was
 * lost cannot be told from the row.
 */
export const tabRowsLosingAColumn: TextTable = (grid) => {
  if (grid.table !== 'applications') return tabRows(grid);
  const rows = dense(grid);
  const page = grid.headerRows + 4;
  return [
    ...rows.slice(0, page).map((row) => row.join('\t')),
    '',
    ...rows.slice(page).map((row) => {
      const labels = row[0] && row[0] !== '三、本年度办理结果' ? [row[0], ''] : [row[1], row[2]];
      return [...labels, ...row.slice(3, 9)].join('\t');
    }),
  ];
};

/** The header breaks over the page; below 一 and 二 a blank cell stands before six values. */
export const tabRowsShifted: TextTable = (grid) => {
  if (grid.table !== 'applications') return tabRows(grid);
  const rows = dense(grid);
  return rows.flatMap((row, index) => {
    if (index === 0) return [[row[0], '申请人情况', '', ''].join('\t'), ''];
    if (index < grid.headerRows) return [['', ...row.slice(3)].join('\t')];
    if (index < grid.headerRows + 2) return [[row[0], ...row.slice(3), '', ''].join('\t')];
    const labels = row.slice(0, 3);
    return [[...labels, '', ...row.slice(3, 9)].join('\t')];
  });
};

/** One cell per line behind a TAB, long headings wrapped without one; a blank line ends each row. */
export const tabCells: TextTable = (grid) => {
  const open = Array<number>(grid.width).fill(0);
  return grid.rows.flatMap((row) => {
    const lines: string[] = [];
    const queue = [...row];
    for (let column = 0; column < grid.width; ) {
      if (open[column]! > 0) {
        lines.push('\t');
        const span = open.slice(column).findIndex((left) => left !== open[column]);
        const width = span === -1 ? grid.width - column : span;
        for (let step = 0; step < width; step++) open[column + step]!--;
        column += width;
        continue;
      }
      const cell = queue.shift();
      if (!cell) break;
      lines.push(...`\t${wrapped(cell.text)}`.split('\n'));
      for (let step = 0; step < cell.columnSpan; step++) open[column + step] = cell.rowSpan - 1;
      column += cell.columnSpan;
    }
    return [...lines, ''];
  });
};

const narrow = new Set(['商业企业', '科研机构', '结果维持', '结果纠正', '其他结果', '尚未审结']);
const wrapped = (text: string) => (narrow.has(text) ? `${text.slice(0, 2)}\n${text.slice(2)}` : text);

/** One cell per line and nothing else. */
export const bareCells: TextTable = (grid) => real(grid, (row) => row.map((cell) => cell.text));

/** One cell per line, indented, each followed by a blank line; wide headings wrapped. */
export const bareCellsApart: TextTable = (grid) =>
  real(grid, (row) =>
    row.flatMap((cell) => {
      const text = cell.text.startsWith('本年新')
        ? `${cell.text.slice(0, 3)}\n${cell.text.slice(3)}`
        : cell.text;
      return [...`${cell.cell ? ' ' : ''}${text}`.split('\n'), ''];
    }),
  );

/** A proper Markdown table. */
export const pipeMarkdown: TextTable = (grid) => {
  const rows = dense(grid).map((row) => `| ${row.join(' | ')} |`);
  return [rows[0]!, `|${'---|'.repeat(grid.width)}`, ...rows.slice(1)];
};

/** Pipe rows with only the real cells; what spans swallowed follows as bare pipes. */
export const pipeRagged: TextTable = (grid) => grid.rows.map((row) => `| ${raggedRow(row)}`);

/** The same without the leading pipe. */
export const pipeRaggedOpen: TextTable = (grid) => grid.rows.map(raggedRow);

const raggedRow = (row: readonly GridCell[]) => {
  const swallowed = row.reduce((sum, cell) => sum + cell.columnSpan - 1, 0);
  return `${row.map((cell) => `${cell.text} | `).join('')}${'|'.repeat(swallowed)}`.trimEnd();
};

/** One cell per line, a lone pipe on the line between two cells. */
export const lonePipes: TextTable = (grid) => real(grid, (row) => row.flatMap((cell) => [cell.text, '|']));

/** One cell per line, each closed by a pipe; what spans swallowed follows on the same line. */
export const closedCells: TextTable = (grid) =>
  real(grid, (row) =>
    row.map((cell) => `${cell.text} | ${'|'.repeat(cell.columnSpan - 1)}`.trim().replace(/^\|$/, '|')),
  );

/** Each row opens with a lone pipe, its cells follow one per line, swallowed positions on a line of pipes. */
export const openedRows: TextTable = (grid) =>
  real(grid, (row) => {
    const swallowed = row.reduce((sum, cell) => sum + cell.columnSpan - 1, 0);
    return ['|', ...row.map((cell) => `${cell.text} |`), ...(swallowed > 0 ? ['|'.repeat(swallowed)] : [])];
  });

/** Cells separated by one blank, as text copied out of a PDF. */
export const blankRows: TextTable = (grid) =>
  grid.rows.map((row) =>
    row
      .map((cell) => cell.text)
      .filter(Boolean)
      .join(' '),
  );

/**
 * Narrow label columns, as text taken from a printed page: a long label is broken, the values stand on the line
 * between its halves or, with `after`, below the whole label.
 */
export const brokenLabels =
  (after: boolean): TextTable =>
  (grid) =>
    grid.rows.flatMap((row) => {
      const labels = row.filter(({ cell }) => !cell).map(({ text }) => text);
      const values = row.filter(({ cell }) => cell).map(({ text }) => text);
      const last = labels.at(-1) ?? '';
      if (values.length === 0 || last.length < 11) return [[...labels, ...values].join(' ')];
      const half = Math.ceil(last.length / 2);
      const [head, tail] = [[...labels.slice(0, -1), last.slice(0, half)].join(' '), last.slice(half)];
      return after ? [head, tail, values.join(' ')] : [head, values.join(' '), tail];
    });

/** All cells of a row run together. */
export const runTogether: TextTable = (grid) => grid.rows.map((row) => row.map((cell) => cell.text).join(''));

/** A page number between the lines of a table, every `every` lines. */
export const withPageNumbers =
  (table: TextTable, every: number, print: (page: number) => string): TextTable =>
  (grid) => {
    let page = { disclosed: 1, applications: 3, disputes: 6 }[grid.table];
    return table(grid).flatMap((line, index) =>
      index > 0 && index % every === 0 ? ['', print(++page), '', line] : [line],
    );
  };
