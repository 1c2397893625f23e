import { everyMatch } from './every-match.ts';
/** A whole and its parts that do not add up. */
export interface BrokenSum {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly sum: number;
  /** A part without which the others make up the whole: it may be counted among them. */
  readonly overlap: number | null;
}

// Items of information are counted in any of these, often in several within one sentence.
const item = '[条件篇份则项个宗]';
const introduction = new RegExp(
  `(?<![第\\d])(?<whole>\\d+)(?<more>余|多)?(?<unit>${item})[^，。；：、（\\d]{0,6}[，。]?（?(?:(?:其中|包括|分别为|分别是)(?:包括|有)?[，：]?|：(?=[^，。；\\d]*\\d))`,
  'g',
);
const number = /(?<hedge>近|约|超|逾)?(?<![\d.])(?<number>\d+(?:\.\d+)?)(?<more>余|多)?(?<unit>.?)/g;
const anyCount = new RegExp(`(?<![\\d第])(\\d+)(?=${item})`, 'g');
const isItem = new RegExp(item);

/** With these words the sentence begins to count something else. */
const anotherCount =
  /同时|此外|另外|另有|还|累计|合计|总计|全年|年内|(?<!公)共(?![同产青])|受理|收到|答复|回复|召开|举办|开展|培训|结转/;
/** 较上年增加20条 stands beside a count without being one. */
const comparison =
  /[，（]?(?:同比|环比|较|比)(?:上一?年|去年|20\d\d年)?[^，。；、（）\d]{0,200}\d[^，。；、（）]*）?/g;

/**
 * The sums a plain sentence states wrongly. 其中 may list some parts only, so a smaller sum is wrong only where the list
 * claims to be complete (其他 … 条, 分别为); a larger sum is wrong unless the list went on to something else,
 * which shows in other words or units, or in an earlier part of it adding up exactly.
 */
export function brokenSums(text: string): BrokenSum[] {
  if (!/其中|包括|分别|\d[^\d]{1,8}：/.test(text)) return [];
  const plain = /[较比]/.test(text) ? text.replace(comparison, '') : text;
  const starts = everyMatch(introduction, plain);
  return starts.flatMap((start, index) => {
    const following = plain.slice(start.index + start[0].length, starts[index + 1]?.index);
    const broken = brokenSum(start, plain.slice(Math.max(0, start.index - farthest), start.index), following);
    return broken ? [broken] : [];
  });
}

/** How many signs back the count may stand that a list divides. */
const farthest = 200;

function brokenSum(start: RegExpExecArray, before: string, following: string): BrokenSum | null {
  const counts = countsIn(before);
  const named = Number(start.groups!.whole);
  // 收到 10 件, 上年结转 2 件, 其中 …: divided are the applications received, or both together.
  const whole = /结转[^，；。]*$/.test(before) ? (counts.at(-1) ?? 0) : named;
  if (start.groups!.more || whole < 2) return null;
  const list = listOf(following);
  const parts = partsOf(list, start.groups!.unit!);
  if (parts === null || parts.length < 2) return null;
  const sum = parts.reduce((total, part) => total + part, 0);
  if (addsUpOnTheWay(parts, whole) || otherWholes(counts, named).includes(sum)) return null;
  const complete = isComplete(list) || start[0].includes('分别');
  if (sum < whole && !complete) return null;
  // 其中 at the beginning of a sentence may divide any of the counts of the sentence before.
  if (start[0].includes('。') && !complete && counts.some((count) => count > sum)) return null;
  return { whole, parts, sum, overlap: parts.find((part) => part > 0 && sum - part === whole) ?? null };
}

/** Whether a list names the rest of the whole, or all the outcomes an application can have. */
const isComplete = (list: string): boolean =>
  /其[他它](?!处理|结果)[^，；。\d]{0,16}\d+/.test(list) ||
  (/予以公开/.test(list) && /无法提供/.test(list) && /其[他它]处理/.test(list));

/** The numbers of the list; null when one of them is not exact. */
function partsOf(list: string, unit: string): number[] | null {
  const parts: number[] = [];
  let usual: string | null = null;
  let end = 0;
  for (const { 0: counts, index, groups } of everyMatch(number, list)) {
    const noun = list
      .slice(end, index)
      .split(/[，；、\d]/)
      .at(-1)!;
    end = index + counts.length;
    if (parts.length > 0 && anotherCount.test(noun)) break;
    // 共 72 条, 其中公告 9 篇、动态 63 条: units may be mixed from the first part on, but not begin to be later.
    const counted = groups!.unit!;
    if (!isItem.test(counted)) break;
    if (usual === unit && counted !== unit) break;
    if (groups!.hedge || groups!.more) return null;
    usual ??= counted;
    parts.push(Number(groups!.number));
  }
  return parts;
}

function addsUpOnTheWay(parts: readonly number[], whole: number): boolean {
  let sum = 0;
  return parts.some((part) => {
    sum += part;
    return sum === whole;
  });
}

const countsIn = (text: string): number[] => everyMatch(anyCount, text).map(([count]) => Number(count));

/** The counts before, alone or together with the one named last, of which the parts may be as well. */
function otherWholes(counts: readonly number[], named: number): number[] {
  const last = counts.at(-1) ?? 0;
  return [...counts, named, last + named, counts.reduce((sum, count) => sum + count, named)];
}

/** The list of parts without its shares (占 12.3%) and without asides that divide a part again. */
function listOf(following: string): string {
  // The list itself may stand in brackets: （其中 … 条）; then its end is the closing one.
  const closing = following.indexOf('）');
  const opening = following.indexOf('（');
  const own = closing >= 0 && (opening < 0 || closing < opening) ? following.slice(0, closing) : following;
  const list = own
    .replace(/（[^（）]*）|20\d\d年/g, '')
    .replace(/[，、]?占[^，；。]{0,200}?\d+(?:\.\d+)?%/g, '');
  // A list with commas ends at the semicolon; one with semicolons goes on.
  const first = list.slice(0, Math.max(list.indexOf('；'), 0));
  return /\d[^\d，、]*[，、][^\d]*\d/.test(first) ? first : list;
}
