import { isResidentNumber } from '../../../bodies/index.ts';
import type { Detector } from '../finding.ts';

const shape = /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g;
const namedBefore = /(?:账|帐|卡|存折|一卡通)[^，。；\n]{0,12}$/;

/** Whether the digits end in the right check digit of bank cards (Luhn). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** Bank cards and accounts (银行账号): 16 to 19 digits that pass the check, or stand after a word for an account. */
export const findBankCards: Detector = (text) =>
  [...text.matchAll(shape)].flatMap(({ 0: written, index }) => {
    const digits = written.replace(/[ -]/g, '');
    const named = namedBefore.test(text.slice(Math.max(0, index - 24), index));
    if (digits.length < 16 || isResidentNumber(digits) || !(named || passesLuhn(digits))) return [];
    return [
      {
        kind: 'bank-card',
        // A number that merely passes the check by chance (one in ten) is not worth stopping a release for.
        blocking: named,
        start: index,
        end: index + written.length,
        mask: `${'*'.repeat(digits.length - 4)}${digits.slice(-4)}`,
        sentence: '疑似银行账号。请只保留后四位，或整列删除后再发布。',
      },
    ];
  });
