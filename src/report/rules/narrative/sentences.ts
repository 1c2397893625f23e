import type { Located, Report } from '../../report.ts';
import type { Place } from '../../source-document.ts';
import type { Part } from '../part.ts';
import { plainText } from './plain-text.ts';

/** One sentence of the report's prose. */
export interface Sentence {
  /** As written. */
  readonly written: string;
  /** As the rules compare it, see `plainText`. */
  readonly text: string;
  readonly part: Part;
  readonly place: Place | null;
  /** The sentence before it in the same paragraph; null for the first. */
  readonly before: Sentence | null;
}

/** All sentences in printed order: preface, then the sections. A semicolon ends a clause, not a sentence. */
export function sentencesOf(report: Report): Sentence[] {
  const sentences: Sentence[] = [];
  const read = (paragraph: Located, part: Part): void => {
    let before: Sentence | null = null;
    for (const written of divided(paragraph.text)) {
      const text = plainText(written);
      if (text === '') continue;
      const read: Sentence = { written: written.trim(), text, part, place: paragraph.place, before };
      sentences.push(read);
      before = read;
    }
  };
  for (const paragraph of report.preface) read(paragraph, 'preface');
  for (const section of report.sections)
    for (const paragraph of section.paragraphs) read(paragraph, section.id);
  return sentences;
}

/** Each sentence with the sign that ends it; signs of their own and line ends are none. */
function divided(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== fullStop && code !== exclamation && code !== question && code !== lineEnd) continue;
    if (index > from) sentences.push(text.slice(from, code === lineEnd ? index : index + 1));
    from = index + 1;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

const fullStop = 0x3002;
const exclamation = 0xff01;
const question = 0xff1f;
const lineEnd = 0x0a;

/** The sentence as a finding points to it. */
export function locate(sentence: Sentence): Located {
  return { text: sentence.written, place: sentence.place };
}
