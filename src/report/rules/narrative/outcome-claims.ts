import type { Claim, Measure } from './claim.ts';
import { type ClaimPattern, claimsBy, claimWords } from './claim-pattern.ts';
import { withoutAttributes } from './documents-by-attribute.ts';
import type { Speaker } from './scope.ts';
import type { Sentence } from './sentences.ts';

const counted = '(?:”|答复|申请|情况|情形|决定|处理|公开|类|的|共计|共|有|为|：){0,4}#';
const outcome = (measure: Measure, signals: readonly string[], words = signals[0]!): ClaimPattern => ({
  measure,
  words: claimWords(`${words}${counted}`),
  signals,
});

/** 4件予以公开: the number first, and none after. */
const turned = (measure: Measure, signals: readonly string[]): ClaimPattern => ({
  measure,
  words: claimWords(`#(?:申请)?(?:已|均|全部)?(?:${signals.join('|')})(?=[，。；、）])`),
  signals,
});

const granted = ['予以公开', '同意公开'];
const otherwise = ['其他处理', '其它处理'];

// 不予公开 contains 公开 and 予以公开及部分公开 contains 部分公开: the longer words stand first.
const outcomes: readonly ClaimPattern[] = [
  turned('granted', granted),
  turned('partial', ['部分公开']),
  turned('denied', ['不予公开']),
  turned('unavailable', ['无法提供']),
  turned('notHandled', ['不予处理']),
  turned('otherDisposition', otherwise),
  outcome('grantedOrPartial', ['部分公开'], '(?:予以)?公开(?:及|和|与|或|、|以及|或者)部分公开'),
  outcome('partial', ['部分公开']),
  outcome('denied', ['不予'], '不予(?:以)?公开'),
  outcome('unavailable', ['无法提供']),
  outcome('notHandled', ['不予处理']),
  outcome('otherDisposition', otherwise, '其[他它]处理'),
  // 不予处理2件、其他2件
  outcome('otherDisposition', ['不予处理'], '不予处理\\d+件[，、；]其[他它]'),
  outcome('granted', granted, '(?<!主动)(?<!不)(?:予以公开|同意公开)'),
];

const kinds: readonly (readonly [string, string])[] = [
  ['naturalPerson', '自然人'],
  ['commercial', '商业企业'],
  ['research', '科研机构'],
  ['publicWelfare', '社会公益组织'],
  ['legalService', '法律服务机构'],
];
const applicants: readonly ClaimPattern[] = [
  ...kinds.map(([column, name]) => ({
    measure: `applicant.${column}` as const,
    signals: [name],
    words: claimWords(`${name}(?:提出|提交)?(?:的)?(?:申请)?(?:公开)?(?:共|有|为|占)?#`),
  })),
  {
    measure: 'applicant.organisations',
    signals: ['组织'],
    words: claimWords(
      '法人(?:或|和|及|与|、|或者)其[他它]组织(?:提出|提交)?(?:的)?(?:申请)?(?:公开)?(?:共|有|为|占)?#',
    ),
  },
];

const outcomeWords = /予以公开|同意公开|部分公开|不予(?:以)?公开|无法提供|不予处理|其[他它]处理/g;
const aboutReplies = /申请|答复|办结|办理/;

/**
 * What the prose says of the outcomes (予以公开 … 其他处理) and of the kinds of applicants,
 * only where it speaks of replies to applications: 予以公开 is said of proactive publication too.
 */
export function outcomeClaims(said: Sentence, speaker: Speaker): Claim[] {
  const text = withoutAttributes(said.text);
  const sentence = text === said.text ? said : { ...said, text };
  const { before } = sentence;
  const mentions = text.match(outcomeWords)?.length ?? 0;
  const zone = aboutReplies.test(text) || (mentions > 1 && before !== null && aboutReplies.test(before.text));
  if (!zone) return [];
  return [
    ...(mentions > 0 ? claimsBy(outcomes, sentence, speaker) : []),
    ...(/自然人|企业|机构|公益组织/.test(text) && text.includes('申请')
      ? claimsBy(applicants, sentence, speaker)
      : []),
  ];
}
