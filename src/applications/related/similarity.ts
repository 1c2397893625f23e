/** The pairs of characters of a text, without blanks and marks; numbers keep their order within them. */
export function characterPairs(text: string): ReadonlySet<string> {
  const plain = [...text.normalize('NFKC').toLowerCase()].filter((one) => /[\p{L}\p{N}]/u.test(one));
  return new Set(plain.slice(1).map((one, index) => `${plain[index]}${one}`));
}

/** How alike two texts are, from 0 to 1: the pairs of characters they share (Dice). Two without any are not alike. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  if (all === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / all;
}

/** From here on two descriptions ask for the same. */
export const sameFrom = 0.8;

/** From here on they have to do with each other. */
export const relatedFrom = 0.5;
