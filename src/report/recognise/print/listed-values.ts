// The blank belongs to the unit: a blank that two parts of the pattern may take is tried twice for every value.
const unit = '(?:\\s?(?:万元|元|[件个项条宗份次起]))?';
const value = `(?:[-－−]?\\d{1,9}(?:\\.\\d+)?${unit}|无|零)`;

/** Values that a sign divides, at the end of a line behind their label or alone: 规章：0，0，0 or 规章 0/0/0. */
const list = new RegExp(
  `^(?<label>|.*[^\\d\\s，,、;；：:/.-])\\s*[：:，,、;；]?\\s*(?<values>${value}(?:\\s*(?<sign>[，,、;；/])\\s*${value})(?:\\s*\\k<sign>\\s*${value})*)[。;；，,]?$`,
);
const dividesValues = /[，,、;；/]\s*[-－−\d无零]/;

/** Digits in groups of three are one number: 1,256,000. */
const groupsOfThree = /^\d{1,3}(?:\s*[，,]\s*\d{3})+(?:\.\d+)?\D*$/;

/** A day between the same signs: 2024/1/15. */
const day = /^20\d\d\D+(?:0?[1-9]|1[0-2])\D+(?:0?[1-9]|[12]\d|3[01])$/;

/** A label and its values are shorter than a page that lost its line ends. */
const longestRow = 200;

/** Two values between slashes may be one cell (增/减), three are a row. */
const fewestBetweenSlashes = 3;

/** A line that lists its values with commas or slashes between them, with blanks between them; any other as it is. */
export function withListedApart(text: string): string {
  if (text.length > longestRow || !dividesValues.test(text)) return text;
  const { label, values, sign } = list.exec(text)?.groups ?? {};
  if (label === undefined || values === undefined || sign === undefined) return text;
  if (groupsOfThree.test(values) || day.test(values)) return text;
  const parts = values.split(sign).map((part) => part.trim());
  if (sign === '/' && parts.length < fewestBetweenSlashes) return text;
  return [label, ...parts].filter((part) => part !== '').join(' ');
}
