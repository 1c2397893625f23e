import { widthOf } from './text-width.ts';

/**
 * The page of an official document by GB/T 9704-2012, 党政机关公文格式. Lengths in millimetres, type and line pitch in
 * points.
 */
export const officialPage = {
  width: 210,
  height: 297,
  /** 天头 37 mm and 订口 28 mm leave a type area of 156 × 225 mm. */
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  /** 22 lines to a page: 22 × 28.95 pt just fits 225 mm, 29 pt would lose a line. */
  linePitch: 28.95,
  tableLinePitch: 14,
  /** Least height of a row: table 3 with its heading just fits one page, the short tables have room. */
  rowHeight: { disclosed: 22, applications: 17.5, disputes: 22 },
  /** 2号, 3号, 4号 and, for the tables, 五号. */
  size: { title: 22, body: 16, pageNumber: 14, table: 10.5 },
  /** The dash of — 1 — stands 7 mm below the type area. */
  pageNumberDrop: 7,
  /** A line holds 28 characters of 3号. */
  lineCharacters: 28,
} as const;

/** Where signature and date stand, in characters from the right edge of the type area. */
export interface SignatureIndents {
  readonly body: number;
  readonly date: number;
}

/**
 * Signature and date without a seal: the signature ends two characters before the right edge and the date begins two
 * characters to the right of where the signature begins; when the date is the longer one, it is the date that ends two
 * characters before the edge, and the signature moves left with it.
 * @param gap what the program sets between a digit and a Chinese character, in characters
 */
export function signatureIndents(body: string | null, date: string | null, gap: number): SignatureIndents {
  const bodyWidth = widthOf(body ?? '', gap);
  const dateWidth = widthOf(date ?? '', gap);
  if (body === null || date === null) return { body: 2, date: 4 };
  if (bodyWidth - dateWidth >= 2) return { body: 2, date: bodyWidth - dateWidth };
  return { body: 4 + dateWidth - bodyWidth, date: 2 };
}

/** Characters of 2号 that a line of the title holds. */
const titleLine = 20;

/**
 * The lines of a title: a long one breaks after the name of the body, so that no line starts in the middle of a word.
 */
export function titleLines(title: string, body: string | null): readonly string[] {
  if (widthOf(title) <= titleLine) return [title];
  if (body !== null && title.startsWith(body) && title.length > body.length)
    return [body, title.slice(body.length).trimStart()];
  const year = title.search(/(?:19|20)\d{2}\s*年/);
  return year > 0 ? [title.slice(0, year).trimEnd(), title.slice(year)] : [title];
}

/**
 * Size in points at which a number stays on one line of a column: 五号, or less where the column is too narrow.
 * @param share the column's share of the table's width, in hundredths
 */
export function sizeOfNumber(digits: string, share: number): number {
  const { width, margin, size } = officialPage;
  const room = (((width - margin.left - margin.right) / 25.4) * 72 * share) / 100 - 4;
  const fitting = room / (digits.length * widestDigit);
  return Math.min(size.table, Math.floor(fitting * 2) / 2);
}

/** Width of a digit in ems, in the widest of the typefaces a table may be set in. */
const widestDigit = 0.56;
