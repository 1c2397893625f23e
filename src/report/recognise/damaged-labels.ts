import { type FormRow, officialForms } from '../../law/index.ts';
import type { Remark } from '../report.ts';
import type { Place } from '../source-document.ts';
import type { HeaderCell, PrintedRow } from './printed-rows.ts';

/** A printed row and the row of the form it was found to be. */
export type BoundRow = readonly [row: FormRow, printed: PrintedRow];

/** So many letters of a row's label must be missing: 上一年 for 上年 or 其它 for 其他 are other ways to write it. */
const fewestLost = 2;

/**
 * Rows whose label lost part of its words (2.其他法律行政止公开) although the rest tells the row.
 * A label whose rest may stand on another line is not judged. `all` are the rows of the table in printed order.
 */
export function damagedRowLabels(rows: readonly BoundRow[], all: readonly PrintedRow[]): Remark[] {
  return rows.flatMap(([row, printed]) => {
    if (printed.label.includes(row.label)) return [];
    const next = all[all.indexOf(printed) + 1];
    const isWhole = printed.grid !== null || printed.layout !== '' || next?.before === '';
    const text = printed.label === '' ? printed.before : printed.label;
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
    return [remark(text.trim().slice(-row.label.length), row.label, printed.place)];
  });
}

/** What of a label is still to come behind a text that ends with its beginning. */
function restOf(official: string, own: string): string {
  let length = official.length - 1;
  while (length > 1 && !own.endsWith(official.slice(0, length))) length -= 1;
  return official.slice(length);
}

const explanation = /（[^）]{3,}）/;

/** Headings of columns, by table, that are told by their first letters. */
const applicants = ['商业企业', '科研机构', '社会公益组织', '法律服务机构'];

/** Headings of the applicants that lost their end (社会公益), where no other heading cell holds it. */
export function damagedApplicantHeadings(headers: readonly HeaderCell[]): Remark[] {
  const texts = headers.map(({ text }) => lettersOf(text));
  return applicants.flatMap((official) => {
    const cut = texts.findIndex((text) => text.length >= 2 && text !== official && official.startsWith(text));
    if (cut < 0 || texts.some((text) => text.includes(official))) return [];
    const rest = official.slice(texts[cut]!.length);
    const elsewhere = texts.some((text) => text !== '' && (rest.startsWith(text) || text.startsWith(rest)));
    return elsewhere ? [] : [remark(headers[cut]!.text, official, headers[cut]!.place)];
  });
}

/** Headings of table 2 that lost or changed letters (本年度止件数), each once. */
export function damagedDisclosedHeadings(headers: readonly HeaderCell[], rows: readonly FormRow[]): Remark[] {
  const officials = officialHeadings.get(rows) ?? headingsOfColumns(rows);
  const texts = headers.map(({ text }) => headingOf(text));
  const found = new Map<string, Remark>();
  for (const [index, text] of texts.entries()) {
    if (text.length < 3 || officials.some((official) => text.includes(official)) || found.has(text)) continue;
    // Comparing letter by letter costs more than reading the table: most headings share no letters with these.
    if (!officials.some((official) => sharedLetters(official, text) >= text.length - 1)) continue;
    const [official, kept] = officials
      .map((candidate) => [candidate, commonLetters(candidate, text)] as const)
      .reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
    const isCut = official.startsWith(text);
    if (isCut && official.length - kept < fewestLost) continue;
    if (!isCut && (kept < text.length - 1 || kept < official.length - 2 || kept === official.length))
      continue;
    const rest = isCut ? official.slice(text.length) : '';
    if (
      rest !== '' &&
      texts.some((other) => other !== '' && (rest.startsWith(other) || other.startsWith(rest)))
    )
      continue;
    found.set(text, remark(headers[index]!.text, official, headers[index]!.place));
  }
  return [...found.values()];
}

const headingsOfColumns = (rows: readonly FormRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ columns }) => columns.map(({ label }) => headingOf(label)))),
];

const headingOf = (text: string): string =>
  lettersOf(text.replace(/[（(].*/, ''))
    .replaceAll('度', '')
    .replace('上一年', '上年');

const lettersOf = (text: string): string => text.replace(/[^\u4e00-\u9fa5]/g, '');

/** Letters of a text that another has as well, in whatever order: at least as many as stand in the same order. */
function sharedLetters(one: string, other: string): number {
  let shared = 0;
  for (const letter of other) if (one.includes(letter)) shared += 1;
  return shared;
}

/** Letters of a text that stand in the same order in another: the length of their longest common subsequence. */
function commonLetters(one: string, other: string): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const line = [0];
    for (let at = 0; at < other.length; at += 1)
      line.push(letter === other[at] ? above[at]! + 1 : Math.max(above[at + 1]!, line[at]!));
    above = line;
  }
  return above.at(-1)!;
}

const officialHeadings: ReadonlyMap<readonly FormRow[], readonly string[]> = new Map(
  Object.values(officialForms).map(({ tables: { disclosed } }) => [
    disclosed.rows,
    headingsOfColumns(disclosed.rows),
  ]),
);

function remark(printed: string, official: string, place: Place): Remark {
  return { kind: 'label-damaged', message: `“${official}”印成了“${printed}”`, place, cells: [] };
}
