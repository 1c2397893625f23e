import type { Detector } from '../finding.ts';

const shape = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Mobile numbers (手机号); numbers that offices publish themselves are allowed by the caller. */
export const mobileFinder =
  (officeNumbers: ReadonlySet<string>): Detector =>
  (text) =>
    [...text.matchAll(shape)]
      .filter(([number]) => !officeNumbers.has(number))
      .map(({ 0: number, index }) => ({
        kind: 'mobile',
        blocking: false,
        start: index,
        end: index + number.length,
        mask: `${number.slice(0, 3)}****${number.slice(-4)}`,
        sentence: '含手机号。属于个人的请遮盖；属于办公电话的请先登记到机关联系方式。',
      }));
