import { compact } from './compact.ts';
import type { HeaderCell } from './printed-rows.ts';

const outcomes = [
  /^(?:结果)?维持(?:结果)?$/,
  /^(?:结果)?纠正(?:结果)?$/,
  /^其他(?:结果)?$/,
  /^(?:尚未)?审结$/,
  /^[总合]计$/,
];
const groups = 3;

/** Which of the five outcomes a heading of table 4 names, in the order of the form; −1 when it names none. */
export const outcomeNamed = (text: string): number =>
  outcomes.findIndex((words) => words.test(compact(text)));

/**
 * The order in which the headings of table 4 print its five outcomes, where all three groups agree on one.
 * Damaged or incomplete headings tell no other order than the official one.
 */
export function outcomeOrder(headers: readonly HeaderCell[]): readonly number[] {
  const official = outcomes.map((_, index) => index);
  const printed = headers.map(({ text }) => outcomeNamed(text)).filter((outcome) => outcome >= 0);
  if (printed.length !== groups * outcomes.length) return official;
  const order = printed.slice(0, outcomes.length);
  const isWhole = new Set(order).size === outcomes.length;
  return isWhole && printed.every((outcome, index) => outcome === order[index % outcomes.length])
    ? order
    : official;
}
