import type { Claim, Measure } from './claim.ts';
import { everyMatch } from './every-match.ts';
import { numberIn, numberPattern, unitPattern } from './numerals.ts';
import { isOtherBusiness, type Speaker, scopeAt } from './scope.ts';
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
  const ofOtherBusiness = isOtherBusiness(sentence.text);
  const includesCarriedIn = carriedInIncluded.test(sentence.text);
  for (const pattern of patterns) {
    if (!mayMatch(pattern, sentence.text)) continue;
    for (const match of everyMatch(pattern.words, sentence.text)) {
      if (taken.size === mostInOneSentence) return claims;
      if (pattern.unless?.test(match[0])) continue;
      const at = match.index + match.groups!.lead!.length;
      if (taken.has(at)) continue;
      const number = numberIn(match.groups!);
      if (number === null) continue;
      taken.add(at);
      const scope = pattern.implied && ofOtherBusiness ? 'other' : scopeAt(sentence, at, speaker);
      if (scope === 'other') continue;
      claims.push({
        measure: pattern.measure,
        ...number,
        scope: pattern.implied && scope === 'own' ? 'doubtful' : scope,
        carriedInIncluded: includesCarriedIn,
        none: false,
        sentence,
      });
    }
  }
  return claims;
}

/** A sentence with more figures than this is no prose, and the first of them tell as much as all. */
const mostInOneSentence = 300;

/** What every pattern contains: a number with its unit. */
const counted = new RegExp(numberPattern + unitPattern);

const mayMatch = ({ signals }: ClaimPattern, text: string): boolean =>
  signals === undefined || signals.some((signal) => text.includes(signal));

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
