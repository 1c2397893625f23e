import {
  type HeadingLine,
  type HeadingNames,
  headingLines,
  orderOfSingleWords,
  orderOnOneLine,
} from '../columns/printed-order.ts';
import { compact } from '../lines/compact.ts';
import type { HeaderCell } from '../print/printed-rows.ts';

const outcomes = 5;
const groups = 3;

/** The headings of the outcomes, whole or with 结果 and 尚未 on a line of their own, in the order of the form. */
const headings: ReadonlyMap<string, number> = new Map(
  [
    ['维持', '结果维持', '维持结果'],
    ['纠正', '结果纠正', '纠正结果'],
    ['其他', '其他结果'],
    ['审结', '尚未审结'],
    ['总计', '合计'],
  ].flatMap((written, outcome) => written.map((heading) => [heading, outcome])),
);

/** Which of the five outcomes a heading of table 4 names, in the order of the form; −1 when it names none. */
export const outcomeNamed = (text: string): number => headings.get(compact(text)) ?? -1;

/** The headings of the groups; 行政诉讼 stands over two of them. */
const groupHeadings: ReadonlyMap<string, string> = new Map([
  ['行政复议', 'reconsideration'],
  ['行政诉讼', 'litigation'],
  ['未经复议直接起诉', 'direct'],
  ['复议后起诉', 'after'],
]);

const names: HeadingNames = {
  beginnings: '行未复结维纠其尚审总合',
  named: (word) => groupHeadings.get(word) ?? headings.get(word)?.toString(),
};

/**
 * The cells of table 4 in the order its headings print them; null where that cannot be told.
 * Damaged or incomplete headings tell no other order than the official one.
 */
export function disputeOrder(headers: readonly HeaderCell[]): readonly number[] | null {
  const lines = headingLines(headers, names);
  const groupsInOrder = groupOrder(lines);
  const inGroup = outcomeOrder(lines);
  return groupsInOrder?.flatMap((group) => inGroup.map((outcome) => group * outcomes + outcome)) ?? null;
}

/** The order of 行政复议, 未经复议直接起诉 and 复议后起诉. */
function groupOrder(lines: readonly HeadingLine[]): readonly number[] | null {
  const kinds = ['direct', 'after'];
  const lawsuits = orderOnOneLine(lines, kinds) ?? orderOfSingleWords(lines, kinds) ?? kinds;
  const litigation = lawsuits[0] === 'direct' ? [1, 2] : [2, 1];
  const parts = ['reconsideration', 'litigation'];
  const beside = orderOnOneLine(lines, parts);
  if (beside) return beside[0] === 'litigation' ? [...litigation, 0] : [0, ...litigation];
  // On lines of their own 行政诉讼 stands above a 行政复议 in the middle of two lines, or in front of it.
  return orderOfSingleWords(lines, parts)?.[0] === 'litigation' ? null : [0, ...litigation];
}

/** The order of the five outcomes, where all three groups agree on one. */
function outcomeOrder(lines: readonly HeadingLine[]): readonly number[] {
  const official = Array.from({ length: outcomes }, (_, index) => index);
  const printed: number[] = [];
  for (const line of lines) {
    const named = line.names.map(Number).filter((outcome) => !Number.isNaN(outcome));
    // A line with parts of a group holds the first or the last words of headings that are wrapped.
    if (named.length > 1 && named.length % outcomes !== 0) return official;
    printed.push(...named);
  }
  if (printed.length !== groups * outcomes) return official;
  const order = printed.slice(0, outcomes);
  const isWhole = new Set(order).size === outcomes;
  return isWhole && printed.every((outcome, index) => outcome === order[index % outcomes]) ? order : official;
}
