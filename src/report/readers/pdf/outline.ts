/** How a numbered line begins: 一、 · （一） · 1. · （1） · 第一条 */
export type OutlineStyle = 'chapter' | 'section' | 'item' | 'point' | 'clause';

/** The number a line begins with; null when it begins with none. */
export interface Outline {
  readonly style: OutlineStyle;
  readonly number: number;
}

const numerals = '一二三四五六七八九十';
const starts: readonly (readonly [OutlineStyle, RegExp])[] = [
  ['chapter', /^([一二三四五六七八九十]{1,3})\s*[、.．，]/],
  ['section', /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）]/],
  ['item', /^(\d{1,2})\s*[.．、](?!\d)/],
  ['clause', /^第\s*([一二三四五六七八九十]{1,3}|\d{1,3})\s*[条章节部项表]/],
  ['point', /^[（(]\s*(\d{1,2})\s*[)）]/],
];

/** Reads the number a line begins with, as Chinese documents number their parts. */
export function outlineOf(text: string): Outline | null {
  for (const [style, pattern] of starts) {
    const found = pattern.exec(text);
    if (found) return { style, number: numberOf(found[1]!) };
  }
  return null;
}

function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const digit = (character: string | undefined): number => (character ? numerals.indexOf(character) + 1 : 0);
  return (written.includes('十') ? 10 * (digit(tens) || 1) : 0) + digit(ones);
}
