import type { Line } from '../lines/lines.ts';
import { plainText } from './plain-title.ts';
import { longestTitle, noTitle, titleWords } from './title-words.ts';

/** Lines that read as one title. */
export interface TitleLines {
  readonly lines: readonly number[];
  readonly text: string;
}

/** Lines the words of a title may be spread over. */
const linesOfWords = 3;

/** Behind the words of a title they make it one of another thing: 年度报告格式, 年度报告编制通知. */
const otherThing = /格式|通知|编制|栏目|目录|专栏|要求/;

/** The title whose first line with words of it is this one; its words may run over the lines below. */
export function titleAt(lines: readonly Line[], index: number, end: number): TitleLines | null {
  const line = lines[index]!;
  if (line.grid && line.cells.length > 2) return null;
  if (!mayHoldTitle(lines, index, end)) return null;
  let text = '';
  const taken: number[] = [];
  for (const next of filledLines(lines, index, end)) {
    const piece = plainText(lines[next]!.text);
    if (text.length + piece.length > longestTitle || noTitle.test(piece)) return null;
    if (taken.length > 0 && (lines[next]!.grid || !/政府|政务|信息|公开|20\d{2}/.test(text))) return null;
    const seam = text.length;
    text += piece;
    taken.push(next);
    const words = titleWords.exec(text);
    if (words) {
      // Words that all stand on a later line are found when their own line is looked at.
      if (seam > 0 && words.index >= seam) return null;
      // What follows the words of a title is at most a suffix such as a site's name.
      const tail = text.slice(words.index + words[0].length);
      return otherThing.test(tail) || tail.length > 25 ? null : { lines: taken, text };
    }
    if (taken.length === linesOfWords) return null;
  }
  return null;
}

/** Asked first of every line, as few stand near a title: whether the one sign that all titles have is within reach. */
function mayHoldTitle(lines: readonly Line[], from: number, end: number): boolean {
  let reach = linesOfWords;
  for (let index = from; reach > 0 && index < Math.min(end, lines.length); index += 1) {
    const { text } = lines[index]!;
    if (text.includes('公')) return true;
    if (text.trim() !== '') reach -= 1;
    else if (index === from) return false;
  }
  return false;
}

/** Indices of the lines with text, from one that has some up to but not including the end. */
function* filledLines(lines: readonly Line[], from: number, end: number): Generator<number> {
  for (let index = from; index < Math.min(end, lines.length); index += 1) {
    if (lines[index]!.text.trim() !== '') yield index;
    else if (index === from) return;
  }
}
