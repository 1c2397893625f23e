import type { Table } from '../../source-document.ts';
import { compact } from '../lines/compact.ts';
import type { HeaderCell, PrintedRow } from '../print/printed-rows.ts';
import type { Slot } from '../print/printed-values.ts';
import { isFilled } from './align-slots.ts';
import { type HeadingLine, headingLines, orderOfSingleWords, orderOnOneLine } from './printed-order.ts';

/** How the headings of the kinds of applicants begin … */
const beginnings: readonly (readonly [column: string, words: string])[] = [
  ['naturalPerson', '自然人'],
  ['commercial', '商业'],
  ['research', '科研'],
  ['publicWelfare', '社会公益'],
  ['legalService', '法律服务'],
];
/** … and those that are as short as they can be. */
const wholeHeadings: ReadonlyMap<string, string> = new Map([
  ['其他', 'other'],
  ['总计', 'total'],
  ['合计', 'total'],
]);
/** Kinds of organisations, whose headings stand side by side on one line in every layout. */
const organisations = ['commercial', 'research', 'publicWelfare', 'legalService', 'other'];
const applicants = ['naturalPerson', ...organisations, 'total'];
const applicantColumns = applicants.length;

/** The column of applicants a compact heading names; undefined when it names none. */
const applicantNamed = (heading: string): string | undefined =>
  wholeHeadings.get(heading) ?? beginnings.find(([, words]) => heading.startsWith(words))?.[0];

/** Grid column of each applicant column, for every grid whose headings name all seven. */
export type HeaderColumns = ReadonlyMap<Table, ReadonlyMap<string, number>>;

/** Learns from the headings of a grid which column holds which applicants. */
export function columnsByHeader(headers: readonly HeaderCell[]): HeaderColumns {
  const found = new Map<Table, Map<string, number>>();
  for (const header of headers) {
    if (!header.grid || header.span > 1) continue;
    const column = applicantNamed(compact(header.text));
    if (!column) continue;
    const columns = found.get(header.grid) ?? new Map<string, number>();
    if (!columns.has(column)) columns.set(column, header.column);
    found.set(header.grid, columns);
  }
  for (const [grid, columns] of found) if (columns.size < applicantColumns) found.delete(grid);
  return found;
}

/**
 * The applicant columns in the order the headings print them, which is not always the official one.
 * Headings that are damaged or incomplete tell no other order: neither on one page, nor where the next repeats them whole.
 */
export function columnOrder(headers: readonly HeaderCell[]): readonly string[] {
  const lines = headingLines(headers, { beginnings: '自法商科社其总合', named: partNamed });
  // Where 法人或其他组织 stands on the line as well, it is two lines of headings that were joined; so it may be in a
  // text where 总计 stands right behind 自然人.
  const single = lines.filter(({ names }) => !names.includes('organisations'));
  const side = orderOnOneLine(single, applicants);
  if (side && !(side[1] === 'total' && headers.some(({ grid }) => !grid))) return side;
  const inside = organisationOrder(lines);
  return aroundOrganisations(lines).flatMap((column) => (column === 'organisations' ? inside : [column]));
}

/** What a heading names: a column, or with 法人或其他组织 five of them. */
const partNamed = (word: string): string | undefined =>
  word.startsWith('法人') ? 'organisations' : applicantNamed(word);

/** The kinds of organisations as one line prints them, or one page. */
function organisationOrder(lines: readonly HeadingLine[]): readonly string[] {
  const printed = new Map<string, Table | null>();
  for (const { names, words, grid } of lines) {
    if (grid === null && words > 1 && names.length < organisations.length) continue;
    for (const name of names) if (organisations.includes(name) && !printed.has(name)) printed.set(name, grid);
  }
  const areTogether = printed.size === organisations.length && new Set(printed.values()).size === 1;
  return areTogether ? [...printed.keys()] : organisations;
}

/** 自然人, 法人或其他组织 and 总计 as the line prints them that holds all three: 总计 may come first. */
function aroundOrganisations(lines: readonly HeadingLine[]): readonly string[] {
  const beside = orderOnOneLine(lines, official);
  if (beside) return beside;
  const below = orderOfSingleWords(lines, official) ?? orderOfSingleWords(lines.map(withoutKinds), official);
  // 自然人 and 总计 are headings of two lines: where they stand in the middle of them, 法人 is printed above
  // them, and the kinds of organisations below.
  const isWrapped = below?.[0] === 'organisations' ? !organisationsFirst(lines) : below?.[1] === 'total';
  return below && !isWrapped ? below : official;
}

const official = ['naturalPerson', 'organisations', 'total'];

/** The kinds of organisations as what stands over them, where nothing does. */
const withoutKinds = (line: HeadingLine): HeadingLine => ({
  ...line,
  names: line.names.map((name) => (organisations.includes(name) ? 'organisations' : name)),
});

/** Whether the kinds of organisations are printed before 自然人, each on a line of its own. */
function organisationsFirst(lines: readonly HeadingLine[]): boolean {
  const order = orderOfSingleWords(lines, applicants);
  return order !== null && order.indexOf('naturalPerson') >= organisations.length;
}

/**
 * The field at which the values of a text table begin, where its lines are cut into fields as regularly as a grid:
 * the seven headings stand in seven neighbouring fields, every value of every row stands under them,
 * and most rows fill them all. Null for a text whose rows shift.
 */
export function headedField(headers: readonly HeaderCell[], rows: readonly PrintedRow[]): number | null {
  const start = headers.find((header) => !header.grid && compact(header.text) === '自然人')?.column;
  if (start === undefined) return null;
  const under = (column: string, field: number): boolean =>
    headers.some((header) => header.column === field && applicantNamed(compact(header.text)) === column);
  if (!columnOrder(headers).every((column, index) => under(column, start + index))) return null;
  const textRows = rows.filter((row) => row.layout !== '');
  const inside = textRows.every((row) =>
    row.slots.every(
      (slot) => !isFilled(slot) || (slot.column >= start && slot.column < start + applicantColumns),
    ),
  );
  const complete = textRows.filter((row) => row.slots.filter(isFilled).length === applicantColumns);
  return inside && complete.length * 2 > textRows.length ? start : null;
}

/**
 * The cells of a grid row under the seven headings; null when the grid has no usable headings
 * or a value of the row stands outside them, so that the row must be aligned on its own evidence.
 */
export function slotsUnderHeader(
  row: PrintedRow,
  headers: HeaderColumns,
  columns: readonly string[],
): Slot[] | null {
  const place = row.grid && headers.get(row.grid);
  if (!place) return null;
  const slots: Slot[] = [];
  let before = -1;
  for (const column of columns) {
    const at = place.get(column)!;
    // Headings whose spans were lost stand in another order than the values below them.
    if (at <= before) return null;
    const slot = slotOver(row.slots, at);
    // A grid that lost a cell has nothing under one of its headings, and what remains may have moved.
    if (!slot || slots.includes(slot)) return null;
    slots.push(slot);
    before = at;
  }
  const outside = row.slots.some((slot) => slot.written.kind !== 'blank' && !slots.includes(slot));
  return outside ? null : slots;
}

function slotOver(slots: readonly Slot[], column: number): Slot | null {
  for (const slot of slots) if (slot.column <= column && column < slot.column + slot.span) return slot;
  return null;
}
