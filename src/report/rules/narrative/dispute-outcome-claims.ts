import type { Claim, DisputeOutcome } from './claim.ts';
import { claimWords } from './claim-pattern.ts';
import { everyMatch } from './every-match.ts';
import { numberIn } from './numerals.ts';
import { type Speaker, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

const outcomes: readonly (readonly [DisputeOutcome, RegExp])[] = [
  ['upheld', claimWords('(?:结果)?维持(?:原答复|原决定|的|有|为)?#')],
  ['corrected', claimWords('(?:结果)?(?:被?纠正|被?纠错)(?:的|有|为)?#')],
  ['other', claimWords('其[他它]结果(?:的|有|为)?#')],
  ['pending', claimWords('(?:尚未|未|没有)(?:审结|办结|结案)(?:的|有|为)?#')],
];

const procedures = /未经复议直接起诉|复议后(?:再)?(?:起诉|诉讼)|(?:行政)?复议|(?:行政)?诉讼|起诉/g;

/** 行政复议9件，其中维持8件、纠正1件: the outcomes of the procedure that was named last (表四). */
export function disputeOutcomeClaims(sentence: Sentence, speaker: Speaker): Claim[] {
  const { text } = sentence;
  if (!/维持|纠正|纠错|其[他它]结果|未审结|未结案/.test(text)) return [];
  const named = everyMatch(procedures, text);
  return outcomes.flatMap(([outcome, words]) => {
    let passed = 0;
    return everyMatch(words, text).flatMap((match): Claim[] => {
      const number = numberIn(match.groups!);
      while (passed < named.length && named[passed]!.index < match.index) passed += 1;
      const procedure = named[passed - 1]?.[0];
      if (number === null || procedure === undefined || isPartOfLitigation(procedure)) return [];
      const scope = scopeAt(sentence, match.index, speaker);
      if (scope === 'other') return [];
      const measure = `${procedure.includes('复议') ? 'reconsideration' : 'litigation'}.${outcome}` as const;
      return [{ measure, ...number, scope, carriedInIncluded: false, none: false, sentence }];
    });
  });
}

/** 复议后起诉2件，维持1件 is one of the two kinds of litigation, which the prose rarely tells apart with care. */
const isPartOfLitigation = (procedure: string): boolean => /起诉|复议后/.test(procedure);
