/** The Chinese characters of a text, by which labels are compared when all else of them may be damaged. */
export const lettersOf = (text: string): string => text.replace(/[^\u4e00-\u9fa5]/g, '');

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
