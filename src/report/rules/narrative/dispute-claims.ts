import type { Claim } from './claim.ts';
import { type ClaimPattern, claimsBy, claimWords, noneClaim } from './claim-pattern.ts';
import { disputeOutcomeClaims } from './dispute-outcome-claims.ts';
import { everyMatch } from './every-match.ts';
import { type Speaker, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

const counted = '(?:案件|申请|事项|案|数量?|情况|的|共计|共|均为|为|有|发生|：){0,4}#';

// 维持、纠正 … give a part of the whole, which is no claim about the total.
const partOfWhole = /维持|纠正|纠错|败诉|胜诉|撤回|撤销|驳回|审结|未结|应诉|复议机关|受理|审理/;

const patterns: readonly ClaimPattern[] = [
  {
    measure: 'disputes',
    words: claimWords(`复议(?:案件)?(?:和|、|及|与|或|以及|及其)(?:提起|被提起)?(?:行政)?诉讼${counted}`),
    unless: /各|均/,
  },
  { measure: 'reconsideration', words: claimWords(`复议${counted}`), unless: partOfWhole },
  { measure: 'litigation', words: claimWords(`诉讼${counted}`), unless: partOfWhole },
  {
    measure: 'reconsideration',
    words: claimWords('#[^。；，、\\d]{0,20}?(?:行政)?复议(?!和|、|及|与|或)'),
    unless: partOfWhole,
  },
  {
    measure: 'litigation',
    words: claimWords('#[^。；，、\\d]{0,20}?(?:行政)?诉讼'),
    unless: /复议|维持|纠正|纠错|败诉|胜诉/,
  },
];

/** 行政复议、行政诉讼各1件: one number said of both. */
const both = claimWords(
  '复议(?:案件)?(?:和|、|及|与|或|以及)(?:提起|被提起)?(?:行政)?诉讼(?:案件|申请|数量?|情况)*(?:均为|均|各有|各|都是)#',
);

/** 行政复议、行政诉讼分别为3件、1件 */
const pair = '复议(?:案件)?(?:和|、|及|与)(?:提起|被提起)?(?:行政)?诉讼(?:案件)?分别(?:为|有|是|发生|共)?';
const separately: readonly ClaimPattern[] = [
  { measure: 'reconsideration', words: claimWords(`${pair}#`) },
  { measure: 'litigation', words: claimWords(`${pair}\\d+[件起宗例]?[、，和及]#`) },
];

/** 行政复议案件28件，其中政府信息公开6件 */
const cases =
  '(?:案件)?(?:共计|共|为|有)?\\d+[件起宗][，、]?(?:其中|涉及)[^，。；\\d]{0,8}信息公开[^，。；\\d]{0,4}#';
const ofWhichAboutDisclosure: readonly ClaimPattern[] = [
  { measure: 'reconsideration', words: claimWords(`(?<!各类行政)复议${cases}`), signals: ['其中'] },
  { measure: 'litigation', words: claimWords(`诉讼${cases}`), signals: ['其中'] },
];

const none =
  /(?:未发生|未收到|未产生|未出现|未引发|未引起|未涉及|未有|未被|未因|没有发生|没有收到|没有出现|没有因|没有被|没有|不存在|(?<![有毫])无(?![法关偿误条须需论]))[^。；]{0,48}?(?:复议|诉讼|起诉)[^。；，]*/g;
/** 行政复议、行政诉讼均未发生; 行政复议情况：无 */
const noneAfter =
  /(?:行政复议|行政诉讼|复议|诉讼)[^。；，\d]{0,24}?(?:未发生|：无|均无|为零|零发生)(?=$|[，。；、）])/g;
const lost = /败诉|被?纠正|被?纠错|被?撤销|被?变更|被?确认违法|责令/;
const aboutDisclosure = /信息公开|政务公开|政府信息|依申请|公开申请/;
const asReviewer =
  /(?:作为|以|市|县|区|省)复议机关|复议机关[^，。；]{0,8}(?:受理|收到)|(?<!被)(?:受理|审理|办理|审结|办结)(?:的)?(?:各类)?行政复议|行政应诉|《[^《》]*复议|法院[^，。；]{0,8}(?:受理|审理|审结)|不服(?:乡镇|[^，。；]{0,6}部门|街道)|(?:司法局|复议机构|复议委员会)[^，。；]{0,8}(?:受理|审理|办理|收到)/;

/** 行政复议2件，均与政府信息公开无关: cases of another kind, which table 4 does not count. */
const aboutOtherMatters =
  /[与和同](?:政府)?信息公开(?:工作|事项)?无关|[不未]涉及(?:政府)?信息公开(?:工作|事项)?(?=[，。；）])|非(?:政府)?信息公开/;

/** 复议35件，诉讼22件，其中涉及信息公开的2件 does not say of which the two are. */
const eachHasItsPart = (text: string): boolean =>
  text.split(/复议|诉讼/).length === text.split('其中').length;

/** What the prose says of reconsideration and litigation over information disclosure (表四). */
export function disputeClaims(said: Sentence, speaker: Speaker): Claim[] {
  const sentence = onlyAboutDisclosure(said);
  const { text, part, before } = sentence;
  if (sentence !== said && !asReviewer.test(said.text) && eachHasItsPart(said.text)) {
    const ofWhole = claimsBy(ofWhichAboutDisclosure, said, speaker);
    if (ofWhole.length > 0) return ofWhole;
  }
  if (!/复议|诉讼/.test(text) || asReviewer.test(text) || aboutOtherMatters.test(text)) return [];
  const about =
    part === 's4' ||
    part === 's3' ||
    aboutDisclosure.test(text) ||
    (before !== null && /申请|信息公开(?:(?!信息公开)[^。])*(?:复议|诉讼)/.test(before.text));
  if (!about) return [];
  const ofBoth = claimsBy([{ measure: 'reconsideration', words: both }], sentence, speaker);
  if (ofBoth.length > 0)
    return ofBoth.flatMap((claim) => [claim, { ...claim, measure: 'litigation' as const }]);
  return [
    ...claimsBy(text.includes('分别') ? [...separately, ...patterns] : patterns, sentence, speaker),
    ...disputeOutcomeClaims(sentence, speaker),
    ...noDisputes(sentence, speaker),
  ];
}

/** 行政复议案件9件，其中涉及政府信息公开2件: what stands before counts cases of every kind and is left blank. */
function onlyAboutDisclosure(sentence: Sentence): Sentence {
  if (!sentence.text.includes('其中')) return sentence;
  const text = sentence.text.replace(ofWhich, (all) =>
    aboutDisclosure.test(all) ? all : '＿'.repeat(all.length),
  );
  return text === sentence.text ? sentence : { ...sentence, text };
}

const ofWhich = /(?<=^|；)[^。；\d]*\d[^。；]*?其中(?=[^，。；\d]{0,8}信息公开)/g;

function noDisputes(sentence: Sentence, speaker: Speaker): Claim[] {
  const claims: Claim[] = [];
  for (const match of [...everyMatch(none, sentence.text), ...everyMatch(noneAfter, sentence.text)]) {
    const words = match[0];
    if (/\d/.test(words) || /未经复议|逾期|不服/.test(words)) continue;
    if (scopeAt(sentence, match.index, speaker) === 'other') continue;
    const named: ('reconsideration' | 'litigation')[] = [];
    if (words.includes('复议')) named.push('reconsideration');
    if (/诉讼|起诉/.test(words)) named.push('litigation');
    // 无行政诉讼败诉 says nothing of cases that were won.
    if (!lost.test(words)) claims.push(...named.map((measure) => noneClaim(measure, sentence)));
    else
      claims.push(
        noneClaim(named.length === 1 ? (`${named[0]!}.corrected` as const) : 'corrected', sentence),
      );
  }
  return claims;
}
