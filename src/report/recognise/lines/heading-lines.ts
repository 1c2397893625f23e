import type { SectionId } from '../../report.ts';
import type { Line } from './lines.ts';

/** The heading of a section as printed, and the text that follows it on its line. */
export interface SectionHeading {
  readonly id: SectionId;
  readonly title: string;
  readonly rest: string;
}

/** A heading and what it is numbered by: 二、, 2. or nothing. */
type NumberedHeading = SectionHeading & { readonly by: 'numeral' | 'figure' | 'nothing' };

/** Headings of the six sections with the variants published reports show; numbering may be wrong or absent. */
const headings: readonly (readonly [SectionId, RegExp])[] = [
  ['s1', /^(?:总体|基本|概)(?:情况|概述|述)/],
  ['s2', /^主动公开(?:政府)?信息(?:的)?情况/],
  ['s3', /^收到和处理(?:政府)?信息公开申请(?:的)?情况/],
  ['s4', /^(?:因)?政府信息公开(?:工作)?(?:被申请|申请)?行政复议.{0,4}(?:被提起|提起)?行政诉讼(?:的)?情况/],
  ['s5', /^(?:政府信息公开工作)?存在的?(?:主要)?(?:问题|不足|困难).{0,4}(?:改进|整改|措施|下一步)/],
  ['s6', /^(?:其他|其它)需要(?:报告|说明)的?(?:事项|情况)/],
];

/** The signs one of which begins the words of every heading. */
const beginnings = '总基概主收因政存其';

const numbering =
  /^[#*\s]*(?:第[一二三四五六]部分|第?[一二三四五六七][部分]{0,2}[、.．,，:： ]|0?[1-6]\s*[、.．,，:： ]|0[1-6]|[（(][一二三四五六][)）])?\s*/;

/** What a heading may begin with, its number or its words; （一） begins a sub-heading. */
const signs = `#*第一二三四五六七0123456${beginnings}`;

/** Asked first of every line: no other sign begins a heading, numbered or not, and a digit alone is a value. */
const mayBeginHeading = ({ grid, text }: Line): boolean =>
  !grid && text.length > 1 && signs.includes(text.trimStart().charAt(0));

/** The lines by what they are to the sections: the heading of one, a line of the table of contents, or neither. */
export type HeadingLine = SectionHeading | 'contents' | null;

/**
 * What every line is, at its index. One with the words of a section that has a heading with a numeral is a sub-heading
 * or stands in a list of contents, where it has a figure (2.主动公开政府信息情况), or nothing and stands above.
 */
export function headingsOf(lines: readonly Line[]): readonly HeadingLine[] {
  const found: (NumberedHeading | 'contents' | null)[] = [];
  const numerals = new Map<SectionId, number>();
  let hasOthers = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const heading = mayBeginHeading(line) ? (isListedInContents(line) ? 'contents' : headingOf(line)) : null;
    found.push(heading);
    if (heading === null || heading === 'contents') continue;
    if (heading.by === 'numeral') numerals.set(heading.id, index);
    else hasOthers = true;
  }
  if (!hasOthers) return found;
  return found.map((heading, index) => {
    if (heading === null || heading === 'contents' || heading.by === 'numeral') return heading;
    const own = numerals.get(heading.id) ?? -1;
    return index < own || (own >= 0 && heading.by === 'figure') ? null : heading;
  });
}

/** Whether a line is one of a table of contents: a heading and behind dots its page. */
const isListedInContents = ({ text }: Line): boolean => headingAndPage.test(text);

const headingAndPage = /^\s*[一二三四五六]、.{2,40}?(?:…|\.{3}|·{3})[….·\s]*\d{1,3}\s*$/;

/** A section heading at the beginning of a line; on a flattened page its text follows on the same line. */
function headingOf(line: Line): NumberedHeading | null {
  if (line.cells.length > 1) return null;
  const number = numbering.exec(line.text)![0];
  // A sub-heading such as （一）主动公开政府信息情况。… is not the section.
  if (/[（(]/.test(number)) return null;
  const start = number.length;
  if (!`*${beginnings}`.includes(line.text.charAt(start))) return null;
  // White space inside a heading is print, not meaning.
  const text = line.text.slice(start, start + 60).replace(/[\s*]+/g, '');
  const figure = /[1-6]/.exec(number)?.[0];
  for (const [index, [id, words]] of headings.entries()) {
    const found = words.exec(text);
    if (!found) continue;
    // A figure of another place numbers a sub-heading: 1.主动公开政府信息情况.
    if (figure !== undefined && Number(figure) !== index + 1) continue;
    const numbered = /[一二三四五六]/.test(number);
    const by = numbered ? 'numeral' : figure === undefined ? 'nothing' : 'figure';
    const rest = text.slice(found[0].length);
    if (!numbered && !/^(?:情况|措施)?[:：。]?$/.test(rest)) continue;
    const end = endOfHeading(line.text, start, found[0].length, rest);
    return {
      id,
      by,
      title: line.text
        .slice(0, end)
        .replace(/^[#*\s]+/, '')
        .replace(/(?<![*\s])[*\s]+$/, ''),
      rest: line.text
        .slice(end)
        .replace(/^[*\s]+/, '')
        .trim(),
    };
  }
  return null;
}

/** Section five where its heading was lost: its first sub-heading, （一）主要问题, stands right behind the tables. */
export function problemsWithoutHeading(
  line: Line,
  sections: readonly { id: SectionId }[],
): SectionHeading | null {
  if (sections.some((section) => section.id === 's5' || section.id === 's6')) return null;
  const found = /^[#*\s]*[（(]一[)）]\s*(?:存在的?)?(?:主要)?问题/.exec(line.text);
  return found ? { id: 's5', title: found[0].trim(), rest: line.text.slice(found[0].length).trim() } : null;
}

/** Where the heading ends in the text as printed: white space does not count; a short tail belongs to it. */
function endOfHeading(text: string, start: number, length: number, rest: string): number {
  let end = start;
  for (let counted = 0; counted < length && end < text.length; end += 1) {
    if (text[end]!.trim() !== '' && text[end] !== '*') counted += 1;
  }
  const tail = /^(?:情况|措施|及改进措施)/.exec(rest)?.[0] ?? '';
  return text.length - end < 8 ? text.length : end + tail.length;
}
