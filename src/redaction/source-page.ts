/** A rectangle in points from the top left of a page: left, top, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** One character where it stands. */
export interface PlacedCharacter {
  readonly text: string;
  readonly box: Box;
}

/** The characters of one line, in reading order. */
export type PlacedLine = readonly PlacedCharacter[];

/** A page as everybody sees it: its picture and the text in it. Nothing else of the source is kept. */
export interface SourcePage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** A PNG of the whole page. */
  readonly picture: Uint8Array;
  readonly lines: readonly PlacedLine[];
}

/** A record taken apart (待遮盖的材料). */
export interface SourcePages {
  readonly pages: readonly SourcePage[];
  /** What of the source is not shown and not passed on, in Chinese, for the clerk. */
  readonly leftOut: readonly string[];
}

/** A record cannot be redacted; the sentence says why and what to do. */
export class UnusableSource extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = 'UnusableSource';
    this.code = code;
  }
}
