/** Characters that people and machines put between digits without anyone seeing them. */
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;

/** A text brought into comparable shape, with the way back. */
export interface ComparableText {
  readonly text: string;
  /** Position in the original of each character, and of its end. */
  readonly origin: (position: number) => number;
}

/**
 * Full-width digits become ordinary ones and invisible characters vanish, so that `１１０１…` and digits parted by
 * zero-width spaces are found like any others. Positions lead back to the original.
 */
export function comparableText(original: string): ComparableText {
  let text = '';
  const origins: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const char = original[index]!;
    if (invisible.test(char)) continue;
    const code = char.charCodeAt(0);
    text += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
    origins.push(index);
  }
  return { text, origin: (position) => origins[position] ?? original.length };
}
