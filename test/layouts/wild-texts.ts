import type { TextTable } from '../corpus/layouts/text-tables.ts';
import { dense, type Grid } from '../corpus/manuscript/grid.ts';

const printed = (grid: Grid): string[][] => grid.rows.map((row) => row.map(({ text }) => text));
const filled = (grid: Grid): string[][] => printed(grid).map((row) => row.filter(Boolean));
const rule = (grid: Grid, mark: string): string => `|${`${mark}|`.repeat(grid.width)}`;

const hasValues = (grid: Grid, row: number): boolean =>
  grid.rows[row]!.some(({ cell }) => cell !== undefined);

/** Every grid position with the text of the cell that covers it, as converters flatten merged cells. */
function repeated(grid: Grid): string[][] {
  const positions = grid.rows.map(() => Array<string | null>(grid.width).fill(null));
  for (const [index, row] of grid.rows.entries()) {
    for (const cell of row) {
      const column = positions[index]!.indexOf(null);
      for (let down = 0; down < cell.rowSpan; down += 1)
        positions[index + down]?.fill(cell.text, column, column + cell.columnSpan);
    }
  }
  return positions.map((row) => row.map((text) => text ?? ''));
}

/** The cells of a row that print something, and a bare pipe for every position that remains: blanks and spans alike. */
function gathered(row: readonly { readonly text: string }[], width: number): [string[], string] {
  const cells = row.map(({ text }) => text).filter(Boolean);
  return [cells, '|'.repeat(Math.max(0, width - cells.length))];
}

/** A text cut to pieces of a width that counts a Chinese character twice, as type of one width prints it. */
function cutToWidth(text: string, width: number): string[] {
  const lines = [''];
  for (const sign of text) {
    const long = [...`${lines.at(-1)}${sign}`].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);
    if (long > width) lines.push(sign);
    else lines[lines.length - 1] += sign;
  }
  return lines;
}

/** Columns aligned by blanks in type of one width, long cells wrapped inside their column. */
function aligned(grid: Grid, widths: readonly number[]): string[] {
  const widthOf = (column: number): number => widths[Math.min(column, widths.length - 1)]!;
  const filledUp = (text: string, width: number): string =>
    text + ' '.repeat(width - [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0));
  return dense(grid).flatMap((row) => {
    const columns = row.map((text, column) => cutToWidth(text, widthOf(column)));
    const height = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map((lines, column) => filledUp(lines[line] ?? '', widthOf(column) + 2))
        .join('')
        .trimEnd(),
    );
  });
}

/** A field of a table between commas. */
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const labelsOf = (row: Grid['rows'][number]): string[] =>
  row.filter(({ cell, text }) => !cell && text !== '').map(({ text }) => text);
const valuesOf = (row: Grid['rows'][number]): string[] =>
  row.filter(({ cell }) => cell).map(({ text }) => text);

/** The last label of every row broken after so many signs, the values on the first or a middle line of it. */
const broken =
  (width: number, at: (lines: number) => number): TextTable =>
  (grid) =>
    grid.rows.flatMap((row) => {
      const labels = labelsOf(row);
      const values = valuesOf(row);
      if (labels.length === 0 || values.length === 0) return [[...labels, ...values].join(' ')];
      const pieces = labels.pop()!.match(new RegExp(`.{1,${width}}`, 'g'))!;
      return pieces.map((piece, line) => {
        const head = line === 0 ? labels : [];
        return [...head, piece, ...(line === at(pieces.length) ? values : [])].join(' ');
      });
    });

