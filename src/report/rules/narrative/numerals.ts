/** Chinese numerals up to 9999 (二十三 → 23, 两 → 2); null for anything else. */
function chineseNumeral(written: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const sign of written) {
    const unit = units[sign];
    const value = digits[sign];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else return null;
  }
  return total + (digit ?? 0);
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** How exactly a number is meant: 50余 is at least 50, 约50 is about 50. */
export type Exactness = 'exact' | 'at-least' | 'about';

/**
 * Source of a pattern for one number with its hedges; groups `hedge`, `number`, `more`.
 * Chinese numerals count only before 件 and the like: 三个一, 一项一策 are turns of phrase. A number begins at its
 * first digit, so that a long run of digits is looked through once.
 */
export const numberPattern =
  '(?<hedge>近|约|大约|将近|超过?|逾|不少于)?(?<number>(?<!\\d)\\d+|(?<![零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]+(?=[余多来]?[件起宗份条次]))(?<more>余|多|来|几)?';

/** Source of a pattern for what applications, disputes and documents are counted in. */
export const unitPattern = '(?:件次|件|份|宗|起|条|个|项|例|封|篇|次)';

/** The number a match of `numberPattern` names; null when its Chinese numerals name none. */
export function numberIn(groups: Readonly<Record<string, string | undefined>>): {
  readonly value: number;
  readonly exactness: Exactness;
} | null {
  const written = groups.number!;
  const value = /\d/.test(written) ? Number(written) : chineseNumeral(written);
  if (value === null) return null;
  if (groups.more || /超|逾|不少于/.test(groups.hedge ?? '')) return { value, exactness: 'at-least' };
  return { value, exactness: groups.hedge ? 'about' : 'exact' };
}
