import type { Claim } from './claim.ts';
import { type ClaimPattern, claimsBy, claimWords, noneClaim } from './claim-pattern.ts';
import { withoutAttributes } from './documents-by-attribute.ts';
import { isPlainlyReceived } from './plainly-received.ts';
import { isOtherBusiness, type Speaker, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

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

/** 公民、法人 … 提出的 … 申请: who applies may stand between the verb and its object. */
const notReceived =
  /(?:未|没有|没|尚未|从未|暂未)(?:曾|有)?(?:再)?(?:收到|接到|接收到?|受理|发生|产生|出现)(?:过|到)?[^。；，]{0,45}?(?:依申请公开|信息公开申请|公开申请|申请公开|申请政府信息公开|信息的?申请|依申请|的申请)/;
const nobodyApplied =
  /(?:无|没有)(?:任何|一名)?(?:人|公民|个人|群众|自然人|单位|企业|法人|申请人|社会公众)[^。；，]{0,36}?(?:申请|依申请公开)/;
const noApplications =
  /(?:^|[，；：。、年月日度镇乡局我本共均暂内间前])(?:暂)?(?:无|没有)(?:任何)?(?:政府信息公开申请|信息公开申请|依申请公开(?:申请)?|依申请(?:事项|件)|公开申请|申请公开)(?:公开)?(?:的)?(?:政府信息)?(?:情况|事项|件|信息|申请|案件|业务|发生|工作)*(?=$|[，。；、）])/;
const headingNone =
  /(?:依申请公开|信息公开申请)(?:政府信息)?(?:工作|申请|事项|办理)?(?:的?情况|件?数量?)?[：，为是]{1,2}(?:暂?无|没有|零)(?=$|[。；，、])/;
const zeroApplications =
  /(?:申请|依申请公开)[^，。；\d]{0,12}(?:零申请|零受理)|(?:公开申请|依申请公开)(?:件|受理)?(?:总?数量?|总?量)?(?:均?为|是|：)(?:0|零)(?=$|[，。；、）])/;
/** （二）依申请公开情况。无。 */
const aHeading =
  /^(?:（[一二三四五]）|[一二三四五1-5][、．.])?依申请公开(?:政府信息)?(?:工作)?(?:的?情况)?。?$/;
const bareNone = /^(?:本年度|[我本][镇乡局])?(?:暂?无|没有)。?$/;
const notNone =
  /复议|诉讼|起诉|投诉|举报|处理费|收费|逾期|超期|超时|不予|败诉|线上|网上|网络|信函|邮寄|邮件|传真|当面|书面|结转|未办|未答|异议|不满/;

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
  if (said.before && bareNone.test(said.text) && aHeading.test(said.before.text))
    return [noneClaim('received', said)];
  const follows = followsApplications(said);
  const own = withoutOthers(said);
  const sentence = follows ? own : fromNaming(own);
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

/** Whether a sentence is about applications for information. */
function speaksOfApplications(text: string): boolean {
  return text.includes('申请') && /公开|依申请|新收/.test(text);
}

/** Whether one of the sentences just before was about applications, and none since about other business. */
function followsApplications(sentence: Sentence): boolean {
  let earlier = sentence.before;
  for (let back = 0; back < farthest && earlier; back += 1) {
    if (speaksOfApplications(earlier.text)) return true;
    if (isOtherBusiness(earlier.text)) return false;
    earlier = earlier.before;
  }
  return false;
}

/** How many sentences back the applications may have been named. */
const farthest = 6;

/** Bodies receive applications of every kind: for permits, aid, housing, certificates … */
const otherApplications =
  /(?:许可|登记|补贴|补助|救助|援助|保障|低保|特困|残疾|养老|社保|医保|租房|资格|职称|认定|仲裁|调解|贷款|就业|创业|入学|入党|落户|婚姻|专利|商标|奖励|建房|宅基地|用地|执行|听证|审批|证照|办事)[^，。；公开]{0,4}申请(?!公开)|依申请(?:类|办理|提供|查询|服务|政务|权力|行政)/;

/** 受理群众申请3200件，办结3200件；收到信息公开申请46件: what stands before the applications are named is left blank. */
function fromNaming(sentence: Sentence): Sentence {
  const first = sentence.text.indexOf('；');
  if (first < 0) return sentence;
  const lead = sentence.text.slice(0, first);
  if (speaksOfApplications(lead) || isPlainlyReceived({ ...sentence, text: lead })) return sentence;
  return { ...sentence, text: '＿'.repeat(first) + sentence.text.slice(first) };
}

/** The sentence with what it says of other applications left blank; every sign keeps its place. */
function withoutOthers(sentence: Sentence): Sentence {
  const ofApplications = withoutAttributes(sentence.text);
  if (ofApplications === sentence.text && !otherApplications.test(sentence.text)) return sentence;
  const text = ofApplications.replace(/[^，。；]+/g, (clause) =>
    otherApplications.test(clause) ? '＿'.repeat(clause.length) : clause,
  );
  return { ...sentence, text };
}

/** What every way of saying none contains. */
const none = /[未没无零]|[为是：]0/;

function saysNone(sentence: Sentence, speaker: Speaker): boolean {
  if (!none.test(sentence.text)) return false;
  return [notReceived, nobodyApplied, noApplications, headingNone, zeroApplications].some((words) => {
    const match = words.exec(sentence.text);
    if (!match) return false;
    const following = sentence.text.slice(match.index + match[0].length);
    const anyForm = /任何(?:形式|方式|渠道)|等(?:形式|方式|渠道)/.test(match[0]);
    const limited = notNone.test(match[0]) && !anyForm;
    // 未发生因政府信息公开申请行政复议 speaks of disputes, 未收到申请和行政复议 of both; 未发生依申请公开收费 of fees.
    if (limited || /^[^，。；、和及与]*?(?:复议|诉讼|收费|收取|费用|泄密|追究)/.test(following)) return false;
    return scopeAt(sentence, match.index, speaker) !== 'other';
  });
}
