const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Whether the last of eighteen characters is that which GB 11643 computes from the others (ISO 7064 MOD 11-2). */
export function isResidentNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return text.length === 18 && checks[sum % 11] === text[17]!.toUpperCase();
}

/** What is wrong with a citizen's number (公民身份号码), in Chinese; null when nothing is. */
export function residentNumberFault(number: string): string | null {
  if (!/^\d{17}[\dX]$/.test(number)) return '居民身份证号码应为 18 位，末位可以是 X，请核对。';
  return isResidentNumber(number) ? null : '居民身份证号码有误：末位校验码不符，请核对。';
}
