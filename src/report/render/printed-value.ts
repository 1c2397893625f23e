import { plainDecimal } from '../amounts.ts';
import type { Reading } from '../report.ts';

/**
 * What is printed in the place of a number: the number in plain digits, amounts with the decimals they were written
 * with; a slash or anything unreadable as it was written; nothing where nothing is known. No thousands separators.
 * @param unitInHeading the unit the column's heading states; another unit, or one no heading states, is printed too.
 */
export function printedValue(reading: Reading | undefined, unitInHeading: string | null): string {
  if (!reading) return '';
  const { state, value, unit, written } = reading;
  if (state === 'slash') return printable(written ?? '/');
  if (value === null) return state === 'unreadable' ? printable(written ?? '') : '';
  const digits = writtenDigits(written, value) ?? plainDecimal(value);
  return unit && unit !== unitInHeading ? digits + unit : digits;
}

/** The digits as written, when they are nothing but the plain digits of this value: 0.50 stays 0.50. */
function writtenDigits(written: string | null, value: number): string | null {
  const digits = /^(-?(?:0|[1-9]\d*)(?:\.\d+)?)(?:元|万元)?$/.exec(written?.trim() ?? '')?.[1];
  return digits !== undefined && Number(digits) === value ? digits : null;
}

/**
 * Text as it can be printed in any format: one line, without control characters and halves of characters, which no
 * XML file may hold.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, '')
    .toWellFormed()
    .trim();
}
