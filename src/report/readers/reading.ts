import type { Diagnostic } from '../diagnostic.ts';
import type { SourceDocument } from '../source-document.ts';

/** What became of a file: its texts, or one diagnostic that says why it cannot be read and what to do. */
export type ReadResult = { readonly document: SourceDocument } | { readonly refused: Diagnostic };

/** Limits that no file may pass, whatever it claims about itself. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes that any one archive may unpack to. */
  readonly unpackedBytes: number;
  /** Nesting depth of markup. */
  readonly depth: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Cells of all tables; also paragraphs. */
  readonly cells: number;
  /** Milliseconds one file may take. */
  readonly milliseconds: number;
}

/** Generous for any annual report, small for a machine. */
export const defaultLimits: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  depth: 512,
  pages: 300,
  cells: 200_000,
  milliseconds: 30_000,
};
