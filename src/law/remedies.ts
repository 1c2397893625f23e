import type { Day } from './day.ts';
import { type DecisionCode, decisions, type RemedyVariant } from './outcomes.ts';

/** The articles whose refusals must first go to reconsideration. */
export type ReservedArticle = 14 | 15 | 16;

/** First day the revised 行政复议法 applies; art. 23 ¶1(4) there makes reconsideration come first. */
const reconsiderationFirstSince = '2024-01-01';

/**
 * Which remedies a decision made on `decidedOn` must name (行政复议法第二十三条第一款第四项、第二款).
 * `withheldUnder` is asked for partial disclosure only: the articles the withheld part rests on.
 */
export function remedyVariant(
  code: DecisionCode,
  decidedOn: Day,
  withheldUnder: readonly ReservedArticle[] = [],
): RemedyVariant {
  if (decidedOn < reconsiderationFirstSince) return 'B';
  const { remedy } = decisions[code];
  if (remedy !== 'byGround') return remedy;
  return withheldUnder.length > 0 ? 'A' : 'B';
}
