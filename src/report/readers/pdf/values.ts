import type { Word } from './words.ts';

const number = /^[+\-−–]?\d[\d,，.．]*%?$/;
const mark = /^[/／\-—–－―\\*]+$|^(?:无|空)$/;
const amount = /^[增减]?[+\-−]?\d[\d,，.．]*(?:万元|亿元|元|件|条|个|项|份|次|%)?(?:[（(].{1,12}[)）])?$/;

/** Whether a text is what tables print in their value cells: a number, a stroke, an amount with its unit, 无. */
export function isValueText(text: string): boolean {
  return number.test(text) || mark.test(text) || amount.test(text);
}

/**
 * The words of a line that are values by themselves: a number inside a sentence touches its neighbours,
 * a number in a cell stands alone. Digits that different fonts or moves tore apart are put together first.
 */
export function valuesOf(words: readonly Word[]): { readonly values: Word[]; readonly texts: Word[] } {
  const joined = joinTouching(words);
  const isValue = joined.map((word) => !word.vertical && isValueText(word.text));
  const values: Word[] = [];
  const texts: Word[] = [];
  for (const [index, word] of joined.entries()) {
    const alone =
      isValue[index] &&
      standsApart(joined[index - 1], word, isValue[index - 1]) &&
      standsApart(word, joined[index + 1], isValue[index + 1]);
    (alone ? values : texts).push(word);
  }
  return { values, texts };
}

function standsApart(
  left: Word | undefined,
  right: Word | undefined,
  otherIsValue: boolean | undefined,
): boolean {
  if (!left || !right || otherIsValue) return true;
  return right.left - left.right > 0.45 * Math.min(left.size, right.size);
}

function joinTouching(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before && touches(before, word)) joined[joined.length - 1] = joinWords(before, word, '');
    else joined.push(word);
  }
  return joined;
}

/** Whether a sign inside a number touches its digits. Digits that touch may be two cells: their columns decide. */
function touches(before: Word, word: Word): boolean {
  const size = Math.min(before.size, word.size);
  const sign = /[\d][,.]$/.test(before.text)
    ? /^\d/.test(word.text)
    : /\d$/.test(before.text) && /^[,.%]/.test(word.text);
  return sign && Math.abs(word.middle - before.middle) < 0.2 * size && word.left - before.right < 0.12 * size;
}

/** Two words as one. */
export function joinWords(before: Word, after: Word, between: string): Word {
  return {
    ...before,
    text: before.text + between + after.text,
    left: Math.min(before.left, after.left),
    right: Math.max(before.right, after.right),
    top: Math.min(before.top, after.top),
    bottom: Math.max(before.bottom, after.bottom),
  };
}
