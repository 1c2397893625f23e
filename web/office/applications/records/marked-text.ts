import type { applicationContracts, Mark } from '../../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';

/** A record opened for marking. */
export type OpenedRecord = ReplyOf<typeof applicationContracts.openRecord>;

/** One of its pages. */
export type OpenedPage = OpenedRecord['pages'][number];

/** One of its lines. */
export type OpenedLine = OpenedPage['lines'][number];

type Box = Mark['box'];

/** A word of a line with the place it takes. */
export interface Word {
  readonly text: string;
  readonly box: Box;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a line; what lies between them belongs to none. */
export function wordsOf(line: OpenedLine): readonly Word[] {
  const text = textOf(line);
  let at = 0;
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => {
    const length = [...segment].length;
    const characters = line.slice(at, at + length);
    at += length;
    return isWordLike && characters.length > 0 ? [{ text: segment, box: around(characters) }] : [];
  });
}

/** What a line says. */
export const textOf = (line: OpenedLine): string => line.map(({ text }) => text).join('');

/** The least box around some characters. */
export function around(characters: OpenedLine): Box {
  const left = Math.min(...characters.map(({ box }) => box[0]));
  const top = Math.min(...characters.map(({ box }) => box[1]));
  const right = Math.max(...characters.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...characters.map(({ box }) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}

/** Whether the middle of one box lies within another. */
export const holds = ([x, y, width, height]: Box, [left, top, across, down]: Box): boolean => {
  const [middle, centre] = [left + across / 2, top + down / 2];
  return middle >= x && middle <= x + width && centre >= y && centre <= y + height;
};

/** What a mark covers, in words; empty over a picture. */
export const coveredText = (page: OpenedPage | undefined, box: Box): string =>
  (page?.lines ?? []).map((line) => textOf(line.filter((one) => holds(box, one.box)))).join('');

/** A dragged box grown to the whole characters it means, as the released file will show it. */
export function wholeCharacters(page: OpenedPage, box: Box): Box {
  const meant = page.lines.flat().filter((one) => means(box, one.box));
  return meant.length === 0 ? box : around([{ text: '', box }, ...meant]);
}

/** The same shares as those by which the server decides (src/redaction/withhold.ts). */
const means = ([x, y, width, height]: Box, [left, top, across, down]: Box): boolean =>
  Math.min(x + width, left + across) - Math.max(x, left) > across * 0.1 &&
  Math.min(y + height, top + down) - Math.max(y, top) > down * 0.25;
