import { extname } from 'node:path';

/** Characters of the longest name; the ending counts. */
const longest = 120;

/**
 * The name a file was sent under, without folders and without characters that are not seen: a zero byte ends the
 * name for some programs, and a mark that turns the direction of writing hides the ending from people.
 */
export function uploadedName(sent: string | undefined): string {
  const seen = (sent ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^.*[/\\]/, '')
    .trim();
  const letters = [...seen];
  if (letters.length <= longest) return seen;
  const ending = [...extname(seen)].slice(0, 10).join('');
  return letters.slice(0, longest - [...ending].length).join('') + ending;
}
