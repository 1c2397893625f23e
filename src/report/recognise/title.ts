import type { Located } from '../report.ts';
import type { Line } from './lines.ts';
import { ofStatedYear } from './listed-titles.ts';
import { plainText } from './plain-title.ts';
import { bodyAndYear, isBodyName, titleWords } from './title-words.ts';

/** The title with the body and the year it names, and the lines it takes up. */
export interface TitleReading {
  readonly title: Located | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly lines: ReadonlySet<number>;
  /** Line of a second printing of the same title; null when there is none. */
  readonly repeated: number | null;
}

/** Lines that read as one title. */
interface Candidate {
  readonly lines: readonly number[];
  readonly text: string;
}

const longestTitle = 90;
/** Lines the words of a title may be spread over, and lines its beginning may stand above them. */
const linesOfWords = 3;
const linesAbove = 2;
const noTitle =
  /[。；]|^根据|^按照|^依据|^现将|^本年?度?(?:报告|年报)|条例》|[/\\]|^(?:本地目录|原文链接|当前位置|您的位置|上一篇|下一篇|相关|(?:信息)?来源[:：]|发布(?:日期|时间)[:：])/;
const otherThing = /格式|通知|编制|栏目|目录|专栏|要求/;

/** Finds the title in the lines before the first section: the last one that reads as a title and names a year. */
export function readTitle(
  lines: readonly Line[],
  firstSection: number,
  documentTitles: readonly (string | null | undefined)[],
): TitleReading {
  const found: Candidate[] = [];
  for (let index = 0; index < Math.min(firstSection, lines.length); index += 1) {
    const candidate = titleAt(lines, index, firstSection);
    if (!candidate) continue;
    found.push(candidate);
    index = candidate.lines.at(-1)!;
  }
  const best = ofStatedYear(found, lines.slice(firstSection)) ?? found.at(-1);
  return best ? readAround(lines, best, firstSection) : titleElsewhere(lines, firstSection, documentTitles);
}

/** The title with its beginning above and what stands below it: the year in brackets, the body. */
function readAround(lines: readonly Line[], best: Candidate, end: number): TitleReading {
  const above = beginningAbove(lines, best);
  const below = /20\d{2}/.test(above.text) ? null : yearBelow(lines, best.lines.at(-1)!, end);
  const text = above.text + (below?.text ?? '');
  const taken = new Set([...above.lines, ...(below ? [below.line] : [])]);
  const { body, year } = bodyAndYear(text);
  const last = Math.max(...taken);
  return {
    title: { text, place: lines[Math.min(...taken)]!.place },
    body: body ?? bodyBelow(lines, last, end),
    year,
    lines: taken,
    repeated: repeatedAfter(lines, last, text),
  };
}

/** A title at the head of a page that is one line, or in the document's own properties. */
function titleElsewhere(
  lines: readonly Line[],
  firstSection: number,
  documentTitles: readonly (string | null | undefined)[],
): TitleReading {
  const head = lines.slice(0, Math.max(firstSection, 1)).find((line) => titleInside(line.text) !== null);
  const inline = head ? titleInside(head.text) : null;
  const fallback = documentTitles
    .map((title) => plainText(title ?? ''))
    .find((title) => titleWords.test(title));
  const text = inline ?? fallback;
  const nothing = { lines: new Set<number>(), repeated: null };
  if (!text) return { title: null, body: null, year: null, ...nothing };
  return { title: { text, place: head?.place ?? null }, ...bodyAndYear(text), ...nothing };
}

/** The title a line begins with: at the head of a flattened page, or as the subject of the first sentence. */
function titleInside(line: string): string | null {
  if (line.length <= longestTitle && !subject.test(line)) return null;
  if (!titleWords.test(line.slice(0, 60))) return null;
  const sentence = subject.exec(line)?.[1];
  const cut = line.search(/[\s。，,]/);
  const text = plainText(sentence ?? line.slice(0, cut > 0 ? cut : 60));
  return titleWords.test(text) && !noTitle.test(text) ? text : null;
}

