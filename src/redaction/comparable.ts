/** Text without what readers do not see as a difference: widths, cases, spaces, invisible characters. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '');

/** Where a withheld string stands in a comparable text; a number within a longer number is another number. */
export function occursIn(text: string, withheld: string, from = 0): number {
  const digits = /^\d+$/.test(withheld);
  for (let at = text.indexOf(withheld, from); at >= 0; at = text.indexOf(withheld, at + 1))
    if (!digits || !(isDigit(text[at - 1]) || isDigit(text[at + withheld.length]))) return at;
  return -1;
}

const isDigit = (character: string | undefined) => character !== undefined && /\d/.test(character);
