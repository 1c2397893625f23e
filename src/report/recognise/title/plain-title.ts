import { arabicYear } from './title-words.ts';

/** One line without the marks of its format and without white space, its year in figures. */
export function plainText(text: string): string {
  const plain = text
    .replace(/^.*[>＞›»](?=[^>＞›»]*20\d{2})/, '')
    .replace(/^[#*\s《“"]+/, '')
    .replace(/(?<![*\s》”"])[*\s》”"]+$/, '')
    .replace(/^20\d{2}年\d{1,2}月\d{1,2}日\s*/, '')
    .replace(/^(?:Page\s*\d+|第\s*\d+\s*页)\s*[-—–]\s*/i, '')
    .replace(/^(?:标题|名称)[:：]\s*/, '')
    .replace(/\s+/g, '');
  return arabicYear(plain);
}
