import type { Letter } from '../letters/compose-letter.ts';
import { letterPage } from '../letters/letter-page.ts';
import type { LetterTypesetter } from '../letters/letter-pdf.ts';
import { caseFileTemplate } from './case-file-template.ts';

/** A file that belongs to an item, as bytes. */
export interface AttachedFile {
  readonly file: string;
  readonly name: string;
  /** The MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An item as it is printed. */
export interface PrintedItem {
  readonly seq: number;
  readonly on: string;
  readonly title: string;
  readonly by: string;
  /** What it says: label and value. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly letter: Letter | null;
  readonly attached: readonly AttachedFile[];
}

/** A case file as it is printed (卷宗). */
export interface PrintedCaseFile {
  readonly organ: string;
  readonly number: string;
  readonly description: string;
  /** What stands on the cover: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly items: readonly PrintedItem[];
  /** The hash of the last line. */
  readonly head: string;
}

/** A Typst compiler that can be given files. */
export interface CaseFileTypesetter extends LetterTypesetter {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  compile(source: { readonly mainFileContent: string; readonly inputs: Record<string, string> }): {
    hasError(): boolean;
  };
}

/** More pages of one file are not printed; the package holds it whole. */
const mostPages = 60;

const folder = 'case-file';

/**
 * A case file as one PDF with its contents and page numbers. Pictures and PDFs that belong to it are printed with it,
 * files of other kinds are named. `root` is the folder the typesetter reads from.
 */
export function caseFilePdf(
  { items, ...cover }: PrintedCaseFile,
  typesetter: CaseFileTypesetter,
  root: string,
): Uint8Array {
  typesetter.resetShadow();
  let embedded = false;
  const printed = items.map(({ attached, ...item }) => ({
    ...item,
    attached: attached.map(({ file, name, type, bytes }) => {
      const path = `/${folder}/${file}.${endings[type] ?? 'bin'}`;
      if (!(type in endings)) return { name, path, pages: 0 };
      typesetter.mapShadow(`${root}${path}`, Buffer.from(bytes));
      const pages =
        type === 'application/pdf' ? pagesOf(typesetter, path) : printable(typesetter, path, 1) ? 1 : 0;
      embedded ||= type === 'application/pdf' && pages > 0;
      return { name, path, pages };
    }),
  }));
  const data = JSON.stringify({ ...cover, items: printed, page: letterPage });
  const source = { mainFileContent: caseFileTemplate, inputs: { data } };
  // What others made cannot be vouched for: with their pages in it the file claims no accessibility.
  const bytes = typesetter.pdf(source, { pdfStandard: embedded ? '1.7' : 'ua-1' });
  typesetter.resetShadow();
  return bytes;
}

const endings: Readonly<Record<string, string>> = {
  ...{ 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' },
};

/** How many pages of a PDF can be printed; none of one that is damaged or locked. */
function pagesOf(typesetter: CaseFileTypesetter, path: string): number {
  let pages = 0;
  while (pages < mostPages && printable(typesetter, path, pages + 1)) pages += 1;
  return pages;
}

const printable = (typesetter: CaseFileTypesetter, path: string, page: number): boolean =>
  !typesetter
    .compile({
      mainFileContent: '#image(sys.inputs.path, page: int(sys.inputs.page), alt: "")',
      inputs: { path, page: String(page) },
    })
    .hasError();
