import type { CellId } from '../../src/law/index.ts';
import type { TextTable } from './layouts/text-tables.ts';
import { compose, type Draft, type Manuscript, write } from './manuscript/manuscript.ts';
import { type Truth, truthOf } from './truth.ts';

/** One document of the corpus: its bytes and the reading a reader must come to. */
export interface CorpusDocument {
  readonly file: string;
  /** The layout or damage it stands for, in one line. */
  readonly shows: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

/** A document before it is set: what is written, and what of it the finished document still says. */
export interface Setting {
  readonly file: string;
  readonly shows: string;
  readonly draft: Draft;
  /** Body and year as the document says them, where it does not print the draft's own. */
  readonly said?: { readonly body?: string | null; readonly year?: number | null };
  /** Cells whose number can only be inferred from sums. */
  readonly inferable?: (cell: CellId) => boolean;
}

/** A document in plain text or Markdown; `finish` changes the composed lines: page furniture, wording, order. */
export function textDocument(
  setting: Setting & {
    readonly table: TextTable;
    readonly finish?: (lines: string[], manuscript: Manuscript) => string[];
  },
): CorpusDocument {
  const manuscript = write(setting.draft);
  const lines = compose(manuscript, setting.table);
  const content = `${(setting.finish?.(lines, manuscript) ?? lines).join('\n')}\n`;
  return {
    file: setting.file,
    shows: setting.shows,
    bytes: new TextEncoder().encode(content),
    truth: truthOf(setting, manuscript),
  };
}

/** A web page; encoded as UTF-8 unless told otherwise. */
export function pageDocument(
  setting: Setting & {
    readonly page: (manuscript: Manuscript) => string;
    readonly encode?: (content: string) => Uint8Array;
  },
): CorpusDocument {
  const manuscript = write(setting.draft);
  const encode = setting.encode ?? ((content: string) => new TextEncoder().encode(content));
  return {
    file: setting.file,
    shows: setting.shows,
    bytes: encode(setting.page(manuscript)),
    truth: truthOf(setting, manuscript),
  };
}
