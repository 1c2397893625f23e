import type { Letter } from './compose-letter.ts';
import { letterDocx } from './letter-docx.ts';
import { type LetterTypesetter, letterPdf } from './letter-pdf.ts';

/** A letter as a file of one of its two formats. */
export async function printedLetter(
  letter: Letter,
  format: 'docx' | 'pdf',
  typesetter: () => Promise<LetterTypesetter>,
): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
  if (format === 'pdf') return { type: 'application/pdf', bytes: letterPdf(letter, await typesetter()) };
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { type, bytes: await letterDocx(letter) };
}
