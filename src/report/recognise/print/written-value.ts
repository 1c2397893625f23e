/** What a printed cell holds, before it is known which cell it is. */
export type WrittenValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'text' }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The digits alone, kept to tell 000 from 0. */
      readonly digits: string;
      readonly unit: '元' | '万元' | null;
    };

const blank: WrittenValue = { kind: 'blank' };
const mark: WrittenValue = { kind: 'mark' };
const text: WrittenValue = { kind: 'text' };

// 增10, 减3, -8, 1,230,500元, 22（其中修订16）, 0件
const number =
  /^(?:[¥￥]|(增加|减少|[-+增减↑↓]))?(\d{1,3}(?:,\d{3})+|\d+)((?:\.\d+)?)(元|万元|[件个项条宗份次起例笔部户]|[件人条]次)?(\([^()]*\)?)?$/;
/** A number with a bare one behind it in brackets. */
const numberInBrackets = /^(\d+)\((\d+)\)?$/;
/** Whether another number stands bare in the brackets behind a number: nothing tells which of them is the count. */
function otherNumber(plain: string): boolean {
  const [, first, second] = numberInBrackets.exec(plain) ?? [];
  return first !== second;
}

/** One number several times over, as a merged cell that was taken apart prints it (412,412,412), or 412 million. */
const repeated = /^(\d{3})(?:,\1)+$/;
/** The number that such a print repeats; null for any other. */
export const repeatedNumber = (written: string): string | null =>
  repeated.exec(written.replace(/\s/g, '').replaceAll('，', ','))?.[1] ?? null;
const negativeSigns: ReadonlySet<string> = new Set(['-', '减', '减少', '↓']);
const zeros = /^零[件个项条宗份次起元]?$/;
const marks = /^(?:[/\\\-~*×]+|无|没有|不涉及|不适用)$/;

/** Most values are one digit. */
const digits: readonly WrittenValue[] = Array.from({ length: 10 }, (_, value) => ({
  kind: 'number',
  value,
  digits: String(value),
  unit: null,
}));

const firstDigit = 0x30;
const firstIdeograph = 0x4e00;
const fullStop = 0x2e;
/** How a value in words may begin: 增10, 减少3, 无, 没有, 不涉及; full-width signs lie above the ideographs. */
const wordsOfValues = '零增减无没不－＋／￥';

/** Whether a text begins as no value does and labels do: with a word, or with a number before one (1.属于国家秘密). */
export function beginsLabel(written: string): boolean {
  if (written.charCodeAt(0) >= firstIdeograph) return !wordsOfValues.includes(written[0]!);
  return written.charCodeAt(1) === fullStop && written.charCodeAt(2) >= firstIdeograph;
}

/** Whether a text is figures and nothing else, as most longer values are. */
function isDigits(written: string): boolean {
  for (let index = 0; index < written.length; index += 1) {
    const code = written.charCodeAt(index);
    if (code < firstDigit || code > firstDigit + 9) return false;
  }
  return true;
}

/**
 * Reads one printed cell. Amounts keep their decimals and unit; a sign may be written as 增 or 减;
 * a note in brackets after the number (其中…) is not part of it.
 */
export function readWritten(written: string): WrittenValue {
  if (written.length === 1) {
    const code = written.charCodeAt(0) - firstDigit;
    if (code >= 0 && code <= 9) return digits[code]!;
  }
  if (written === '') return blank;
  if (isDigits(written)) return { kind: 'number', value: Number(written), digits: written, unit: null };
  // Most other cells are labels: they are told by how they begin.
  if (beginsLabel(written)) return text;
  const plain = written
    .replace(/\s+/g, '')
    .replace(/[，]/g, ',')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[－—–−―]/g, '-')
    .replace(/／/g, '/');
  if (plain === '') return blank;
  if (zeros.test(plain)) return digits[0]!;
  const found = number.exec(plain);
  if (found && !repeated.test(plain)) {
    const [, sign, whole, decimals, unit, bracketed] = found;
    // A number with spaces inside is several cells run together, not one number.
    if (/\d\s+\d/.test(written)) return text;
    if (bracketed && otherNumber(plain)) return text;
    const size = Number(whole!.replaceAll(',', '') + decimals);
    const negative = sign !== undefined && negativeSigns.has(sign);
    return {
      kind: 'number',
      value: negative && size !== 0 ? -size : size,
      digits: `${whole}${decimals}`,
      unit: unit === '元' || unit === '万元' ? unit : null,
    };
  }
  return marks.test(plain) ? mark : text;
}

/** Whether two prints are one number over again: 5 元 and 5 万元 are two, and so are 5 and 5.0. */
export function isSameNumber(one: WrittenValue, other: WrittenValue): boolean {
  if (one.kind !== 'number' || other.kind !== 'number') return false;
  return one.value === other.value && one.unit === other.unit && one.digits === other.digits;
}
