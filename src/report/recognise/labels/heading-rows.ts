import type { Remark } from '../../report.ts';
import { compact } from '../lines/compact.ts';
import type { Line } from '../lines/lines.ts';

const groupHeading = /^第二十条第\(?[一五六八九]\)?项$/;

/**
 * Headings of the groups of table 2 that stand above the table as text, where the others are rows of it.
 * Not on the pages of a PDF: one row left alone at the end of a page shows no table.
 */
export function headingsOutside(lines: readonly Line[]): Remark[] {
  const headings = lines.filter(({ text }) => text.length < 60 && groupHeading.test(compact(text)));
  if (!headings.some(isRow)) return [];
  return headings
    .filter((line) => !isRow(line) && line.place.page === undefined)
    .map(({ text, place }) => ({
      kind: 'label-damaged',
      message: `“${text.trim()}”一行排在了表格之外`,
      place,
      cells: [],
    }));
}

/** Whether a line is a row of a table: of a grid, or cut into fields. */
const isRow = ({ grid, text }: Line): boolean => grid !== null || /[\t|｜]/.test(text);

/** A row above the first of table 2 that is a part of the same table and repeats the heading of the section. */
export function titleInside(above: Line | undefined, first: Line | undefined): Remark[] {
  if (!above || !first || !isRow(above) || above.grid !== first.grid) return [];
  const title = compact(above.text);
  if (!/^主动公开政府信息(?:的)?情况(?:统计)?表?$/.test(title)) return [];
  return [
    {
      kind: 'row-unknown',
      message: `表二内多出一行标题“${title}”。`,
      place: above.place,
      cells: [],
    },
  ];
}
