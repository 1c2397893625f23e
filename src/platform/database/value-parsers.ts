import { types } from 'pg';
import { DatabaseFault } from './fault.ts';

type Parse = (text: string) => unknown;

/** Numbers of PostgreSQL's types (pg_type.oid). */
const oid = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  timestamp: 1114,
  timestampArray: 1115,
  timestamptz: 1184,
  timestamptzArray: 1185,
} as const;

const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [oid.int8, safeInteger],
  [oid.int8Array, arrayOf(safeInteger)],
  [oid.date, asWritten],
  [oid.dateArray, arrayOf(asWritten)],
  [oid.timestamp, asWritten],
  [oid.timestampArray, arrayOf(asWritten)],
  [oid.timestamptz, instant],
  [oid.timestamptzArray, arrayOf(instant)],
]);

/**
 * How values of columns arrive: bigint as number, a date of law as `2026-03-02`, an instant as
 * `2026-03-02T01:30:00.000Z`, everything else as the driver has it (numeric stays text: no rounding).
 */
export const valueParsers = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(type)) ||
    types.getTypeParser(type, format)) as typeof types.getTypeParser,
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new DatabaseFault('unsafe-number', `数据库中的整数 ${text} 超出可以精确表示的范围。`);
}

function asWritten(text: string): string {
  return text;
}

const written = /^(\d{4,})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(:\d\d)?(:\d\d)?$/;

/** From `2026-03-02 09:30:00.5+08`; digits beyond milliseconds are kept, so that the value finds its row again. */
function instant(text: string): string {
  const parts = written.exec(text);
  if (!parts) return text;
  const [, year, month, day, time, fraction = '', hours, minutes = ':00'] = parts;
  const utc = new Date(`${year}-${month}-${day}T${time}${hours}${minutes}`).toISOString();
  return `${utc.slice(0, -5)}${fraction.padEnd(4, fraction ? '0' : '.000')}Z`;
}

function arrayOf(parse: Parse): Parse {
  const list = types.getTypeParser(1009 as Parameters<typeof types.getTypeParser>[0]) as (
    text: string,
  ) => (string | null)[];
  return (text) => list(text).map((item) => (item === null ? null : parse(item)));
}
