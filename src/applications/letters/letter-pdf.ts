import type { Letter } from './compose-letter.ts';
import { letterPage } from './letter-page.ts';
import { letterTemplate } from './letter-template.ts';

/** What is needed of a Typst compiler; it is handed in because it is a native program. */
export interface LetterTypesetter {
  /** Typesets a document and returns the bytes of its PDF; throws when the source has a mistake. */
  pdf(
    source: { readonly mainFileContent: string; readonly inputs: Record<string, string> },
    options: { readonly pdfStandard: string },
  ): Uint8Array;
}

/** A letter as a PDF for printing and for screen readers. Its texts come in as data, so none of them runs as code. */
export const letterPdf = (letter: Letter, typesetter: LetterTypesetter): Uint8Array =>
  typesetter.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify({ ...letter, page: letterPage }) } },
    { pdfStandard: 'ua-1' },
  );

const template = `${letterTemplate}
#set document(title: data.title, author: (data.organ,), date: none)
#show title: it => as-title(it.body)
#title(data.title)
#letter-parts(data)
`;
