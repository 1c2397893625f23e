import { mediaPlace } from './placed-media.ts';

// Two code points that Unicode keeps free of any character, so that no text can hold them.
const [open, close] = ['\uFDD0', '\uFDD1'];
const mark = new RegExp(`${open}([0-9a-f]{64})${close}`, 'g');
const figure = /<figure\b[^<>]*?\sdata-file=["']?([0-9a-f]{64})\b[^<>]*>/gi;
const emptied = /<(strong|em|u|s|sub|sup|a)\b[^>]*>\s*<\/\1>/g;
const lineOfText = /<(p|h[2-5])((?: class="[^"]*")?)>([\s\S]*?)<\/\1>/g;

/**
 * Marks the places of these files in a text that is to be cleaned, and of no others; their tags would not survive
 * it. Marks that somebody else put there are gone.
 */
export function markMedia(html: string, own: readonly { readonly file: string }[]): string {
  const files = new Set(own.map(({ file }) => file));
  return withoutMarks(html).replace(figure, (tag, file: string) =>
    files.has(file) ? `${open}${file}${close}` : tag,
  );
}

const withoutMarks = (html: string): string => html.replace(/[\uFDD0\uFDD1]/g, '');

/**
 * Turns marks into places. Word puts a picture into a paragraph, and a page keeps it between paragraphs: it comes
 * before its paragraph when nothing is written before it there, else after it.
 */
export function liftMedia(html: string): string {
  // A mark within a tag is no place.
  const lifted = html
    .replace(/<[^>]*>/g, withoutMarks)
    .replace(lineOfText, (line, tag, kind, text: string) => {
      const marks = [...text.matchAll(mark)];
      if (marks.length === 0) return line;
      const before = marks.filter(({ index }) => !isWritten(text.slice(0, index)));
      const places = (list: readonly RegExpMatchArray[]) => list.map(([found]) => found).join('');
      const words = text.replace(mark, '').replace(emptied, '');
      const rest = isWritten(words) ? `<${tag}${kind}>${words}</${tag}>` : '';
      return `${places(before)}${rest}${places(marks.slice(before.length))}`;
    });
  return lifted.replace(mark, (_, file: string) => mediaPlace(file));
}

/** Whether anything is said; marks and tags say nothing. */
const isWritten = (markup: string): boolean =>
  markup
    .replace(mark, '')
    .replace(/<[^>]*>|&nbsp;/g, '')
    .trim() !== '';
