import type { CellId } from '../../../src/law/index.ts';
import type { Print, Prints } from './figures.ts';
import type { Grid, GridCell } from './grid.ts';

/** Rewrites what chosen cells print, and the value a reader must make of it. */
export function reprint(prints: Prints, change: (cell: CellId, print: Print) => Print): Prints {
  return Object.fromEntries(Object.entries(prints).map(([cell, print]) => [cell, change(cell, print)]));
}

/** Zeros of the cells whose id starts with the prefix are printed as a mark, e.g. nothing, 「/」 or 「-」. */
export function zerosAs(prints: Prints, mark: string, prefix = ''): Prints {
  return reprint(prints, (cell, print) =>
    cell.startsWith(prefix) && print.text === '0' ? { text: mark, value: null } : print,
  );
}

/** The cells keep their print, but a reader cannot tell what stands in them. */
export function untold(prints: Prints, cells: (cell: CellId) => boolean): Prints {
  return reprint(prints, (cell, print) => (cells(cell) ? { ...print, value: null } : print));
}

/** Rewrites the labels and headings of a table; values stay. */
export function relabel(grid: Grid, change: (text: string) => string): Grid {
  const rows = grid.rows.map((row) =>
    row.map((cell) => (cell.cell ? cell : { ...cell, text: change(cell.text) })),
  );
  return { ...grid, rows };
}

/** Labels cut where the column was too narrow. */
export const cut = (text: string): string => {
  const cuts: Record<string, string> = {
    社会公益组织: '社会公益',
    法律服务机构: '法律服务',
    '三、本年度办理结果': '三、本年',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '（二）部分公开（区分处理的，只计这一情',
    '5.要求行政机关确认或重新出具已获取信息': '5.要求行政机关确认或',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.申请人无正当理由逾期不补正、行政',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请':
      '2.申请人逾期未按收费通知要求缴纳',
    '2.其他法律行政法规禁止公开': '2.其他法律行政法规禁',
    '（六）其他处理': '（六）其他',
  };
  return cuts[text] ?? text;
};

/** Labels with a space between the characters of every heading of four to nine. */
export const spaced = (text: string): string =>
  text.length >= 4 && text.length <= 9 ? [...text].join(' ') : text;

/** Full-width brackets, colons, commas typed half-width. */
export const halfWidth = (text: string): string =>
  text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('，', ', ');

/** Digits and full stops typed full-width. */
export const fullWidthDigits = (text: string): string =>
  text.replace(/[0-9.]/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));

/** The three rows under （六）其他处理 printed as the one row of the 2019 form, added up. */
export function collapseOther(grid: Grid): Grid {
  const ofOther = (cell: GridCell) => cell.cell?.includes('/otherDisposition.') ?? false;
  const three = grid.rows.filter((row) => row.some(ofOther)).map((row) => row.filter(ofOther));
  const sums = three[0]!.map((_, column) => three.reduce((sum, row) => sum + Number(row[column]!.text), 0));
  const single: GridCell[] = [
    { text: '（六）其他处理', rowSpan: 1, columnSpan: 2 },
    ...sums.map((sum) => ({ text: String(sum), rowSpan: 1, columnSpan: 1 })),
  ];
  const first = grid.rows.findIndex((row) => row.some(ofOther));
  const rows = grid.rows.flatMap((row, index) => {
    if (row.some(ofOther)) return index === first ? [single] : [];
    return [row.map((cell) => (cell.rowSpan > 20 ? { ...cell, rowSpan: cell.rowSpan - 2 } : cell))];
  });
  return { ...grid, rows };
}

/** Every change of prints in turn. */
export const inTurn =
  (...changes: readonly ((prints: Prints) => Prints)[]) =>
  (prints: Prints): Prints =>
    changes.reduce((all, change) => change(all), prints);

/** One cell printed in its own way. */
export const printed =
  (cell: CellId, text: string, value: number | null) =>
  (prints: Prints): Prints =>
    reprint(prints, (each, was) => (each === cell ? { text, value } : was));

/** The labels and headings of every table rewritten. */
export const labelled =
  (change: (text: string) => string) =>
  (grid: Grid): Grid =>
    relabel(grid, change);

/** Cells of table 3 below 一 and 二, or below the given number of its rows. */
export const applicationsBelow =
  (...rows: readonly string[]) =>
  (cell: CellId): boolean =>
    cell.startsWith('applications/') && !rows.includes(cell.split('/')[1]!);

/** Two columns of table 3 change places, headings and values alike. */
export function swapColumns(grid: Grid, first: string, second: string): Grid {
  const headings = new Map([
    [first, second],
    [second, first],
  ]);
  const column = (cell: GridCell) => cell.cell?.split('/')[2] ?? cell.text;
  const rows = grid.rows.map((row) =>
    row.map((cell) => {
      const other = headings.get(column(cell));
      return (other && row.find((each) => column(each) === other)) || cell;
    }),
  );
  return { ...grid, rows };
}

/** The row of one cell is not printed; the labels that span it shrink. */
export function dropRow(grid: Grid, id: string): Grid {
  const index = grid.rows.findIndex((row) => row.some(({ cell }) => cell?.split('/')[1] === id));
  const rows = grid.rows.map((row, above) =>
    row.map((cell) =>
      above < index && above + cell.rowSpan > index ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell,
    ),
  );
  return { ...grid, rows: rows.toSpliced(index, 1) };
}
