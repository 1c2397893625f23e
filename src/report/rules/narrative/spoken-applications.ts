import { withoutAttributes } from './documents-by-attribute.ts';
import { isPlainlyReceived } from './plainly-received.ts';
import { isOtherBusiness } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** Whether a sentence is about applications for information. */
export function speaksOfApplications(text: string): boolean {
  return text.includes('申请') && /公开|依申请|新收/.test(text);
}

/** Whether one of the sentences just before was about applications, and none since about other business. */
export function followsApplications(sentence: Sentence): boolean {
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

/** The sentence without what it says of other applications; of one that follows no naming, only from where they are named. */
export function onlyOfApplications(said: Sentence, follows: boolean): Sentence {
  const own = withoutOthers(said);
  return follows ? own : fromNaming(own);
}
