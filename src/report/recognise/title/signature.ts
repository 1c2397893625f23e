import type { Located, Section } from '../../report.ts';
import type { Place } from '../../source-document.ts';
import { isBodyName } from './title-words.ts';

const longestName = 30;
/** Lines at the end of a page that may stand below a signature: buttons, counters, links. */
const linesLooked = 6;

/** Unit and date after the last section, and how many of its last paragraphs they take up. */
export interface Signature {
  readonly body: string | null;
  /** In figures and without white space, e.g. 2024年1月18日. */
  readonly date: string | null;
  readonly place: Place | null;
  readonly lines: number;
}

/** Reads the signature (署名和成文日期) at the end of the last section; null when there is none. */
export function readSignature(sections: readonly Section[]): Signature | null {
  const paragraphs = sections.at(-1)?.paragraphs ?? [];
  const texts = paragraphs.map(plain);
  for (let index = texts.length - 1; index >= Math.max(0, texts.length - linesLooked); index -= 1) {
    const dated = dateAtEnd(texts[index]!);
    if (!dated) continue;
    const { place } = paragraphs[index]!;
    if (dated.before !== '') {
      const body = signer(dated.before);
      if (!body) continue;
      return { body, date: dated.date, place, lines: texts.length - index };
    }
    const above = index > 0 ? signer(texts[index - 1]!) : null;
    const below = above ? null : signer(texts[index + 1] ?? '');
    const isBelow = below !== null && isBodyName(below);
    return {
      body: above ?? (isBelow ? below : null),
      date: dated.date,
      place,
      lines: texts.length - index + (above ? 1 : 0),
    };
  }
  return undated(paragraphs, texts);
}

/** A body's name alone on the very last line. */
function undated(paragraphs: readonly Located[], texts: readonly string[]): Signature | null {
  const name = texts.length > 1 ? signer(texts.at(-1)!) : null;
  if (!name || !isBodyName(name) || name.length < 5) return null;
  return { body: name, date: null, place: paragraphs.at(-1)!.place, lines: 1 };
}

/** The name in a line of a signature without the note of its seal; null when the line is something else. */
function signer(text: string): string | null {
  const name = text.replace(/[（(](?:盖章|公章|印章|章)[)）]$/, '');
  const isName =
    name !== '' &&
    name.length <= longestName &&
    /^[\u4e00-\u9fa5（）()]+$/.test(name) &&
    !/^(?:无|以上|特此|打印|关闭|扫一扫)/.test(name);
  return isName ? name : null;
}

const figures = '〇一二三四五六七八九';

/** A date at the end of a line, in figures or Chinese numerals, and what stands before it. */
function dateAtEnd(text: string): { readonly date: string; readonly before: string } | null {
  const found =
    /^(.*?)(20\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(text) ??
    /^(.*?)(二[〇○零0O][一二三四五六七八九〇○零0O]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(
      text,
    );
  if (!found) return null;
  const [, before, year, month, day] = found;
  if (/^\d/.test(year!)) return { before: before!, date: `${year}年${Number(month)}月${Number(day)}日` };
  const digits = [...year!].map((sign) => Math.max(0, figures.indexOf(sign))).join('');
  return { before: before!, date: `${digits}年${counted(month!)}月${counted(day!)}日` };
}

/** A number up to 三十一 as Chinese counts it. */
function counted(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : figures.indexOf(tens!)) : 0;
  return ten * 10 + (ones === '' ? 0 : figures.indexOf(ones!));
}

function plain(paragraph: Located): string {
  return paragraph.text.replace(/\s+/g, '');
}
