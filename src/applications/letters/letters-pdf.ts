import type { Letter } from './compose-letter.ts';
import { letterPage } from './letter-page.ts';
import type { LetterTypesetter } from './letter-pdf.ts';
import { letterTemplate } from './letter-template.ts';

/** Several letters as one PDF for printing (批量打印), each on pages of its own. */
export const lettersPdf = (letters: readonly Letter[], typesetter: LetterTypesetter): Uint8Array =>
  typesetter.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify({ letters, page: letterPage }) } },
    { pdfStandard: 'ua-1' },
  );

const template = `${letterTemplate}
#set document(title: "文书", date: none)
#show heading: it => as-title(it.body)
#for (index, letter) in data.letters.enumerate() {
  if index > 0 { pagebreak() }
  heading(level: 1, letter.title)
  letter-parts(letter)
}
`;
