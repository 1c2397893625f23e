import type { LetterContent } from '../../applications/index.ts';
import type { DecisionCode, ReservedArticle } from '../../law/index.ts';

/** Where and when something is asked for, as the texts name it. */
export interface Setting {
  /** What the body works on, as in 养老服务. */
  readonly work: string;
  /** What the body is called for short. */
  readonly short: string;
  readonly town: string;
  readonly village: string;
  /** The year that is asked about. */
  readonly year: number;
}

/** What is asked for (申请内容) and what the answer says. */
export interface Request {
  readonly description: string;
  readonly decision: DecisionCode;
  readonly withheldUnder: readonly ReservedArticle[];
  /** Facts and reasons, as the reply gives them. */
  readonly reasons: string;
  /** What the reply of this kind has to say besides. */
  readonly content: LetterContent;
}

/** A request that ends in a decision, told for a setting. */
export type WriteRequest = (setting: Setting) => Request;

/** A request with the answer it gets. */
export const request = (
  description: string,
  decision: DecisionCode,
  reasons: string,
  content: LetterContent = {},
  withheldUnder: readonly ReservedArticle[] = [],
): Request => ({ description, decision, reasons, content, withheldUnder });
