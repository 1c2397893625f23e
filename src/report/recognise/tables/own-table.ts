import type { TableId } from '../../../law/index.ts';
import { lettersOf } from '../lines/letters.ts';
import type { Line } from '../lines/lines.ts';
import type { Range } from '../regions/regions.ts';
import { tablesIn } from '../regions/tables-in.ts';
import { missing } from './cell-reading.ts';
import type { TableReading } from './table-reading.ts';

/** A table as it was read, and the words above it. */
interface CaptionedTable {
  readonly caption: string;
  readonly reading: TableReading;
}

/** Whose report it is. */
export interface Owner {
  readonly body: string | null;
  readonly year: number | null;
}

/** Reads the table of a region; where several of its kind follow each other there, the report's own. */
export function readOwnTable(
  lines: readonly Line[],
  region: Range | null,
  table: TableId,
  read: (lines: readonly Line[]) => TableReading,
  owner: Owner,
): TableReading {
  const readIn = ({ start, end }: Range): TableReading => read(lines.slice(start, end));
  if (region === null) return read([]);
  const parts = tablesIn(lines, region, table);
  if (parts.length < 2) return readIn(region);
  const rivals = rivalTables(parts.map(({ range, caption }) => ({ caption, reading: readIn(range) })));
  return rivals.length < 2 ? readIn(region) : ownTable(rivals, owner);
}

/**
 * The table that is the report's own where several of its kind follow each other: the one above which its year or body
 * stands, or the only one above which no other does. Open where several are left that differ.
 */
function ownTable(tables: readonly CaptionedTable[], owner: Owner): TableReading {
  const claims = tables.map(({ caption }) => claimOf(caption, owner));
  const [first, ...others] = tables;
  // A table without a word above it is that of the report where every other says what it is.
  const isPlain = first!.caption === '' && others.every(({ caption }) => caption !== '');
  const wanted = claims.includes('own') ? 'own' : 'unknown';
  const candidates =
    isPlain && wanted === 'unknown' ? [first!] : tables.filter((_, index) => claims[index] === wanted);
  const readings = (candidates.length > 0 ? candidates : tables).map(({ reading }) => reading);
  return readings.every((reading) => isSame(reading, readings[0]!)) ? readings[0]! : undecided(readings);
}

/** What the words above a table say: that it is the report's, that of another year or body, or neither. */
function claimOf(caption: string, { body, year }: Owner): 'own' | 'other' | 'unknown' {
  const years: readonly string[] = caption.match(/20\d{2}(?=年)/g) ?? [];
  if (years.length > 0 && year !== null && !years.includes(String(year))) return 'other';
  if (/上一?年度?|去年/.test(caption)) return 'other';
  const organ = /[\u4e00-\u9fa5]{2,}(?:[省市县区镇乡局委院厅队所校]|街道|办公室|办事处|人民政府|中心)/.exec(
    caption,
  )?.[0];
  if (organ && body !== null && !/^[我本全]/.test(organ))
    return body.includes(withoutFront(organ)) || organ.includes(body) ? 'own' : 'other';
  return years.length > 0 || /本年度?情况|^本年度?$/.test(lettersOf(caption)) ? 'own' : 'unknown';
}

/** The name of a body without the words that lead to it. */
const withoutFront = (organ: string): string => organ.replace(/^(?:附件?|其中|表)+/, '');

/**
 * The tables that print values of the same cells as another. The others are pieces of one table, or a copy of its
 * labels alone, as pages keep to fix their columns.
 */
function rivalTables(tables: readonly CaptionedTable[]): readonly CaptionedTable[] {
  const valuesOf = ({ reading }: CaptionedTable) =>
    [...reading.cells].flatMap(([id, { value }]) => (value === null ? [] : id));
  const printed = new Map<string, number>();
  for (const id of tables.flatMap(valuesOf)) printed.set(id, (printed.get(id) ?? 0) + 1);
  return tables.filter((table) => valuesOf(table).some((id) => printed.get(id)! > 1));
}

function isSame(one: TableReading, other: TableReading): boolean {
  if (one.cells.size !== other.cells.size) return false;
  for (const [id, { value, state }] of one.cells) {
    const same = other.cells.get(id);
    if (same?.value !== value || same.state !== state) return false;
  }
  return true;
}

function undecided(readings: readonly TableReading[]): TableReading {
  const lost = `这一部分先后印了 ${readings.length} 张表，各表的数不同，无法确定取哪一张`;
  const [{ edition, cells }] = readings as readonly [TableReading];
  const ids = [...cells.keys()];
  const place = cells.get(ids[0]!)?.origin ?? null;
  return {
    edition,
    cells: new Map(ids.map((id) => [id, missing(lost, cells.get(id)!.origin)])),
    remarks: [{ kind: 'row-incomplete', message: `${lost}。`, place, cells: ids }],
  };
}
