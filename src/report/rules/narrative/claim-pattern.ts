import type { Claim, Measure } from './claim.ts';
import { everyMatch } from './every-match.ts';
import { numberIn, numberPattern, unitPattern } from './numerals.ts';
import { isOtherBusiness, type Scope, type Speaker, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** How prose states one kind of figure. */
export interface ClaimPattern {
  readonly measure: Measure;
  readonly words: RegExp;
  /** Words of which every match contains one: a sentence without them need not be looked through. */
  readonly signals?: readonly string[];
  /** Matches containing these words count something else. */
  readonly unless?: RegExp;
  /** What is counted is not said in the pattern itself, so a person would have to confirm it. */
  readonly implied?: boolean;
}

/**
 * A pattern for a figure in prose. In the source, the one `#` stands for the number with its unit,
 * `~` for up to 14 signs of the same clause without digits.
 */
export function claimWords(source: string): RegExp {
  const [lead, rest] = source.replaceAll('~', '[^。；，\\d]{0,14}?').split('#');
  return new RegExp(`(?<lead>${lead})${numberPattern}${unitPattern}${rest}`, 'g');
}

/**
 * The figures of a sentence by the first pattern that takes each number; every number is taken once,
 * so the narrower patterns stand first.
 */
export function claimsBy(patterns: readonly ClaimPattern[], sentence: Sentence, speaker: Speaker): Claim[] {
  const claims: Claim[] = [];
  if (!counted.test(sentence.text)) return claims;
  const taken = new Set<number>();
  for (const pattern of patterns) {
    if (!mayMatch(pattern, sentence.text)) continue;
    for (const match of everyMatch(pattern.words, sentence.text)) {
      if (pattern.unless?.test(match[0])) continue;
      const at = match.index + match.groups!.lead!.length;
      if (taken.has(at)) continue;
      const number = numberIn(match.groups!);
      if (number === null) continue;
      taken.add(at);
      const scope = scopeOf(pattern, sentence, at, speaker);
      if (scope !== 'other') claims.push(claimOf(pattern.measure, number, scope, sentence));
    }
  }
  return claims;
}

/** What every pattern contains: a number with its unit. */
const counted = new RegExp(numberPattern + unitPattern);

const mayMatch = ({ signals }: ClaimPattern, text: string): boolean =>
  signals === undefined || signals.some((signal) => text.includes(signal));

function scopeOf({ implied }: ClaimPattern, sentence: Sentence, at: number, speaker: Speaker): Scope {
  if (implied && isOtherBusiness(sentence.text)) return 'other';
  const scope = scopeAt(sentence, at, speaker);
  return implied && scope === 'own' ? 'doubtful' : scope;
}

const claimOf = (
  measure: Measure,
  number: Pick<Claim, 'value' | 'exactness'>,
  scope: Claim['scope'],
  sentence: Sentence,
): Claim => ({
  measure,
  ...number,
  scope,
  carriedInIncluded: carriedInIncluded.test(sentence.text),
  none: false,
  sentence,
});

/** 收到 62 件（其中上年结转 3 件） */
const carriedInIncluded = /(?:含|括|其中)[^。；，）\d]{0,6}(?:上一?年度?|去年|20\d\d年度?)(?:结转|转结)/;

/** A statement that there was none, as a figure of zero. */
export function noneClaim(measure: Measure, sentence: Sentence, scope: Claim['scope'] = 'own'): Claim {
  return {
    measure,
    value: 0,
    exactness: 'exact',
    scope,
    carriedInIncluded: false,
    none: true,
    sentence,
  };
}
