import { isSpoiled } from './spoiled-digits.ts';

/** A label with the run of digits printed behind it without a separator. */
export interface MixedPiece {
  readonly label: string;
  readonly run: string;
  /** No white space stands between the label and its run. */
  readonly glued: boolean;
}

const unit = '\\s?(?:万元|元|[件个项条宗份次](?![\\u4e00-\\u9fa5]))';
/** A label whose last sign is no white space and no sign that divides cells or begins a value. */
const runsInto = /[^\s，,、;；:：'"‘“$`|/／-]$/;
/** Not the beginning of a spoiled number: 1O is no 1. */
const digits = `\\d[\\d,]*(?:，\\d{3}(?!\\d))*(?:\\.\\d+)?(?:${unit}|(?![\\dA-Za-z]))`;
/** A number or a mark that stands for none, with white space around it. */
const apart = `(?:(?:[-－—−+]|增加?|减少?)?${digits}|[无零]|[/／\\\\*×]+|[-－—–−]+)(?=\\s|$)`;
/** Numbers and marks that white space divides, or one run of digits. */
const run = new RegExp(
  `(?:(?<=\\s)${apart}|(?:[-−]|(?<=[：:])－)?${digits})(?:(?:\\s+|(?<=[件个项条宗份次元]))(?:${apart}|${digits}))*`,
  'g',
);
/** Digits and marks without white space: how many cells they are cannot be told. */
const glued = /^(?:(?:[-－—–−/／\\*×]|无(?!法))+[\d.,]*)+/;

/**
 * Cuts text in which labels and values run together, e.g. 规章000行政规范性文件77132470 or 规章 0 / 0.
 * The digit before a full stop and a label (…02.其他法律…) numbers that label and is given back to it.
 * Empty when the text holds no run of digits behind a label.
 */
export function splitMixed(text: string): MixedPiece[] {
  const pieces: MixedPiece[] = [];
  run.lastIndex = 0;
  let found = run.exec(text);
  // Most texts are labels and no more.
  if (!found) return pieces;
  const notes = bracketed(text);
  let labelStart = 0;
  for (; found; found = run.exec(text)) {
    let end = found.index + found[0].length;
    if (notes.some(([from, to]) => found!.index > from && found!.index < to)) continue;
    let digits = found[0];
    // A mark inside a label, as in 增 / 减 or 无 法 提 供, is no value; values of marks alone end their line.
    if (!/\d/.test(digits) && text.slice(end).trim() !== '') continue;
    if (isNumbering(text, end, digits)) {
      digits = digits.slice(0, -1).trimEnd();
      end -= 1;
      run.lastIndex = end + 1;
      if (digits === '') continue;
    }
    const label = text.slice(labelStart, found.index);
    // Digits at the very beginning, a year inside a sentence, or the number of a table (表3：) belong to no label.
    if (label.trim() === '' || /^\s*[年月日号令：:]/.test(text.slice(end, end + 2))) continue;
    if (isSpoiled(label, text.slice(end))) continue;
    const rest = glued.exec(text.slice(end))?.[0] ?? '';
    pieces.push({ label: label.trim(), run: digits + rest, glued: runsInto.test(label) });
    labelStart = end + rest.length;
    run.lastIndex = Math.max(run.lastIndex, labelStart);
  }
  if (pieces.length > 0 && text.slice(labelStart).trim() !== '') {
    pieces.push({ label: text.slice(labelStart).trim(), run: '', glued: false });
  }
  return pieces;
}

/** Labels that no form numbers: 15、行政处罚 is a number, a sign and a label. */
const unnumbered = /^(?:规章|行政|政府集中|其他对外)/;

/** Whether the last of some digits, which end here, numbers the label behind them; at the end of a line one that stands apart. */
function isNumbering(text: string, end: number, digits: string): boolean {
  if (!/^[.．、](?!\d)/.test(text.slice(end, end + 2))) return false;
  const label = text.slice(end + 1).trim();
  return label === '' ? /\s\d$/.test(digits) : !unnumbered.test(label);
}

/** Stretches inside closed brackets: explanations such as （2023） or (减用负值表示，如-8). */
function bracketed(text: string): [number, number][] {
  return [...text.matchAll(/[（(][^（()）]{0,80}[)）]/g)].map((found) => [
    found.index,
    found.index + found[0].length,
  ]);
}
