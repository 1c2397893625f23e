import type { Table } from '../../source-document.ts';
import { compact } from '../lines/compact.ts';
import type { HeaderCell, PrintedRow } from '../print/printed-rows.ts';
import type { Slot } from '../print/printed-values.ts';
import { isFilled } from './align-slots.ts';

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
const applicantColumns = 7;

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

/** Kinds of organisations, whose headings stand side by side on one line in every layout. */
const organisations = ['commercial', 'research', 'publicWelfare', 'legalService', 'other'];

/**
 * The applicant columns in the order the headings print them, which is not always the official one.
 * Headings that are damaged or incomplete tell no other order: neither on one page, nor where the next repeats them whole.
 */
export function columnOrder(headers: readonly HeaderCell[]): readonly string[] {
  const printed = new Map<string, Table | null>();
  for (const { text, grid } of headers) {
    const column = applicantNamed(compact(text));
    if (column && organisations.includes(column) && !printed.has(column)) printed.set(column, grid);
  }
  const areTogether = printed.size === organisations.length && new Set(printed.values()).size === 1;
  const order = areTogether ? [...printed.keys()] : organisations;
  return aroundOrganisations(headers).flatMap((column) => (column === 'organisations' ? order : [column]));
}

/** 自然人, 法人或其他组织 and 总计 as the line prints them that holds all three: 总计 may come first. */
function aroundOrganisations(headers: readonly HeaderCell[]): readonly string[] {
  const official = ['naturalPerson', 'organisations', 'total'];
  const line = headers.find(({ text }) => compact(text) === '自然人');
  const order = headers.flatMap((header) => {
    if (!line || !isBeside(header, line)) return [];
    const text = compact(header.text);
    if (text.startsWith('法人')) return ['organisations'];
    const column = applicantNamed(text);
    return column === 'naturalPerson' || column === 'total' ? [column] : [];
  });
  return order.length === official.length && new Set(order).size === official.length ? order : official;
}

const isBeside = ({ grid, place }: HeaderCell, other: HeaderCell): boolean =>
  grid === other.grid && place.row === other.place.row && (grid !== null || place.line === other.place.line);

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
