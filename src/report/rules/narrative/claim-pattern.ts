import type { Claim, Measure } from './claim.ts';
import { numberIn, numberPattern, unitPattern } from './numerals.ts';
import { isOtherBusiness, type Speaker, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** How prose states one kind of figure. */
export interface ClaimPattern {
  readonly measure: Measure;
  readonly words: RegExp;
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
  const taken = new Set<number>();
  const claims: Claim[] = [];
  for (const { measure, words, unless, implied } of patterns)
    for (const match of sentence.text.matchAll(words)) {
      if (unless?.test(match[0])) continue;
      const at = match.index + match.groups!.lead!.length;
      const number = numberIn(match.groups!);
      if (taken.has(at) || number === null) continue;
      taken.add(at);
      const scope = scopeAt(sentence, at, speaker);
      if (scope === 'other' || (implied && isOtherBusiness(sentence.text))) continue;
      claims.push({
        measure,
        ...number,
        scope: implied && scope === 'own' ? 'doubtful' : scope,
        carriedInIncluded: carriedInIncluded.test(sentence.text),
        none: false,
        sentence,
      });
    }
  return claims;
}

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
