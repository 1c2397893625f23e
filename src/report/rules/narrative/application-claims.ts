import type { Claim } from './claim.ts';
import { type ClaimPattern, claimsBy, claimWords, noneClaim } from './claim-pattern.ts';
import { isNoneBelowHeading, saysNone } from './no-applications.ts';
import { isPlainlyReceived } from './plainly-received.ts';
import type { Speaker } from './scope.ts';
import type { Sentence } from './sentences.ts';
import { followsApplications, onlyOfApplications, speaksOfApplications } from './spoken-applications.ts';

const application =
  '(?:依申请公开|政府信息公开(?:公开)?申请|信息公开申请|公开申请|申请公开|依申请|信息申请|申请)';
const lastYear = '(?:上一?年度?|去年)';
const carried = '(?:结转|转结|转入|遗留)';
const nextYear = '(?:下一?年|次年|明年|20\\d\\d年)度?';
const receive = '(?:收到|受理|接收|接到|收悉|新收到?)';
const reply = '(?:办结|办理完毕|办理完成|办复|处理完毕|答复|回复)';
/** Each of those verbs contains one of these. */
const received = ['收', '受', '接'];
const replies = ['办', '处理', '复'];
/** 延期答复2件 counts some of the replies only. */
const replied = `(?<!延期|延长|当场|日内|提前[^，。；]{0,6}|复议|诉讼)${reply}`;

/** Up to the number: not of one kind of applicant or one way of applying. */
const ofAll = '(?:(?!自然人|法人|商业|企业|个人|网|信函|当面|邮|传真|现场|其中)[^。；，\\d]){0,14}?';

const elsewhere = /复议|诉讼|起诉|处理费|逾期|超期/;
const anOutcome = /复议|诉讼|起诉|处理费|逾期|超期|不予|予以公开|同意公开|部分公开|无法提供|其他处理/;

// The order matters: a number belongs to the first pattern that fits it.
const patterns: readonly ClaimPattern[] = [
  {
    measure: 'carriedIn',
    signals: ['转'],
    words: claimWords(`${lastYear}${carried}(?:至?本年度?|下来)?~#`),
    unless: elsewhere,
  },
  {
    measure: 'carriedIn',
    signals: ['转'],
    words: claimWords(`#[^。；，（含\\d]{0,8}${lastYear}${carried}`),
    unless: elsewhere,
  },
  {
    measure: 'carriedIn',
    signals: ['转'],
    words: claimWords(`20\\d\\d年度?${carried}(?:的)?(?:政府信息公开)?(?:申请)?#`),
    unless: elsewhere,
  },
  {
    measure: 'carriedIn',
    signals: ['转'],
    words: claimWords(`#(?:申请)?(?:为|系|是)?20\\d\\d年度?${carried}(?!下)`),
    unless: elsewhere,
  },
  {
    measure: 'carriedOut',
    signals: ['转', '延'],
    words: claimWords(`(?:结转|转结|顺延|延续|转)[到至入]?${nextYear}~#`),
    unless: elsewhere,
  },
  {
    measure: 'carriedOut',
    signals: ['转', '延'],
    words: claimWords(`#[^。；，\\d]{0,22}(?:结转|转结|顺延|延续|转)[到至入]?${nextYear}`),
    unless: elsewhere,
  },
  {
    measure: 'handled',
    signals: received,
    words: claimWords(`${receive}[^。；，\\d]{0,6}${reply}[^。；，\\d]{0,24}?${application}~#`),
    unless: elsewhere,
  },
  {
    measure: 'decided',
    signals: replies,
    words: claimWords(`${replied}[^。；，\\d]{0,24}?${application}~#`),
    unless: anOutcome,
  },
  {
    measure: 'received',
    signals: received,
    words: claimWords(`${receive}[^。；，\\d]{0,45}?${application}(?:（[^）\\d]{0,20}）)?${ofAll}#`),
    unless:
      /复议|诉讼|起诉|处理费|答复|办结|不予|予以公开|同意公开|部分公开|：.{0,4}(?:网|信函|当面|邮|传真|现场|自然人|法人|企业|公民)/,
  },
  {
    measure: 'received',
    signals: received,
    words: claimWords(`${receive}[^。；，\\d]{0,15}#的?[^。；，、\\d]{0,14}?(?:申请|依申请公开)`),
    unless: elsewhere,
  },
  {
    measure: 'handled',
    signals: ['理'],
    words: claimWords(`(?:办理|处理)[^。；，\\d]{0,40}?${application}~#`),
    unless: elsewhere,
  },
  {
    measure: 'handled',
    signals: ['依申请公开', '信息公开申请'],
    words: claimWords(
      '(?<!(?:延期|延长|逾期|补正|撤回|转办|网上|线上|信函|当面)[^，。；]{0,8})(?:依申请公开|信息公开申请)(?:政府信息|信息|事项|申请|件|数量|受理数?|总数|总量|办件量?|共|共计|为|是|有|：|（)*#',
    ),
    unless: elsewhere,
    implied: true,
  },
];

