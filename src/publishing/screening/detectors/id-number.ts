import { isResidentNumber } from '../../../bodies/index.ts';
import type { Detector } from '../finding.ts';

/** Eighteen characters: region, date of birth, sequence, check; not part of a longer number. */
const shape =
  /(?<![\dXx])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;

/** ID numbers (公民身份号码) that bear the right check character. A wrong one is more likely a serial number. */
export const findIdNumbers: Detector = (text) =>
  [...text.matchAll(shape)]
    .filter(([number]) => isResidentNumber(number))
    .map(({ 0: number, index }) => ({
      kind: 'id-number',
      blocking: true,
      start: index,
      end: index + number.length,
      mask: `${number.slice(0, 6)}********${number.slice(-4)}`,
      sentence: '含完整的身份证号。请遮盖出生日期码，或整列删除后再发布。',
    }));