/** Ways in which tables get into plain text: pasted from pages and documents, drawn, flattened by converters. */
export const wildTexts: Readonly<Record<string, TextTable>> = {
  'real cells between tabs': (grid) => printed(grid).map((row) => row.join('\t')),
  'two spaces': (grid) => filled(grid).map((row) => row.join('  ')),
  'one ideographic space': (grid) => filled(grid).map((row) => row.join('\u3000')),
  'columns padded with ideographic spaces': (grid) =>
    dense(grid).map((row) => row.map((text) => `${text.padEnd(6, '\u3000')}\u3000`).join('')),
  'pipes without outer ones': (grid) => printed(grid).map((row) => row.join(' | ')),
  'pipes at every grid position': (grid) => dense(grid).map((row) => row.join('|')),
  'Markdown with merged cells repeated': (grid) => {
    const [head, ...rows] = repeated(grid).map((row) => `| ${row.join(' | ')} |`);
    return [head!, rule(grid, '---'), ...rows];
  },
  'Markdown below an empty head': (grid) => [
    rule(grid, '  '),
    rule(grid, ':-:'),
    ...dense(grid).map((row) => `| ${row.join(' | ')} |`),
  ],
  'drawn with plus and minus': (grid) => {
    const line = `+${'------+'.repeat(grid.width)}`;
    return [...dense(grid).flatMap((row) => [line, `| ${row.join(' | ')} |`]), line];
  },
  'drawn with box characters': (grid) => {
    const line = `├${'──┼'.repeat(grid.width)}`;
    return [...dense(grid).flatMap((row) => [line, `│${row.join('│')}│`]), line];
  },
  'a tab on a line of its own between cells': (grid) =>
    printed(grid).flatMap((row) => row.join('\n\t\n').split('\n')),
  'the same, lines apart': (grid) =>
    printed(grid).flatMap((row) => [...row.join('\n\n\t\n\n').split('\n'), '']),
  'a cell and a tab per line': (grid) =>
    printed(grid)
      .flat()
      .map((text) => `${text}\t`),
  'cells indented': (grid) =>
    printed(grid).flatMap((row) => ['  ', ...row.map((text) => `      ${text}`), '']),
  'labels, then values in one line': (grid) =>
    grid.rows.flatMap((row) => {
      const labels = row.filter(({ cell }) => !cell).map(({ text }) => text);
      const values = row.filter(({ cell }) => cell).map(({ text }) => text);
      return [labels.join(' '), ...(values.length > 0 ? [values.join(' ')] : [])];
    }),
  'Markdown in bold type': (grid) =>
    dense(grid).map((row) => `| ${row.map((text) => text && `**${text}**`).join(' | ')} |`),
  'white space as written in the source of a page': (grid) =>
    printed(grid).map((row) => row.map((text) => `&nbsp;${text}&nbsp;`).join('\t')),
  'numbers of the rows before them': (grid) =>
    dense(grid).map((row, index) => [hasValues(grid, index) ? `${index + 1}` : '序号', ...row].join('\t')),
  'remarks behind the rows': (grid) =>
    dense(grid).map((row, index) => {
      const remark = index % 5 === 0 ? '含网上申请' : '';
      return `| ${[...row, hasValues(grid, index) ? remark : '备注'].join(' | ')} |`;
    }),
  'blanks and spans gathered as bare pipes at the end': (grid) =>
    grid.rows.map((row) => {
      const [cells, rest] = gathered(row, grid.width);
      return `${cells.map((text) => `${text} | `).join('')}${rest}`.trimEnd();
    }),
  'the same behind a pipe': (grid) =>
    grid.rows.map((row) => {
      const [cells, rest] = gathered(row, grid.width);
      return `| ${cells.map((text) => `${text} | `).join('')}${rest}`.trimEnd();
    }),
  'a cell and a pipe per line, blanks and spans gathered on the last': (grid) =>
    grid.rows.flatMap((row) => {
      const [cells, rest] = gathered(row, grid.width);
      return `${cells.map((text) => `${text} |`).join('\n')} ${rest}`.trimEnd().split('\n');
    }),
  'a cell and a pipe per line, blanks and spans gathered on a line of their own': (grid) =>
    grid.rows.flatMap((row) => {
      const [cells, rest] = gathered(row, grid.width);
      return [...cells.map((text) => `${text} |`), ...(rest === '' ? [] : [rest])];
    }),
  'the same, each row opened by a pipe': (grid) =>
    grid.rows.flatMap((row) => {
      const [cells, rest] = gathered(row, grid.width);
      return ['|', ...cells.map((text) => `${text} |`), ...(rest === '' ? [] : [rest])];
    }),
  'a cell per line, blanks lost, lines apart': (grid) =>
    grid.rows.flatMap((row) => gathered(row, grid.width)[0].flatMap((text) => [text, ''])),
  'columns aligned by blanks, long lines': (grid) =>
    aligned(grid, grid.table === 'applications' ? [14, 30, 76, 7] : [22, 26]),
  'Markdown with escaped signs and line breaks': (grid) => {
    const rows = dense(grid).map((row) =>
      row.map((text) =>
        text.replace(/^(\d)\./, '$1\\.').replace(/^(商业|科研|结果|其他|尚未)(?=..$)/, '$1<br>'),
      ),
    );
    return [
      rows[0]!.join(' | '),
      Array(grid.width).fill('---').join('|'),
      ...rows.slice(1).map((row) => row.join(' | ')),
    ];
  },
  'between commas, as a spreadsheet saves it': (grid) => dense(grid).map((row) => row.map(quoted).join(',')),
  'lists of a script': (grid) =>
    dense(grid).map((row) => `[${row.map((text) => (text === '' ? 'None' : `'${text}'`)).join(', ')}],`),
  'values in one field behind the label': (grid) =>
    grid.rows.map((row) => [labelsOf(row).join(''), valuesOf(row).join(' ')].filter(Boolean).join('\t')),
  'values in code, blanks as a script prints them': (grid) =>
    dense(grid).map(
      (row) => `| ${row.map((text) => (/\d$/.test(text) ? `\`${text}\`` : text || 'NaN')).join(' | ')} |`,
    ),
  'the whole table on one line between pipes': (grid) => [printed(grid).flat().join('|')],
  'two pipes between cells': (grid) => dense(grid).map((row) => `||${row.join('||')}||`),
  'labels broken, values on the first line': broken(8, () => 0),
  'labels broken narrowly, values in the middle': broken(6, (lines) => Math.floor((lines - 1) / 2)),
};
