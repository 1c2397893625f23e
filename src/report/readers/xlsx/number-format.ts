/** A number format code, ready to show values by. */
export type NumberFormat = (value: number) => string;

/** Codes of the built-in formats, as Excel shows them in Chinese. */
export const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

interface Section {
  readonly before: string;
  readonly after: string;
  /** The placeholders, e.g. #,##0.00; '' when the section shows only its literals. */
  readonly digits: string;
  readonly date: readonly string[] | null;
}

/** A spreadsheet program keeps no longer code. */
const longestCode = 255;

/** Reads a format code. `since1904`: the workbook counts its days from 1904. */
export function numberFormat(code: string, since1904: boolean): NumberFormat {
  if (
    code === '' ||
    code.length > longestCode ||
    /general/i.test(code) ||
    /\[[<>=]|[?#0]\s*\/|E[+-]/i.test(withoutLiterals(code))
  )
    return plainNumber;
  const sections = splitSections(code).map(readSection);
  return (value) => {
    const [positive, negative, zero] = sections;
    if (value < 0 && negative) return show(negative, -value, since1904);
    if (value === 0 && zero) return show(zero, 0, since1904);
    const shown = show(positive!, Math.abs(value), since1904);
    return value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
  };
}

/** A number as text: 15 digits at most, which is what a spreadsheet keeps, and never an exponent. */
export function plainNumber(value: number): string {
  const written = String(Number(value.toPrecision(15)));
  if (!written.includes('e')) return written;
  if (Math.abs(value) >= 1) return BigInt(Math.round(value)).toString();
  return value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '').replace(/^-0$/, '0');
}

function show(section: Section, value: number, since1904: boolean): string {
  const { before, after, digits, date } = section;
  if (date) return showDate(date, value, since1904);
  if (digits === '') return before + after;
  return before + showDigits(digits, after.includes('%') ? value * 100 : value) + after;
}

function showDigits(digits: string, value: number): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const scaled = Number((value / 1000 ** scale).toPrecision(15));
  const most = Math.min(decimals.length, 20);
  const [wholePart = '', decimalPart = ''] =
    scaled >= 1e21 ? [plainNumber(scaled)] : scaled.toFixed(most).split('.');
  const padded = wholePart.padStart(whole.match(/0/g)?.length ?? 0, '0');
  const grouped = whole.replace(/,+$/, '').includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const least = decimals.lastIndexOf('0') + 1;
  const kept = decimalPart.slice(0, least) + decimalPart.slice(least).replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

function showDate(tokens: readonly string[], serial: number, since1904: boolean): string {
  // Excel takes 1900 for a leap year: its day 60 never was, and days before it are one off.
  const days = since1904 ? serial + 1462 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400_000));
  if (Number.isNaN(date.getTime())) return plainNumber(serial);
  let afterHour = false;
  return tokens
    .map((token) => {
      const kind = /^[ymdhs]+$/.test(token) ? token[0] : '';
      const width = token.length;
      const two = (part: number) => String(part).padStart(width === 1 ? 1 : 2, '0');
      const isMinute = kind === 'm' && afterHour;
      if (kind !== '') afterHour = kind === 'h' || (afterHour && kind !== 's');
      if (kind === 'y')
        return width <= 2 ? String(date.getUTCFullYear()).slice(-2) : String(date.getUTCFullYear());
      if (isMinute) return two(date.getUTCMinutes());
      if (kind === 'm') return width > 2 ? String(date.getUTCMonth() + 1) : two(date.getUTCMonth() + 1);
      if (kind === 'd') return two(date.getUTCDate());
      if (kind === 'h') return two(date.getUTCHours());
      return kind === 's' ? two(date.getUTCSeconds()) : token;
    })
    .join('');
}

const literal = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/g;

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*./g, '');
}

function splitSections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\]|["\\])+|(?<=;)(?=;|$)|^(?=;)/g) ?? [code];
}

function readSection(section: string): Section {
  const isDate = /[ymdhs]/i.test(section.replace(literal, ''));
  if (isDate) return { before: '', after: '', digits: '', date: dateTokens(section) };
  const marked = section.replace(literal, (_, quoted?: string, escaped?: string) =>
    [...(quoted ?? escaped ?? '')].map((character) => `\ue000${character}`).join(''),
  );
  const found = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/.exec(
    marked.replace(/\ue000./gsu, (kept) => '\ue001'.repeat(kept.length)),
  );
  const unmark = (text: string) => text.replaceAll('\ue000', '').trim();
  if (!found) return { before: unmark(marked), after: '', digits: '', date: null };
  const end = found.index + found[0].length;
  return {
    before: unmark(marked.slice(0, found.index)),
    after: unmark(marked.slice(end)),
    digits: found[0],
    date: null,
  };
}

function dateTokens(section: string): string[] {
  const tokens: string[] = [];
  for (const [token, quoted, escaped] of section.matchAll(
    /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|y+|m+|d+|h+|s+|AM\/PM|./gi,
  )) {
    if (quoted !== undefined) tokens.push(quoted);
    else if (escaped !== undefined) tokens.push(escaped);
    else if (/^[_*[]|^AM|^[;@]/i.test(token)) continue;
    else tokens.push(token.toLowerCase());
  }
  return tokens;
}
