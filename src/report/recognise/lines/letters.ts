/** The Chinese characters of a text, by which labels are compared when all else of them may be damaged. */
export function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= firstLetter && code <= lastLetter) continue;
    letters += text.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? text : letters + text.slice(from);
}

const firstLetter = 0x4e00;
const lastLetter = 0x9fa5;

/** Letters of a text that another has as well, in whatever order: at least as many as stand in the same order. */
export function sharedLetters(one: string, other: string): number {
  let shared = 0;
  for (const letter of other) if (one.includes(letter)) shared += 1;
  return shared;
}

/** Letters of a text that stand in the same order in another: the length of their longest common subsequence. */
export function commonLetters(one: string, other: string): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const line = [0];
    for (let at = 0; at < other.length; at += 1)
      line.push(letter === other[at] ? above[at]! + 1 : Math.max(above[at + 1]!, line[at]!));
    above = line;
  }
  return above.at(-1)!;
}
