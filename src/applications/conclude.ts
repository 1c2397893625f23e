import type { Day, DecisionCode, ReservedArticle } from '../law/index.ts';
import type { Application } from './application.ts';

/** The application as decided; the first decision stays the one the annual report counts. */
export function conclude(
  application: Application,
  decision: DecisionCode,
  on: Day,
  withheldUnder: readonly ReservedArticle[] = [],
): Application {
  const conclusion = { decision, withheldUnder, on };
  return {
    ...{ ...application, state: 'decided', conclusion },
    firstConclusion: application.firstConclusion ?? conclusion,
  };
}
