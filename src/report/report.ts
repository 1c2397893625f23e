import type { CellId, Edition, TableId } from '../law/index.ts';
import type { Place, SourceFormat } from './source-document.ts';

/** One annual report (政府信息公开工作年度报告) as it was read or drafted. A plain serialisable value. */
export interface Report {
  /** Title as printed, one line; null when the document has none. */
  readonly title: Located | null;
  /** The reporting body (机关全称) in simplified characters; null when the document does not say. */
  readonly body: string | null;
  /** The report year; null when the document does not say. */
  readonly year: number | null;
  /** The edition by content; when tables differ, that of table 2. Null when no table was recognised. */
  readonly edition: Edition | null;
  /** The edition each table follows; null when the table was not found. */
  readonly editions: Readonly<Record<TableId, Edition | null>>;
  /** One reading for every cell of the edition (see `officialForms[edition].cells`), found or not. */
  readonly cells: Readonly<Record<CellId, Reading>>;
  /**
   * Readings of printed rows that the report's edition does not have,
   * e.g. the single （六）其他处理 row of 2019 in a 2021 report, under its 2019 cell ids.
   */
  readonly foreignCells: Readonly<Record<CellId, Reading>>;
  /** The six sections found, in printed order, without the tables. */
  readonly sections: readonly Section[];
  /** Text before the first section (title excluded): preface, period, contact. */
  readonly preface: readonly Located[];
  /** Signature block after the last section: body and date, when printed. */
  readonly signature: {
    readonly body: string | null;
    readonly date: string | null;
    readonly place: Place | null;
  } | null;
  /** What recognition noticed: damage, repairs, and what it did not understand. */
  readonly remarks: readonly Remark[];
  /** The format of the source; null for a report that was drafted or added up. */
  readonly format: SourceFormat | null;
}

/** The six sections of the form: s1 总体情况 … s6 其他需要报告的事项. */
export type SectionId = 's1' | 's2' | 's3' | 's4' | 's5' | 's6';

/** A text with its place in the source. */
export interface Located {
  readonly text: string;
  readonly place: Place | null;
}

/** A section with its paragraphs; paragraphs broken by a page are joined. */
export interface Section {
  readonly id: SectionId;
  readonly heading: Located;
  /** Heading level the format marks (Markdown #, HTML h1–h6, DOCX style); null when it marks none. */
  readonly level: number | null;
  readonly paragraphs: readonly Located[];
}

/**
 * The state of a cell. Zero, blank, slash and missing are four different things:
 * - `number`  a number other than zero is printed
 * - `zero`    0 is printed
 * - `blank`   the cell is there and empty
 * - `slash`   a mark stands where a number belongs: / - — 无
 * - `missing` no such cell is printed, or the row lost cells and which one cannot be told
 * - `unreadable` something is printed that is not one number
 */
export type CellState = 'number' | 'zero' | 'blank' | 'slash' | 'missing' | 'unreadable';

/** What was read from one cell. `value` is null in every state but number and zero. */
export interface Reading {
  readonly value: number | null;
  readonly state: CellState;
  /** The text exactly as written; null when nothing is printed. */
  readonly written: string | null;
  readonly origin: Place | null;
  /** Unit printed with or above an amount. */
  readonly unit?: '元' | '万元';
  /** Why the value is null, or on what evidence a value was read from damaged print. Chinese, one sentence. */
  readonly reason?: string;
  /** A value a person may accept in place of null. Never counted until accepted. */
  readonly proposal?: number;
}

/** Something recognition noticed about the document, in Chinese. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly message: string;
  readonly place: Place | null;
  readonly cells: readonly CellId[];
}

/** Kinds of remarks; rules turn some of them into diagnostics. */
export type RemarkKind =
  | 'label-damaged' // a label was cut, misspelt or displaced
  | 'label-uneven' // labels are written in different ways
  | 'row-incomplete' // a row prints fewer values than it has columns
  | 'row-unknown' // a row of a table that the form does not have
  | 'row-collapsed' // the 2019 （六） row in a 2021 report
  | 'digits-run-together' // several cells printed as one run of digits
  | 'columns-damaged' // more or fewer values than columns, header rows disagree
  | 'table-broken' // a table interrupted by a page break
  | 'text-broken' // a sentence of the prose cut in two by a page break
  | 'table-missing'
  | 'section-missing'
  | 'section-repeated'
  | 'title-repeated'
  | 'document-cut' // the document ends inside a table
  | 'unit-mismatch'
  | 'text-unplaced'; // text inside a table region that was not understood
