import { simplified } from '../../simplified.ts';

/** Signs written half-width. */
const brackets: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '【': '(',
  '】': ')',
  '［': '(',
  '］': ')',
  '，': ',',
  '：': ':',
  '．': '.',
  '。': '.',
  '／': '/',
  '－': '-',
  '—': '-',
  '–': '-',
  '−': '-',
  '＋': '+',
};

/** Signs that a label is compared without. */
const dropped =
  ' \t\r\n\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000\ufeff“”"\'‘’「」*#`_|';

/** What becomes of a sign, by its code: 0 it stays, 1 it goes, else the code of the sign put in its place. */
const becomes = new Uint16Array(0x10000);
for (const sign of dropped) becomes[sign.charCodeAt(0)] = 1;
for (const [sign, plain] of [...Object.entries(brackets), ...simplified])
  becomes[sign.charCodeAt(0)] = plain.charCodeAt(0);

/**
 * A label as it is compared: without white space, quotation marks and Markdown signs,
 * brackets and punctuation half-width, in simplified characters. Published labels differ in nothing more often than in these.
 */
export function compact(text: string): string {
  // Every label is compared several times: one look into a table for each sign costs a fraction of a pattern.
  let plain = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = becomes[text.charCodeAt(index)]!;
    if (code === 0) continue;
    plain += text.slice(from, index);
    if (code > 1) plain += String.fromCharCode(code);
    from = index + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/**
 * A compact label without its explanations in brackets, e.g. 规章(设区的市应提供) → 规章.
 * Numbering such as (一) stays; a bracket that was cut off before it closed goes with the rest.
 */
export function withoutExplanation(label: string): string {
  return label.includes('(') ? label.replace(/\([^()]{2,}(?:\)|$)/g, '') : label;
}
