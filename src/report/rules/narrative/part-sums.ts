/** A whole and its parts that do not add up. */
export interface BrokenSum {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly sum: number;
}

// Items of information are counted in any of these, often in several within one sentence.
const item = '[条件篇份则项个]';
const introduction = new RegExp(
  `(?<!第)(?<whole>\\d+)(?<more>余|多)?${item}[，。]?（?(?:(?:其中|包括|分别为|分别是)(?:包括|有)?[，：]?|：(?=[^，。；]*\\d))`,
);
const number = /(?<hedge>近|约|超|逾)?(?<number>\d+(?:\.\d+)?)(?<more>余|多)?(?<unit>.?)/g;
const isItem = new RegExp(item);

/** After these the sentence speaks of something else. */
const listEnd = /[；。]同时|；此外|同比|较上年|比上年|另外/;

/**
 * The sums a plain sentence states wrongly. 其中 may list some parts only, so a smaller sum is wrong only where the list
 * claims to be complete (其他 … 条, 分别为); a larger sum is wrong unless the list went on to something else,
 * which shows in an earlier part of it adding up exactly.
 */
export function brokenSums(text: string): BrokenSum[] {
  const start = introduction.exec(text);
  if (!start || start.groups!.more) return [];
  const whole = Number(start.groups!.whole);
  const list = listOf(text.slice(start.index + start[0].length));
  const parts: number[] = [];
  let sum = 0;
  for (const { groups } of list.matchAll(number)) {
    if (groups!.hedge || groups!.more) return [];
    if (!isItem.test(groups!.unit!)) break;
    parts.push(Number(groups!.number));
    sum += parts.at(-1)!;
    if (sum === whole) return [];
  }
  if (parts.length < 2) return [];
  const complete = /其[他它][^，；。\d]{0,16}\d+/.test(list) || start[0].includes('分别');
  return sum > whole || complete ? [{ whole, parts, sum }] : [];
}

/** The list of parts without its shares (占 12.3%) and without asides that divide a part again. */
function listOf(following: string): string {
  // The list itself may stand in brackets: （其中 … 条）; then its end is the closing one.
  const closing = following.indexOf('）');
  const opening = following.indexOf('（');
  const own = closing >= 0 && (opening < 0 || closing < opening) ? following.slice(0, closing) : following;
  const end = listEnd.exec(own);
  return (end ? own.slice(0, end.index) : own)
    .replace(/（[^（）]*）|20\d\d年/g, '')
    .replace(/[，、]?占[^，；。]*?\d+(?:\.\d+)?%/g, '');
}
