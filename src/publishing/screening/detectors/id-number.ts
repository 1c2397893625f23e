import type { Detector } from '../finding.ts';

/** Eighteen characters: region, date of birth, sequence, check; not part of a longer number. */
const shape =
  /(?<![\dXx])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Whether the last character is that which GB 11643 computes from the others (ISO 7064 MOD 11-2). */
export function isIdNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return text.length === 18 && checks[sum % 11] === text[17]!.toUpperCase();
}

/** ID numbers (公民身份号码) that bear the right check character. A wrong one is more likely a serial number. */
export const findIdNumbers: Detector = (text) =>
  [...text.matchAll(shape)]
    .filter(([number]) => isIdNumber(number))
    .map(({ 0: number, index }) => ({
      kind: 'id-number',
      blocking: true,
      start: index,
      end: index + number.length,
      mask: `${number.slice(0, 6)}********${number.slice(-4)}`,
      sentence: '含完整的身份证号。请遮盖出生日期码，或整列删除后再发布。',
    }));
