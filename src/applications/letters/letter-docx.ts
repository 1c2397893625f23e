import type { Letter } from './compose-letter.ts';

/** A letter as a Word document in the layout of official documents; the writer is loaded with the first of them. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const { writeLetterDocx } = await import('./write-letter-docx.ts');
  return writeLetterDocx(letter);
}
