import { plainDecimal } from '../../report/index.ts';
import type { Counted, Source } from '../source.ts';

/** A figure at its place in a text. */
export interface PlacedFigure {
  readonly start: number;
  readonly length: number;
  readonly value: number;
  readonly source: Source;
}

/** A piece of text whose figures know their sources. */
export interface Passage {
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

type Hole = string | Counted | Passage;

/** Writes a passage: numbers are put in by their {@link Counted}, so that none is without a source. */
export function say(words: TemplateStringsArray, ...holes: readonly Hole[]): Passage {
  return joined(words.flatMap((text, index) => (index < holes.length ? [text, holes[index]!] : [text])));
}

/** Puts passages one behind the other. */
export function joined(parts: readonly Hole[], between = ''): Passage {
  let text = '';
  const figures: PlacedFigure[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += between;
    const { text: own, figures: placed } = passageOf(part);
    for (const figure of placed) figures.push({ ...figure, start: figure.start + text.length });
    text += own;
  }
  return { text, figures };
}

function passageOf(part: Hole): Passage {
  if (typeof part === 'string') return { text: part, figures: [] };
  if ('text' in part) return part;
  const digits = plainDecimal(part.value);
  return {
    text: digits,
    figures: [{ start: 0, length: digits.length, value: part.value, source: part.source }],
  };
}
