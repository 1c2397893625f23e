import { type FormRow, officialForms } from '../../../law/index.ts';
import type { Remark } from '../../report.ts';
import { commonLetters, lettersOf, sharedLetters } from '../lines/letters.ts';
import type { HeaderCell } from '../print/printed-rows.ts';
import { labelDamaged } from './damaged-labels.ts';

/** Headings of columns of table 3 that are told by their first letters. */
const applicants = ['商业企业', '科研机构', '社会公益组织', '法律服务机构'];

/** Headings of the applicants that lost their end (社会公益), where no other heading cell holds it. */
export function damagedApplicantHeadings(headers: readonly HeaderCell[]): Remark[] {
  const texts = headers.map(({ text }) => lettersOf(text));
  return applicants.flatMap((official) => {
    const cut = texts.findIndex((text) => text.length >= 2 && text !== official && official.startsWith(text));
    if (cut < 0 || texts.some((text) => text.includes(official))) return [];
    const rest = official.slice(texts[cut]!.length);
    const elsewhere = texts.some((text) => text !== '' && (rest.startsWith(text) || text.startsWith(rest)));
    return elsewhere ? [] : [labelDamaged(headers[cut]!.text, official, headers[cut]!.place)];
  });
}

/** So many letters of a heading must be missing where it is cut. */
const fewestLost = 2;

/** Headings of table 2 that lost, changed or gained letters (本年度止件数, 本年（2023）制发件数), each once. */
export function damagedDisclosedHeadings(headers: readonly HeaderCell[], rows: readonly FormRow[]): Remark[] {
  const odd = headers.filter(({ text }) => !wholeHeadings.has(text));
  if (odd.length === 0) return [];
  const officials = officialHeadings.get(rows) ?? headingsOfColumns(rows);
  const texts = headers.map(({ text }) => headingOf(text));
  const found = new Map<string, Remark>();
  for (const { text: printed, place } of odd) {
    const official =
      withYearInside(printed, officials) ?? damagedHeading(headingOf(printed), officials, texts);
    if (official && !found.has(printed)) found.set(printed, labelDamaged(printed, official, place));
  }
  return [...found.values()];
}

/** The heading of the form that a damaged one is; null for one that is whole or none of the form's. */
function damagedHeading(text: string, officials: readonly string[], texts: readonly string[]): string | null {
  if (text.length < 3 || officials.some((official) => text.includes(official))) return null;
  // Comparing letter by letter costs more than reading the table: most headings share no letters with these.
  if (!officials.some((official) => sharedLetters(official, text) >= text.length - 1)) return null;
  const [official, kept] = officials
    .map((candidate) => [candidate, commonLetters(candidate, text)] as const)
    .reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  const isCut = official.startsWith(text);
  if (isCut && official.length - kept < fewestLost) return null;
  if (!isCut && (kept < text.length - 1 || kept < official.length - 2 || kept === official.length))
    return null;
  const rest = isCut ? official.slice(text.length) : '';
  const restElsewhere =
    rest !== '' && texts.some((other) => other !== '' && (rest.startsWith(other) || other.startsWith(rest)));
  return restElsewhere ? null : official;
}

const yearInside = /[（(]20\d{2}年?度?[)）](?=[\u4e00-\u9fa5])/;

/** The heading of the form into which somebody wrote the year; null for any other. */
function withYearInside(printed: string, officials: readonly string[]): string | null {
  if (!printed.includes('20') || !yearInside.test(printed)) return null;
  const plain = headingOf(printed.replace(yearInside, ''));
  return officials.find((official) => plain === official) ?? null;
}

const headingsOfColumns = (rows: readonly FormRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ columns }) => columns.map(({ label }) => headingOf(label)))),
];

const headingOf = (text: string): string =>
  lettersOf(text.replace(/[（(].*/, ''))
    .replaceAll('度', '')
    .replace('上一年', '上年');

const officialHeadings: ReadonlyMap<readonly FormRow[], readonly string[]> = new Map(
  Object.values(officialForms).map(({ tables: { disclosed } }) => [
    disclosed.rows,
    headingsOfColumns(disclosed.rows),
  ]),
);

/** What stands above the rows of table 2 in either edition, as the form prints it. */
const wholeHeadings: ReadonlySet<string> = new Set([
  '信息内容',
  ...['一', '五', '六', '八', '九'].map((item) => `第二十条第（${item}）项`),
  ...Object.values(officialForms).flatMap(({ tables: { disclosed } }) =>
    disclosed.rows.flatMap(({ columns }) => columns.map(({ label }) => label)),
  ),
]);
