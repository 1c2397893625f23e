const digits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const largest = 9_999;

/**
 * A number of an automatic list as Word prints it, by the list's number format (w:numFmt).
 * '' for bullets and for formats that print nothing.
 */
export function numeral(number: number, format: string): string {
  if (format === 'bullet' || format === 'none') return '';
  const write = formats[format];
  return write && number >= 1 && number <= largest ? write(number) : String(number);
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (number) => positional(number),
  chineseLegalSimplified: (number) => inUnits(number, formalDigits, ['', '拾', '佰', '仟']),
  ideographTraditional: (number) => stems[number - 1] ?? String(number),
  ideographZodiac: (number) => branches[number - 1] ?? String(number),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => (number <= 20 ? String.fromCharCode(0x2473 + number) : `(${number})`),
  decimalEnclosedFullstop: (number) => (number <= 20 ? String.fromCharCode(0x2487 + number) : `${number}.`),
  ideographEnclosedCircle: (number) => (number <= 10 ? String.fromCharCode(0x327f + number) : String(number)),
  upperLetter: (number) => letters(number),
  lowerLetter: (number) => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
};

/** 一, 十二, 二十, 一百零三 … */
function chinese(number: number): string {
  return inUnits(number, digits, ['', '十', '百', '千']).replace(/^一十/, '十').replaceAll('〇', '零');
}

function inUnits(number: number, names: string, units: readonly string[]): string {
  const places = [...String(number)].map(Number);
  const written = places.map((digit, index) =>
    digit === 0 ? names[0]! : names[digit]! + units[places.length - 1 - index]!,
  );
  return written
    .join('')
    .replace(new RegExp(`${names[0]}+`, 'g'), names[0]!)
    .replace(new RegExp(`${names[0]}$`), '');
}

function positional(number: number): string {
  return [...String(number)].map((digit) => digits[Number(digit)]!).join('');
}

function circled(number: number): string {
  return number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
}

function letters(number: number): string {
  // Word repeats the letter beyond z: aa, bb, cc.
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)));
}

const romanNumerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, numeral] of romanNumerals) {
    written += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
