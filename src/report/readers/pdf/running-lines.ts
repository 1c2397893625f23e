import { type Line, linesOf, textOf } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import type { Word } from './words.ts';

/** A page with its words. */
export interface PageWords {
  readonly frame: PageFrame;
  readonly words: readonly Word[];
}

/** The outer part of a page where page numbers stand, and the narrower one where running headings do. */
const numberZone = 0.13;
const headingZone = 0.09;

const pageNumber = new RegExp(
  [
    '^[-—–－―~·•.]{0,3}\\s*(?:\\d{1,4}|[IVXivx]{1,6})\\s*[-—–－―~·•.]{0,3}$',
    '^第\\s*[\\d一二三四五六七八九十]{1,4}\\s*页\\s*[,，/／]?\\s*(?:[（(]?共\\s*[\\d一二三四五六七八九十]{1,4}\\s*页[)）]?)?$',
    '^(?:[Pp]age\\s*)?\\d{1,4}\\s*(?:/|／|of)\\s*\\d{1,4}$',
  ].join('|'),
);

/** Takes page numbers and headings that run over the pages out of the text. */
export function withoutRunningLines(pages: readonly PageWords[]): PageWords[] {
  const outer = pages.map(({ frame, words }) => outerLines(frame, words));
  const seen = new Map<string, number>();
  for (const lines of outer) {
    for (const key of new Set(lines.flatMap((line) => (line.running ? [line.key] : []))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.map(({ frame, words }, index) => {
    const dropped = new Set(
      outer[index]!.flatMap((line) => {
        const repeated = line.running && seen.get(line.key)! >= Math.max(2, 0.5 * pages.length);
        return repeated || line.number ? line.words : [];
      }),
    );
    return dropped.size === 0
      ? { frame, words }
      : { frame, words: words.filter((word) => !dropped.has(word)) };
  });
}

interface OuterLine {
  readonly words: readonly Word[];
  /** Same text, but for digits, at the same height. */
  readonly key: string;
  /** True for a page number that stands alone at the edge. */
  readonly number: boolean;
  /** True in the zone of running headings. */
  readonly running: boolean;
}

function outerLines(frame: PageFrame, words: readonly Word[]): OuterLine[] {
  const { height } = frame;
  const outside = words.filter(
    (word) =>
      !word.vertical && (word.middle < numberZone * height || word.middle > (1 - numberZone) * height),
  );
  if (outside.length === 0) return [];
  const top = linesOf(
    outside.filter((word) => word.middle < height / 2),
    0.4,
  );
  const bottom = linesOf(
    outside.filter((word) => word.middle > height / 2),
    0.4,
  ).reverse();
  return [...fromEdge(top, height, words), ...fromEdge(bottom, height, words)];
}

/** Lines from the edge of the page inward. */
function fromEdge(lines: readonly Line[], height: number, words: readonly Word[]): OuterLine[] {
  let atEdge = true;
  return lines.map((line) => {
    const text = textOf(line.words);
    const number = atEdge && pageNumber.test(text) && (isDashed(line, text) || standsAlone(line, words));
    atEdge = number;
    const edge = Math.min(line.middle, height - line.middle);
    return {
      words: line.words,
      key: `${text.replace(/\d+/g, '0')}@${Math.round(line.middle / 4)}`,
      number,
      running: edge < headingZone * height,
    };
  });
}

/** A number between dashes close by is a page number wherever it stands: cells with strokes are farther apart. */
const isDashed = (line: Line, text: string): boolean =>
  /^[-—–－]\s*\d{1,4}\s*[-—–－]$/.test(text) && line.right - line.left < 5 * line.size;

/** A page number keeps its distance from the text, unlike the last row of a table. */
function standsAlone(line: Line, words: readonly Word[]): boolean {
  return words.every(
    (word) =>
      line.words.includes(word) ||
      word.bottom < line.top - 0.7 * line.size ||
      word.top > line.bottom + 0.7 * line.size,
  );
}
