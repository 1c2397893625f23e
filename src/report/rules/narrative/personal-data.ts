/** Personal data found in prose. `certain`: the check digit agrees, so it is no chance run of digits. */
export interface PersonalData {
  readonly kind: '身份证号' | '银行账号' | '手机号';
  readonly masked: string;
  readonly certain: boolean;
}

const identity =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;
const account = /(?:账号|卡号|账户|帐号)[^。；\d]{0,8}(\d{16,19})(?!\d)/g;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const officePhone = /(?:电话|联系|传真|热线)[^。；]{0,12}$/;
/** How many signs before a number may say whose it is. */
const before = 14;

/** Identity numbers, bank accounts and private mobile numbers in plain text. Each is shown masked. */
export function personalDataIn(text: string): PersonalData[] {
  if (!/\d{11}/.test(text)) return [];
  const found: PersonalData[] = [];
  for (const [number] of text.matchAll(identity))
    found.push({
      kind: '身份证号',
      masked: `${number.slice(0, 6)}********${number.slice(-4)}`,
      certain: hasCheckDigit(number),
    });
  for (const [, number] of text.matchAll(account))
    found.push({ kind: '银行账号', masked: `…${number!.slice(-4)}`, certain: passesLuhn(number!) });
  for (const match of text.matchAll(mobile))
    if (!officePhone.test(text.slice(Math.max(0, match.index - before), match.index)))
      found.push({
        kind: '手机号',
        masked: `${match[0].slice(0, 3)}****${match[0].slice(-4)}`,
        certain: false,
      });
  return found;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064 MOD 11-2, as identity numbers use it. */
function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}

function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
