import type { Located, Remark, Section, SectionId } from '../report.ts';
import type { SourceFormat } from '../source-document.ts';
import { brokenSentences, joinBrokenParagraphs } from './broken-paragraphs.ts';
import type { Line } from './lines.ts';
import type { Regions } from './regions.ts';

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

/** Asked first of every line: no other sign begins a heading, numbered or not, and a digit alone is a value. */
const mayBeginHeading = (text: string): boolean =>
  text.length > 1 && `#*第一二三四五六七0123456（(${beginnings}`.includes(text.trimStart().charAt(0));

/** Sections in printed order, and the text before the first of them. */
export interface SectionReading {
  readonly sections: Section[];
  readonly preface: Located[];
  readonly remarks: Remark[];
  /** Index of the first section's line; the number of lines when there is none. */
  readonly firstLine: number;
}

/** Cuts the document's prose into the six sections; lines of the three tables are left out. */
export function readSections(
  lines: readonly Line[],
  regions: Regions,
  titleLines: ReadonlySet<number>,
  format: SourceFormat,
): SectionReading {
  const sections: { id: SectionId; heading: Located; level: number | null; texts: Located[] }[] = [];
  const preface: Located[] = [];
  const remarks: Remark[] = [];
  let firstLine = lines.length;
  const tables = [regions.disclosed, regions.applications, regions.disputes].filter(
    (range) => range !== null,
  );
  const inTable = (index: number): boolean => tables.some(({ start, end }) => index >= start && index < end);
  const tablesEnd = Math.max(0, ...tables.map(({ end }) => end));

  let current: { texts: Located[] } | null = null;
  for (const [index, line] of lines.entries()) {
    if (isListedInContents(line)) continue;
    const heading =
      headingOf(line) ??
      (index >= tablesEnd && tablesEnd > 0 ? problemsWithoutHeading(line, sections) : null);
    if (heading) {
      firstLine = Math.min(firstLine, index);
      const texts = heading.rest === '' || inTable(index) ? [] : [{ text: heading.rest, place: line.place }];
      const repeated = sections.find((section) => section.id === heading.id);
      if (repeated) {
        remarks.push({
          kind: 'section-repeated',
          message: `“${heading.title}”这一标题出现了两次。`,
          place: line.place,
          cells: [],
        });
        repeated.texts.push(...texts);
        current = repeated;
        continue;
      }
      sections.push({
        id: heading.id,
        heading: { text: heading.title, place: line.place },
        level: line.heading,
        texts,
      });
      current = sections.at(-1)!;
      continue;
    }
    if (inTable(index) || line.grid || line.text.trim() === '' || titleLines.has(index)) continue;
    const target: Located[] = current?.texts ?? preface;
    target.push({ text: line.text.trim(), place: line.place });
  }
  return {
    sections: sections.map(({ texts, ...section }) => ({
      ...section,
      paragraphs: joinBrokenParagraphs(texts, format),
    })),
    preface: joinBrokenParagraphs(preface, format),
    remarks: [...remarks, ...sections.flatMap(({ texts }) => brokenSentences(texts, format))],
    firstLine,
  };
}

/** Whether a line is one of a table of contents: a heading and behind dots its page. */
const isListedInContents = ({ grid, text }: Line): boolean =>
  !grid && mayBeginHeading(text) && headingAndPage.test(text);

const headingAndPage = /^\s*[一二三四五六]、.{2,40}?(?:…|\.{3}|·{3})[….·\s]*\d{1,3}\s*$/;

/** A section heading at the beginning of a line; on a flattened page its text follows on the same line. */
function headingOf(line: Line): { id: SectionId; title: string; rest: string } | null {
  if (line.grid || line.cells.length > 1 || !mayBeginHeading(line.text)) return null;
  const number = numbering.exec(line.text)![0];
  // A sub-heading such as （一）主动公开政府信息情况。… is not the section.
  if (/[（(]/.test(number)) return null;
  const start = number.length;
  // White space inside a heading is print, not meaning.
  const text = line.text.slice(start, start + 60).replace(/[\s*]+/g, '');
  if (!beginnings.includes(text.charAt(0))) return null;
  const figure = /[1-6]/.exec(number)?.[0];
  for (const [index, [id, words]] of headings.entries()) {
    const found = words.exec(text);
    if (!found) continue;
    // A figure of another place numbers a sub-heading: 1.主动公开政府信息情况.
    if (figure !== undefined && Number(figure) !== index + 1) continue;
    const numbered = /[一二三四五六]/.test(number);
    const rest = text.slice(found[0].length);
    if (!numbered && !/^(?:情况|措施)?[:：。]?$/.test(rest)) continue;
    const end = endOfHeading(line.text, start, found[0].length, rest);
    return {
      id,
      title: line.text.slice(0, end).replace(/^[#*\s]+|[*\s]+$/g, ''),
      rest: line.text
        .slice(end)
        .replace(/^[*\s]+/, '')
        .trim(),
    };
  }
  return null;
}

/** Section five where its heading was lost: its first sub-heading, （一）主要问题, stands right behind the tables. */
function problemsWithoutHeading(
  line: Line,
  sections: readonly { id: SectionId }[],
): { id: SectionId; title: string; rest: string } | null {
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
