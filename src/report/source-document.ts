/**
 * What a reader makes of a file: its texts in reading order, each with the place it came from.
 * A reader understands the file format and nothing of annual reports.
 */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** The document's own title where the format has one (HTML title, DOCX/PDF properties); never null text. */
  readonly title: string | null;
  /** Metadata of the format, e.g. the meta tags of a government page (SiteName, ColumnName, PubDate …). */
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}

/** The formats that are read. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'json';

/** A paragraph or a table, in reading order. */
export type Block = Paragraph | Table;

/** A run of text. For 'text' sources one physical line is one paragraph; blank lines are paragraphs with empty text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** 1–6 when the format itself marks a heading. */
  readonly heading?: number;
  readonly place: Place;
}

/** A table whose cells have true grid positions (HTML, DOCX, XLSX, PDF). Plain text never yields one. */
export interface Table {
  readonly kind: 'table';
  /** Cells in reading order; a spanned position has no cell of its own. */
  readonly cells: readonly TableCell[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly place: Place;
}

/** One cell with its grid position (0-based) and spans. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Text with inner line breaks kept as \n. */
  readonly text: string;
  readonly place: Place;
}

/** Where in the source a text stands; every number counts from 1. Only what the format knows is set. */
export interface Place {
  readonly line?: number;
  /** Offset of the text's first character within the line, from 1. */
  readonly column?: number;
  readonly page?: number;
  /** DOCX: number of the paragraph among those with text. */
  readonly paragraph?: number;
  /** Number of the table in the document, with row and cell position inside it. */
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
  /** XLSX: the sheet's name. */
  readonly sheet?: string;
  /** PDF: x, y (from the page's top left), width, height in points. */
  readonly box?: readonly [number, number, number, number];
}
