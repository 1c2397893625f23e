/** Numbers that look like chance and are the same every time (固定种子). */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number;
  /** One of these. */
  pick<T>(choices: readonly T[]): T;
  /** Several different ones of these, in their order. */
  some<T>(choices: readonly T[], count: number): readonly T[];
  /** True in so many of a hundred cases. */
  percent(cases: number): boolean;
}

/** Chance that begins anew with each word, so that one body's texts do not depend on another's. */
export function chanceOf(word: string): Chance {
  let state = 2166136261;
  for (const char of word) state = Math.imul(state ^ char.codePointAt(0)!, 16777619) >>> 0;
  // Mulberry32, public domain.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    pick: (choices) => choices[number(0, choices.length - 1)]!,
    some: (choices, count) => {
      const places = choices.map((_, place) => ({ place, order: next() }));
      const taken = places.toSorted((one, other) => one.order - other.order).slice(0, count);
      return taken.toSorted((one, other) => one.place - other.place).map(({ place }) => choices[place]!);
    },
    percent: (cases) => next() * 100 < cases,
  };
}