/** …年度报告根据《…条例》编制, …年度报告（以下简称…）由…: the words of the title, and what a sentence goes on with. */
const subject = /^\s*([^，。,；]{4,45}?(?:报告|年报))(?=根据|依据|按照|由|系|是|[（(]以下)/;

/** The title whose first line with words of it is this one; its words may run over the lines below. */
function titleAt(lines: readonly Line[], index: number, end: number): Candidate | null {
  const line = lines[index]!;
  if (line.grid && line.cells.length > 2) return null;
  if (!mayHoldTitle(lines, index, end)) return null;
  let text = '';
  const taken: number[] = [];
  for (const next of filledLines(lines, index, 1, Math.min(end, lines.length))) {
    const piece = plainText(lines[next]!.text);
    if (text.length + piece.length > longestTitle || noTitle.test(piece)) return null;
    if (taken.length > 0 && (lines[next]!.grid || !/政府|政务|信息|公开|20\d{2}/.test(text))) return null;
    const seam = text.length;
    text += piece;
    taken.push(next);
    const words = titleWords.exec(text);
    if (words) {
      // Words that all stand on a later line are found when their own line is looked at.
      if (seam > 0 && words.index >= seam) return null;
      // What follows the words of a title is at most a suffix such as a site's name.
      const tail = text.slice(words.index + words[0].length);
      return otherThing.test(tail) || tail.length > 25 ? null : { lines: taken, text };
    }
    if (taken.length === linesOfWords) return null;
  }
  return null;
}

/** Asked first of every line, as few stand near a title: whether the one sign that all titles have is within reach. */
function mayHoldTitle(lines: readonly Line[], from: number, end: number): boolean {
  let reach = linesOfWords;
  for (let index = from; reach > 0 && index < Math.min(end, lines.length); index += 1) {
    const { text } = lines[index]!;
    if (text.includes('公')) return true;
    if (text.trim() !== '') reach -= 1;
  }
  return false;
}

/** Indices of the lines with text, from one on in a direction, up to but not including the end. */
function* filledLines(lines: readonly Line[], from: number, step: 1 | -1, end: number): Generator<number> {
  for (let index = from; step > 0 ? index < end : index >= end; index += step) {
    if (lines[index]!.text.trim() !== '') yield index;
    else if (index === from) return;
  }
}

/** The title with its beginning on the lines above: the body's name, the year, or both. */
function beginningAbove(lines: readonly Line[], title: Candidate): Candidate {
  if (!/^(?:20\d{2}|政府|政务|信息|关于|人民政府|管委会|办事处)/.test(title.text)) return title;
  let found = title;
  let seen = 0;
  for (let above = title.lines[0]! - 1; above >= 0 && seen < linesAbove; above -= 1) {
    const text = plainText(lines[above]!.text);
    if (text === '') continue;
    seen += 1;
    const isBody = isBodyName(text);
    const isBodyAndYear =
      !/20\d{2}/.test(found.text) && /^[\u4e00-\u9fa5（）()]{0,30}20\d{2}年度?$/.test(text);
    if (!isBody && !isBodyAndYear) break;
    found = { lines: [above, ...found.lines], text: text + found.text };
    if (isBody) break;
  }
  return found;
}

/** The year in brackets on the line below a title: （2023年度）. */
function yearBelow(
  lines: readonly Line[],
  last: number,
  end: number,
): { readonly line: number; readonly text: string } | null {
  const line = lineBelow(lines, last, end);
  const text = line === null ? '' : plainText(lines[line]!.text);
  return line !== null && /^[（(]?20\d{2}年?度?[)）]?$/.test(text) ? { line, text } : null;
}

/** The body's name on a line of its own below a title that names none. */
function bodyBelow(lines: readonly Line[], last: number, end: number): string | null {
  const line = lineBelow(lines, last, end);
  const text =
    line === null
      ? ''
      : plainText(lines[line]!.text)
          .replace(/^[（(](.*)[)）]$/, '$1')
          .replace(/^(?:编制|填报|报告|公开|发布)?(?:单位|机关|机构)[:：]/, '');
  return isBodyName(text) ? text : null;
}

function lineBelow(lines: readonly Line[], last: number, end: number): number | null {
  for (let index = last + 1; index < Math.min(end, lines.length); index += 1) {
    if (lines[index]!.text.trim() !== '') return index;
  }
  return null;
}

function repeatedAfter(lines: readonly Line[], last: number, title: string): number | null {
  const again = lines.findIndex(
    (line, index) =>
      index > last && index < last + 12 && line.text.includes('公') && plainText(line.text) === title,
  );
  return again < 0 ? null : again;
}
