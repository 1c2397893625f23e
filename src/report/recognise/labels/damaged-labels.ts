import type { FormRow } from '../../../law/index.ts';
import type { Remark } from '../../report.ts';
import type { Place } from '../../source-document.ts';
import { commonLetters, lettersOf } from '../lines/letters.ts';
import type { HeaderCell, NameRow, PrintedRow, PrintedTable } from '../print/printed-rows.ts';

/** A printed row and the row of the form it was found to be. */
export type BoundRow = readonly [row: FormRow, printed: LabelOfRow];

/** What of a printed row its label is judged by. */
type LabelOfRow = Pick<PrintedRow, 'label' | 'before' | 'layout' | 'grid' | 'place'>;

/** So many letters of a row's label must be missing: 上一年 for 上年 or 其它 for 其他 are other ways to write it. */
const fewestLost = 2;

/**
 * Rows whose label lost part of its words (2.其他法律行政止公开) although the rest tells the row.
 * A label whose rest may stand on another line is not judged.
 */
export function damagedRowLabels(bound: readonly BoundRow[], { rows, rest: end }: PrintedTable): Remark[] {
  return bound.flatMap(([row, printed]) => {
    if (printed.label.includes(row.label)) return [];
    const next = rows[rows.indexOf(printed as PrintedRow) + 1];
    const isWhole = printed.grid !== null || printed.layout !== '' || beginsAnew(next?.before ?? end);
    const text = wordsOf(row, printed.label === '' ? printed.before : printed.label);
    const own = lettersOf(text);
    // Most forms in use leave the explanation in brackets away; one that was begun must be there whole.
    const official = lettersOf(
      /[（(][\u4e00-\u9fa5]{3}/.test(text) ? row.label : row.label.replace(explanation, ''),
    );
    if (!isWhole || own === '' || own.includes(official)) return [];
    const kept = commonLetters(official, own);
    if (kept === 0 || official.length - kept < fewestLost) return [];
    const rest = restOf(official, own);
    if (rest !== '' && next && lettersOf(next.before).includes(rest.slice(0, 3))) return [];
    return [labelDamaged(text.trim().slice(-row.label.length), row.label, printed.place)];
  });
}

/** What of a label is still to come behind a text that ends with its beginning. */
function restOf(official: string, own: string): string {
  let length = official.length - 1;
  while (length > 1 && !own.endsWith(official.slice(0, length))) length -= 1;
  return official.slice(length);
}

const explanation = /（[^）]{3,}）/;

/** A printed label without an explanation that the form does not have: 规范性文件（行政机关制定的决定…）. */
const wordsOf = ({ label }: FormRow, text: string): string =>
  label.includes('（') ? text : text.replace(/[（(][^（()）]{3,}(?:[)）]|$)/g, '');

/** Rows of the form that print a label on a line or in a cell of its own, and no cell for values. */
export function labelsAlone(
  formRows: readonly FormRow[],
  headers: readonly HeaderCell[],
  nameRow: NameRow,
): BoundRow[] {
  return formRows.flatMap((row) => {
    const at = headers.findIndex(({ text }) => text.length < 20 && nameRow(text) === row.id);
    const { text, place } = headers[at] ?? {};
    // The beginning of a label that is wrapped stands in the cell above.
    if (!text || !place || (row.label.endsWith(text) && row.label.startsWith(headers[at - 1]?.text || '-')))
      return [];
    return [[row, { label: text, before: '', layout: 'alone', grid: null, place }] as const];
  });
}

/** Whether the words before a row begin with a label of their own, so that the row above holds all of its label. */
const beginsAnew = (before: string): boolean =>
  before === '' ||
  /^\s*(?:第\s*二\s*十\s*条|信息内容|[一二三四]、|[（(][一二三四五六七][)）]|\d[.．、])/.test(before);

/** The remark that a label is printed otherwise than the form has it. */
export function labelDamaged(printed: string, official: string, place: Place): Remark {
  return { kind: 'label-damaged', message: `“${official}”印成了“${printed}”`, place, cells: [] };
}
