import { normaliseText } from '../normalise.ts';
import type { PdfTextContent, PdfTextItem, PdfViewport } from './library.ts';
import { directionOf, type Matrix, type PageFrame, turnPoint } from './page-frame.ts';

/**
 * A printed run of characters without a space, with its place on the page as people hold it to read:
 * points from the top left, whichever way the page is turned.
 */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the middle of the characters: what lines up in a row, whatever the size. */
  readonly middle: number;
  /** Size of the type, in points. */
  readonly size: number;
  readonly font: string;
  /** From 1. */
  readonly page: number;
  /** True when the file has a space before it. */
  readonly spaced: boolean;
  /** True for text that runs down or up the page, as the label of a tall narrow cell may. */
  readonly vertical: boolean;
}

/** The visible words of a page in the order of the file. */
export function wordsOf(content: PdfTextContent, viewport: PdfViewport, frame: PageFrame): Word[] {
  const words: Word[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const text = normaliseText(item.str).trim();
    if (text !== '') placeItem(item, text, viewport, frame, words);
  }
  return withoutShadows(words);
}

/** Some programs print bold type as the same word twice, a hair apart, or lay a text for searching under the print. */
function withoutShadows(words: readonly Word[]): Word[] {
  /** The words of a text by the height at which they stand. */
  const seen = new Map<string, Map<number, Word[]>>();
  return words.filter((word) => {
    const row = Math.round(word.middle / 4);
    const alike = seen.get(word.text);
    if (!alike) {
      seen.set(word.text, new Map([[row, [word]]]));
      return true;
    }
    for (let near = row - 1; near <= row + 1; near += 1)
      if (
        alike
          .get(near)
          ?.slice(-mostAlike)
          .some((other) => isShadow(other, word))
      )
        return false;
    const own = alike.get(row);
    if (own) own.push(word);
    else alike.set(row, [word]);
    return true;
  });
}

/** No row of a report prints the same word more often; a damaged page may, without end. */
const mostAlike = 40;

const isShadow = (one: Word, other: Word): boolean =>
  Math.abs(one.middle - other.middle) < 0.2 * one.size &&
  Math.abs(one.left - other.left) < 0.4 * Math.min(one.right - one.left, one.size);

/** How far the characters of the usual fonts reach above and below their baseline, as parts of the size. */
const above = 0.86;
const below = 0.14;

function placeItem(item: PdfTextItem, text: string, viewport: PdfViewport, frame: PageFrame, words: Word[]) {
  const direction = directionOf(item, viewport);
  // Text set aslant is a watermark.
  if (direction === null) return;
  const page = viewport.transform as Matrix;
  const own = item.transform as Matrix;
  const [x, y] = turnPoint(
    frame,
    own[4] * page[0] + own[5] * page[2] + page[4],
    own[4] * page[1] + own[5] * page[3] + page[5],
  );
  const scale = Math.hypot(page[0], page[1]);
  const size = Math.hypot(own[2], own[3]) * scale;
  // A damaged file sets type of no size, and sets it nowhere.
  if (!(size > 0) || !Number.isFinite(x + y + size + item.width + item.height)) return;
  const common = { size, font: item.fontName, page: frame.page };
  const turned = (direction - frame.turn + 360) % 360;
  if (item.dir === 'ttb' && item.height > item.width) {
    const half = size / 2;
    const length = item.height * scale;
    pushVertical(
      { ...common, text, left: x - half, right: x + half, top: y, bottom: y + length },
      frame,
      words,
    );
    return;
  }
  const length = item.width * scale;
  if (turned === 90) {
    const box = { left: x - below * size, right: x + above * size, top: y, bottom: y + length };
    pushVertical({ ...common, text, ...box }, frame, words);
  } else if (turned === 270) {
    const box = { left: x - above * size, right: x + below * size, top: y - length, bottom: y };
    pushVertical({ ...common, text, ...box }, frame, words);
  } else {
    const left = turned === 180 ? x - length : x;
    const stretch = Math.hypot(own[0], own[1]) / Math.hypot(own[2], own[3]) || 1;
    splitAtSpaces(text, left, length, size, stretch, (part, from, to, spaced) => {
      const word = {
        ...common,
        text: part,
        left: from,
        right: to,
        top: y - above * size,
        bottom: y + below * size,
        middle: y - 0.36 * size,
        spaced,
        vertical: false,
      };
      if (isVisible(word, frame)) words.push(word);
    });
  }
}

function pushVertical(
  box: Omit<Word, 'middle' | 'spaced' | 'vertical'>,
  frame: PageFrame,
  words: Word[],
): void {
  const word = { ...box, middle: (box.top + box.bottom) / 2, spaced: false, vertical: true };
  if (isVisible(word, frame)) words.push(word);
}

/** What lies outside the cropped page nobody can read. */
function isVisible(word: Word, frame: PageFrame): boolean {
  const x = (word.left + word.right) / 2;
  return x > 0 && x < frame.width && word.middle > 0 && word.middle < frame.height;
}

type TakePart = (part: string, from: number, to: number, spaced: boolean) => void;

/**
 * Cuts a run at its spaces. The run's width is known, that of its spaces is not:
 * what the characters do not need is shared out among them.
 */
function splitAtSpaces(
  text: string,
  left: number,
  width: number,
  size: number,
  stretch: number,
  take: TakePart,
) {
  if (!text.includes(' ')) {
    take(text, left, left + width, false);
    return;
  }
  const parts = text.split(/ +/);
  const widths = parts.map((part) => widthOf(part) * size * stretch);
  const needed = widths.reduce((sum, part) => sum + part, 0);
  const least = 0.1 * size * (parts.length - 1);
  const shrink = needed + least > width ? Math.max(0, width - least) / needed : 1;
  const space = (width - needed * shrink) / (parts.length - 1);
  let from = left;
  for (const [index, part] of parts.entries()) {
    const to = from + widths[index]! * shrink;
    take(part, from, to, index > 0);
    from = to + space;
  }
}

/** Width of a text in parts of its size: Chinese characters and their punctuation are square, others about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += isWide(text.charCodeAt(index)) ? 1 : 0.52;
  return width;
}

/** Whether a character takes a full square: Chinese characters and their punctuation. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60)
  );
}
