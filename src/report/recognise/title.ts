import type { Located } from '../report.ts';
import type { Line } from './lines.ts';

/** The title with the body and the year it names, and the lines it takes up. */
export interface TitleReading {
  readonly title: Located | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly lines: ReadonlySet<number>;
  /** Line of a second printing of the same title; null when there is none. */
  readonly repeated: number | null;
}

// 青禾县石桥镇2023年政府信息公开工作年度报告, 2024年上海市…年度报告, 2023 年度政府信息公开工作的年度报告
const titleWords =
  /(?:政府|政务)?信息公开(?:工作)?(?:的)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)|政务公开(?:工作)?年(?:度报告|报)/;
const report = /^(.*?)(20\d{2})(?:年度?|-20\d{2}年)?(.*?)(?:政府|政务)?(?:信息)?公开(?:工作)?/;
const longestTitle = 90;

/** Lines a title may be spread over: the body's name above, the end of the words below. */
const linesAbove = 2;

/** Finds the title in the lines before the first section: the last one that reads as a title. */
export function readTitle(
  lines: readonly Line[],
  firstSection: number,
  documentTitle: string | null,
): TitleReading {
  const found: { index: number; last: number; text: string }[] = [];
  for (let index = 0; index < Math.min(firstSection, lines.length); index += 1) {
    const candidate = titleAt(lines, index);
    if (candidate) found.push(candidate);
  }
  // A flattened page has its title at the head of its one line.
  const head = lines
    .slice(0, Math.max(firstSection, 1))
    .find((line) => line.text.length > longestTitle && titleWords.test(line.text.slice(0, 60)));
  const best = found.findLast((candidate) => /20\d{2}/.test(candidate.text)) ?? found.at(-1);
  if (best) {
    const above = /^[#*\s]*(?:20\d{2}|政府|政务|信息|关于)/.test(best.text)
      ? beginningAbove(lines, best)
      : null;
    const text = clean((above?.text ?? '') + best.text);
    const taken = new Set<number>();
    for (let index = above?.index ?? best.index; index <= best.last; index += 1) taken.add(index);
    return {
      title: { text, place: lines[above?.index ?? best.index]!.place },
      ...bodyAndYear(text),
      lines: taken,
      repeated: repeatedAfter(lines, best.last, text),
    };
  }
  const fallback = documentTitle && titleWords.test(documentTitle) ? clean(documentTitle) : null;
  const inline = head
    ? clean(head.text.slice(0, head.text.search(/[\s。，,]/) > 0 ? head.text.search(/[\s。，,]/) : 60))
    : null;
  const text = inline && titleWords.test(inline) ? inline : fallback;
  if (!text) return { title: null, body: null, year: null, lines: new Set(), repeated: null };
  return {
    title: { text, place: head?.place ?? null },
    ...bodyAndYear(text),
    lines: new Set(),
    repeated: null,
  };
}

function titleAt(
  lines: readonly Line[],
  index: number,
): { index: number; last: number; text: string } | null {
  const line = lines[index]!;
  if (line.grid && line.cells.length > 2) return null;
  const text = arabicYear(line.text.trim());
  if (
    text === '' ||
    text.length > longestTitle ||
    /[。；]|^根据|^按照|条例》|[/\\]|^(?:本地目录|原文链接|当前位置)/.test(text)
  )
    return null;
  const next = lines[index + 1]?.text.trim() ?? '';
  if (/(?:政府|政务)?信息公开(?:工作)?(?:的)?$/.test(text) && /^(?:的)?年度(?:工作)?报告|^年报/.test(next)) {
    return { index, last: index + 1, text: text + next };
  }
  const words = titleWords.exec(text);
  if (!words) return null;
  // What follows the words of a title is at most a suffix such as a site's name.
  const tail = text.slice(words.index + words[0].length);
  if (/格式|通知|编制|栏目|目录|专栏|要求/.test(tail) || tail.length > 25) return null;
  return { index, last: index, text };
}

/** The beginning of a title that is spread over lines: the body's name, the year, or both. */
function beginningAbove(
  lines: readonly Line[],
  title: { index: number; text: string },
): { index: number; text: string } | null {
  let found: { index: number; text: string } | undefined;
  let seen = 0;
  for (let above = title.index - 1; above >= 0 && seen < linesAbove; above -= 1) {
    const text = clean(arabicYear(lines[above]!.text));
    if (text === '') continue;
    seen += 1;
    const yearKnown = /20\d{2}/.test(title.text) || found !== undefined;
    const isBody = /^[\u4e00-\u9fa5（）()]{2,30}$/.test(text) && bodyEnding.test(text);
    const isBodyAndYear = !yearKnown && /^[\u4e00-\u9fa5（）()]{0,30}20\d{2}年度?$/.test(text);
    if (!isBody && !isBodyAndYear) break;
    found = { index: above, text: text + (found?.text ?? '') };
    if (isBody) break;
  }
  return found ?? null;
}

/** A year in Chinese numerals as figures: 二〇二三年 → 2023年. */
function arabicYear(text: string): string {
  return text.replace(/二[〇○Ｏ零0][一二三四五六七八九〇○零0]{2}年/g, (year) =>
    [...year].map((sign) => figures[sign] ?? sign).join(''),
  );
}

const figures: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  Ｏ: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

function repeatedAfter(lines: readonly Line[], last: number, title: string): number | null {
  const again = lines.findIndex(
    (line, index) => index > last && index < last + 12 && clean(line.text) === title,
  );
  return again < 0 ? null : again;
}

const bodyEnding =
  /(?:人民政府|政府|管委会|委员会|办公室|办公厅|办事处|街道|[镇乡局委院厅处队社站署行]|中心|银行|公司|分局|支队|大队|学校|大学|学院|医院|机构)$/;

/** The body and the year a title names. */
export function bodyAndYear(title: string): { body: string | null; year: number | null } {
  const found = report.exec(title);
  if (!found) {
    const before = /^(.{2,40}?)(?:政府|政务)?信息公开/.exec(title)?.[1] ?? null;
    return { body: before && bodyEnding.test(before) ? before : null, year: null };
  }
  const [, before, year, after] = found;
  const name = [before!, after!].map(trimBody).find((part) => part.length >= 2) ?? null;
  return { body: name, year: Number(year) };
}

function trimBody(text: string): string {
  return text.replace(/^(?:标题|名称|关于)[:：]?|[的度关于\s、：:《》—-]+$|^[《\s]+|^度/g, '').trim();
}

/** One line without the marks of its format. */
function clean(text: string): string {
  return text
    .replace(/^[#*\s《]+|[*\s》]+$/g, '')
    .replace(/^标题[:：]\s*/, '')
    .replace(/\s+/g, '');
}
