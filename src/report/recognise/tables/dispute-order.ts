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

/**
 * The order in which the headings of table 4 print its five outcomes, where all three groups agree on one.
 * Damaged or incomplete headings tell no other order than the official one.
 */
export function outcomeOrder(headers: readonly HeaderCell[]): readonly number[] {
  const official = Array.from({ length: outcomes }, (_, index) => index);
  const printed = headers.map(({ text }) => outcomeNamed(text)).filter((outcome) => outcome >= 0);
  if (printed.length !== groups * outcomes) return official;
  const order = printed.slice(0, outcomes);
  const isWhole = new Set(order).size === outcomes;
  return isWhole && printed.every((outcome, index) => outcome === order[index % outcomes]) ? order : official;
}
