import type { Claim } from './claim.ts';
import { type ClaimPattern, claimsBy, claimWords, noneClaim } from './claim-pattern.ts';
import { type Speaker, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

const document = '(?:行政)?规范性文件';
const notTheDocument = /解读|审查|备案|征求|意见|清理|草案|评估|转发|汇编|目录|库/;

const inForce = (word: string): ClaimPattern => ({
  measure: 'documentsInForce',
  words: claimWords(`${word}有效(?:的)?(?:${document}|文件)?(?:件数|数量|总数|共计|共|为|有)*#`),
});

/** Of the documents that were looked through (清理) some stay in force (继续有效), not all there are. */
const stillInForce = inForce('继续');

const documents: readonly ClaimPattern[] = [
  inForce('现行'),
  {
    measure: 'documentsRepealed',
    words: claimWords(`(?:废止|作废|宣布失效)(?:和失效|和宣布失效)?(?:了|的)?${document}(?:共|为)?#`),
  },
  // 规范性文件制发12件、废止3件; 规章 in between would make it theirs.
  {
    measure: 'documentsRepealed',
    words: claimWords(`${document}[^。章]{0,30}?(?:废止|作废|失效)(?:了|的|共|文件)?#`),
    unless: /文件[库目]/,
  },
  {
    measure: 'documentsMade',
    words: claimWords(
      `(?<!上级)(?:制定|制发|出台|(?<!转发)印发)[^。；，\\d]{0,8}?${document}(?:共|共计|为)?#`,
    ),
    unless: notTheDocument,
  },
  { measure: 'documentsMade', words: claimWords(`(?:制定|制发)了?#${document}`), unless: notTheDocument },
  {
    measure: 'documentsMade',
    words: claimWords(`${document}(?:共)?(?:制定|制发)(?:了)?#`),
    unless: notTheDocument,
  },
];

const decisionsBy = (measure: 'licensing' | 'penalty' | 'coercion', name: string): ClaimPattern => ({
  measure,
  words: claimWords(`${name}(?:处理)?(?:决定书?|事项|案件|信息|业务|共|共计|办理|为|：)*#`),
  // 行政许可18项 counts what may be applied for, not decisions.
  unless: /案例|清单|目录|指南|依据|标准|文书|\d项$/,
});

const decisions: readonly ClaimPattern[] = [
  decisionsBy('licensing', '行政许可'),
  decisionsBy('penalty', '行政处罚'),
  decisionsBy('coercion', '行政强制'),
];

/** What the prose says of normative documents and of licensing and penalty decisions (表二). */
export function documentClaims(sentence: Sentence, speaker: Speaker): Claim[] {
  const { text } = sentence;
  return [
    ...(text.includes('规范性文件')
      ? [
          ...claimsBy(text.includes('清理') ? documents : [...documents, stillInForce], sentence, speaker),
          ...noDocuments(sentence, speaker),
        ]
      : []),
    ...(/行政(?:许可|处罚|强制)/.test(text) ? claimsBy(decisions, sentence, speaker) : []),
  ];
}

/** 未制发规范性文件 ends there: 未制定规范性文件目录 speaks of a list. */
const none = (verbs: string): RegExp =>
  new RegExp(
    `(?:未|没有|无)(?:新)?(?:${verbs})(?:过|的)?(?:新的)?(?:行政)?规范性文件(?:的?情况|的情形)?(?=[，。；、]|$)`,
  );
const noneMade = none('制定|制发|出台|印发');
const noneRepealed = none('废止|作废');

function noDocuments(sentence: Sentence, speaker: Speaker): Claim[] {
  if (!/[未没无]/.test(sentence.text)) return [];
  const claims: Claim[] = [];
  for (const [measure, words] of [
    ['documentsMade', noneMade],
    ['documentsRepealed', noneRepealed],
  ] as const) {
    const match = words.exec(sentence.text);
    if (match && scopeAt(sentence, match.index, speaker) !== 'other')
      claims.push(noneClaim(measure, sentence));
  }
  return claims;
}