/** 结转下年度6件 needs no naming of what was carried over, once the applications were named. */
const carriedPatterns = patterns.filter(({ measure }) => measure === 'carriedIn' || measure === 'carriedOut');

// What was counted was named a clause or a sentence earlier: 依申请公开方面，共收到12件，办结12件。
const impliedPatterns: readonly ClaimPattern[] = [
  {
    measure: 'decided',
    signals: replies,
    words: claimWords(`(?<!公开|提供|处理)${replied}(?:了|数|量|件数|数量|总数|共|共计|为|：){0,3}#`),
    unless: elsewhere,
    implied: true,
  },
  {
    measure: 'decided',
    signals: replies,
    words: claimWords(
      `#(?:申请)?(?:均|全部|都)?(?:已|按时|按期|依法|及时|在(?:法定|规定)?(?:答复|办理)?[期时]限内){0,3}${reply}`,
    ),
    unless: elsewhere,
    implied: true,
  },
  // 办结49件，结转2件: without a year, what follows those decided goes over to the next.
  {
    measure: 'carriedOut',
    signals: ['结转'],
    words: claimWords(`${reply}[^。；，]{0,10}[，、]结转(?:办理|数|数量|件数|共|为){0,2}#`),
    unless: elsewhere,
    implied: true,
  },
  {
    measure: 'carriedOut',
    signals: ['理中', '复中', '之中', '正在', '期内', '期限内'],
    words: claimWords(
      '#(?:申请)?(?:仍|尚|正)?在[^，。；\\d]{0,6}(?:(?:办理|答复|处理)(?:之?中|(?=[，。；])(?<=正在..))|(?:办理|答复)期限?内(?![办答回处]))',
    ),
    unless: elsewhere,
    implied: true,
  },
  {
    measure: 'handled',
    signals: ['办理'],
    words: claimWords('(?:共|总共|共计|合计)办理(?:了)?#'),
    unless: elsewhere,
    implied: true,
  },
  {
    measure: 'received',
    signals: received,
    words: claimWords(`${receive}(?:各类)?(?:共|共计|计|了)?#`),
    unless: elsewhere,
    implied: true,
  },
];

/** 无上年结转, 无结转下年度 */
const nothingCarried = [
  ['carriedIn', new RegExp(`(?:无|没有)${lastYear}${carried}`)],
  [
    'carriedOut',
    /(?:无|没有)(?:需要?)?(?:下一?年度?|次年)(?:结转|转结)|(?:无|没有)(?:需要?)?(?:结转|转结)[到至入]?(?:下一?年|次年)/,
  ],
] as const;

/** What the prose says of applications received, decided and carried over (新收、办结、结转). */
export function applicationClaims(said: Sentence, speaker: Speaker): Claim[] {
  if (isNoneBelowHeading(said)) return [noneClaim('received', said)];
  const follows = followsApplications(said);
  const sentence = onlyOfApplications(said, follows);
  const { text } = sentence;
  const speaks = speaksOfApplications(text) || isPlainlyReceived(sentence);
  if (!speaks && !follows) return [];
  const named = speaks ? patterns : carriedPatterns;
  const claims = /[\d零一二两三四五六七八九十]/.test(text)
    ? claimsBy([...named, ...impliedPatterns], sentence, speaker)
    : [];
  const carried = nothingCarried.filter(([, words]) => words.test(text));
  return [
    ...claims,
    ...carried.map(([measure]) => noneClaim(measure, sentence)),
    ...(saysNone(sentence, speaker) ? [noneClaim('received', sentence)] : []),
  ];
}
