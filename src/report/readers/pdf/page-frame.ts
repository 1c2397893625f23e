import type { Place } from '../../source-document.ts';
import type { PdfTextContent, PdfTextItem, PdfViewport } from './library.ts';

/** A page as people hold it to read: turned until most of its text runs from left to right. */
export interface PageFrame {
  /** From 1. */
  readonly page: number;
  /** Degrees clockwise in which most text runs on the displayed page. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Size after turning, in points. */
  readonly width: number;
  readonly height: number;
}

/** A box in points: from left, from top, to right, to bottom. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Finds which way the text of a page runs: some landscape tables are printed sideways on an upright page. */
export function frameOf(page: number, content: PdfTextContent, viewport: PdfViewport): PageFrame {
  const characters = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const direction = directionOf(item, viewport);
    if (direction !== null) characters[direction] += item.str.length;
  }
  let turn: PageFrame['turn'] = 0;
  for (const direction of [90, 180, 270] as const)
    if (characters[direction] > characters[turn]) turn = direction;
  const { width, height } = viewport;
  const sideways = turn === 90 || turn === 270;
  return { page, turn, width: sideways ? height : width, height: sideways ? width : height };
}

/** How a page or a text is turned, stretched and moved, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Direction in which an item runs across the displayed page, in degrees clockwise: 0, 90, 180, 270; null when aslant. */
export function directionOf(item: PdfTextItem, viewport: PdfViewport): 0 | 90 | 180 | 270 | null {
  // By their places: asked of every item twice, and taking a list apart costs more than the sums.
  const page = viewport.transform as Matrix;
  const own = item.transform as Matrix;
  const x = own[0] * page[0] + own[1] * page[2];
  const y = own[0] * page[1] + own[1] * page[3];
  const slant = 0.05 * (Math.abs(x) + Math.abs(y));
  if (Math.abs(y) <= slant) return x > 0 ? 0 : 180;
  if (Math.abs(x) <= slant) return y > 0 ? 90 : 270;
  return null;
}

/** Leads a point of the displayed page into the turned page. */
export function turnPoint({ turn, width, height }: PageFrame, x: number, y: number): [number, number] {
  if (turn === 90) return [y, height - x];
  if (turn === 180) return [width - x, height - y];
  if (turn === 270) return [width - y, x];
  return [x, y];
}

/** The place of a box on the displayed page. */
export function placeOf({ page, turn, width, height }: PageFrame, box: Box): Place {
  const across = box.right - box.left;
  const down = box.bottom - box.top;
  if (turn === 90) return { page, box: rounded(height - box.bottom, box.left, down, across) };
  if (turn === 180) return { page, box: rounded(width - box.right, height - box.bottom, across, down) };
  if (turn === 270) return { page, box: rounded(box.top, width - box.right, down, across) };
  return { page, box: rounded(box.left, box.top, across, down) };
}

function rounded(x: number, y: number, width: number, height: number): [number, number, number, number] {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [tenth(x), tenth(y), tenth(width), tenth(height)];
}
