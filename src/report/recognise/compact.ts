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

const differs = /[\s\u3000“”"'‘’「」*#`_|（）【】［］，：．。／－—–−＋]/;

/**
 * A label as it is compared: without white space, quotation marks and Markdown signs,
 * brackets and punctuation half-width. Published labels differ in nothing more often than in these.
 */
export function compact(text: string): string {
  if (!differs.test(text)) return text;
  return text
    .replace(/[\s\u3000“”"'‘’「」*#`_|]+/g, '')
    .replace(/[（）【】［］，：．。／－—–−＋]/g, (sign) => brackets[sign]!);
}

/**
 * A compact label without its explanations in brackets, e.g. 规章(设区的市应提供) → 规章.
 * Numbering such as (一) stays; a bracket that was cut off before it closed goes with the rest.
 */
export function withoutExplanation(label: string): string {
  return label.replace(/\([^()]{2,}(?:\)|$)/g, '');
}
