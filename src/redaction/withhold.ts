import { comparable } from './comparable.ts';
import type { Mark } from './mark.ts';
import type { Box, PlacedCharacter, PlacedLine, SourcePage } from './source-page.ts';

/** Stands in the text of the released file where something is withheld. */
const gap = '■';

/** A line as it is released: what remains, and a gap where something is withheld. */
type ReleasedLine = readonly {
  readonly text: string;
  readonly box: Box;
  /** None where something is withheld. */
  readonly characters: PlacedLine;
}[];

/** A page after its marks. */
export interface WithheldPage {
  /** The marks of this page, each grown to whole characters. */
  readonly marks: readonly GrownMark[];
  readonly lines: readonly ReleasedLine[];
}

/** A mark that covers whole characters. */
export interface GrownMark extends Mark {
  /** How many characters it withholds. */
  readonly characters: number;
  /** What it withholds, comparable, at least two characters each. Never leaves the proof. */
  readonly strings: readonly string[];
  /** The same as it is written. Never leaves the proof. */
  readonly written: readonly string[];
}

/** Shares of a character that a mark may graze without meaning it: neighbouring boxes overlap a little. */
const grazedWidth = 0.1;
/** A mark that was moved past a stroke may reach into the space of the next character. */
const reachedWidth = 0.4;
const grazedHeight = 0.25;
/** Shorter pieces of a mark over several lines say nothing by themselves. */
const tellingPiece = 8;

/** Applies the marks of one page to its characters: a mark withholds every character that it touches. */
export function withhold(page: SourcePage, marks: readonly Mark[]): WithheldPage {
  const grown = marks.map((mark) => {
    const box = grow(page.lines, mark.box);
    const pieces = page.lines.flatMap((line) => piecesWithin(line, box));
    return {
      ...{ ...mark, box, strings: stringsOf(pieces), written: pieces },
      characters: [...pieces.join('')].filter((character) => character.trim() !== '').length,
    };
  });
  return { marks: withNeighbours(page.lines, grown), lines: remaining(page.lines, grown, grazedWidth) };
}

/** Marks that follow one another without a gap withhold one text together; the first of them tells of it. */
function withNeighbours(lines: readonly PlacedLine[], marks: readonly GrownMark[]): readonly GrownMark[] {
  const together = new Map<GrownMark, string[]>();
  const keep = (owners: ReadonlySet<GrownMark>, text: string) => {
    const [first] = owners;
    if (first && owners.size > 1) together.set(first, [...(together.get(first) ?? []), text]);
  };
  for (const line of lines) {
    let owners = new Set<GrownMark>();
    let text = '';
    for (const character of line) {
      const covering = marks.filter(({ box }) => touches(box, character.box));
      if (covering.length === 0) {
        keep(owners, text);
        [owners, text] = [new Set(), ''];
        continue;
      }
      for (const mark of covering) owners.add(mark);
      text += character.text;
    }
    keep(owners, text);
  }
  return marks.map((mark) => {
    const texts = together.get(mark);
    if (!texts) return mark;
    const strings = texts.flatMap((text) => stringsOf([text]));
    return { ...mark, strings: [...mark.strings, ...strings], written: [...mark.written, ...texts] };
  });
}

/** Applies marks that were moved past strokes: what they withhold is more, what they are meant for stays the same. */
export function withholdReached(page: SourcePage, moved: readonly GrownMark[]): WithheldPage {
  const marks = moved.map((mark) => ({ ...mark, box: grow(page.lines, mark.box, reachedWidth) }));
  return { marks, lines: remaining(page.lines, marks, reachedWidth) };
}

const remaining = (lines: readonly PlacedLine[], marks: readonly Mark[], grazed: number) => {
  const boxes = marks.map(({ box }) => box);
  return lines.map((line) => releasedLine(line, boxes, grazed));
};

/** The least box that holds the given one and every character it touches. */
function grow(lines: readonly PlacedLine[], box: Box, grazed = grazedWidth): Box {
  for (let grown = box; ; ) {
    const touched = lines.flat().filter((character) => touches(grown, character.box, grazed));
    const next = touched.reduce((whole, character) => union(whole, character.box), grown);
    if (next.every((side, index) => side === grown[index])) return grown;
    grown = next;
  }
}

/** Whether a box means a character. */
function touches([x, y, width, height]: Box, [left, top, across, down]: Box, grazed = grazedWidth): boolean {
  const wide = Math.min(x + width, left + across) - Math.max(x, left);
  const high = Math.min(y + height, top + down) - Math.max(y, top);
  return wide > across * grazed && high > down * grazedHeight;
}

function union([x, y, width, height]: Box, [left, top, across, down]: Box): Box {
  const [west, north] = [Math.min(x, left), Math.min(y, top)];
  return [
    ...([west, north] as const),
    ...([Math.max(x + width, left + across) - west, Math.max(y + height, top + down) - north] as const),
  ];
}

const piecesWithin = (line: PlacedLine, box: Box): string[] => {
  const text = line.map((character) => (touches(box, character.box) ? character.text : '\0')).join('');
  return text.split(/\0+/).filter((piece) => piece.trim() !== '');
};

function stringsOf(pieces: readonly string[]): readonly string[] {
  // A full stop that was taken along must not hide that the name stands elsewhere.
  const texts = pieces.map((piece) =>
    comparable(piece)
      .replace(/^[\p{P}\p{S}]+/u, '')
      .replace(/(?<![\p{P}\p{S}])[\p{P}\p{S}]+$/u, ''),
  );
  const telling =
    texts.length === 1
      ? texts
      : [texts.join(''), ...texts.filter((text) => [...text].length >= tellingPiece)];
  return [...new Set(telling)].filter((text) => [...text].length >= 2);
}

function releasedLine(line: PlacedLine, boxes: readonly Box[], grazed: number): ReleasedLine {
  const runs: { text: string; box: Box; withheld: boolean; characters: PlacedCharacter[] }[] = [];
  for (const character of line) {
    const withheld = boxes.some((box) => touches(box, character.box, grazed));
    const last = runs.at(-1);
    if (last && last.withheld === withheld && (withheld || follows(last.box, character))) {
      last.text = withheld ? gap : last.text + character.text;
      last.box = union(last.box, character.box);
      if (!withheld) last.characters.push(character);
    } else {
      const { text, box } = character;
      runs.push({ text: withheld ? gap : text, box, withheld, characters: withheld ? [] : [character] });
    }
  }
  return runs.map(({ text, box, characters }) => ({ text, box, characters }));
}

/** Whether a character stands on the line of a run, right behind it. */
const follows = ([x, y, width, height]: Box, { box: [left, top] }: PlacedCharacter): boolean =>
  Math.abs(top - y) < height / 4 && left >= x && left - (x + width) < height;
