import { isOtherBusiness } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** 我镇收到申请5件, 共受理5件申请: in a report on disclosure, applications without more words are those for information. */
const receivedPlainly =
  /(?:收到|受理|接到|接收|收悉|新收)(?:各类|有效)?(?:申请(?:总数|数量)?(?:共计?|合计|为|：)*(?:近|约|超过?|逾)?[\d零一二两三四五六七八九十百]+[余多]?[件份条宗起例次]|[\d零一二两三四五六七八九十百]+[余多]?[件份条宗起例]申请(?=[，。；（]|$))/;

/** What else a body receives applications for. */
const otherMatters =
  /许可|登记|补贴|补助|救助|援助|低保|特困|残疾|社会?保|医保|养老|住房|租房|建房|宅基地|用地|资格|认定|仲裁|贷款|就业|创业|入学|落户|户籍|婚姻|入党|专利|商标|奖励|执行|听证|复议|诉讼|调解|审批|证照|政务服务|便民|窗口|大厅/;

/** Whether a sentence is about permits, aid, petitions and the like, for which people apply too. */
export const isOtherMatter = (text: string): boolean => otherMatters.test(text) || isOtherBusiness(text);

/** Whether a sentence counts applications in the short form, with no other business in it or just before it. */
export function isPlainlyReceived({ text, part, before }: Sentence): boolean {
  if (part !== 's1' && part !== 's3') return false;
  const found = receivedPlainly.exec(text);
  if (found === null) return false;
  // 依申请公开。收到申请5件，涉及规划审批: under such a heading only what stands before could say otherwise.
  if (before?.text.includes('依申请公开')) return !isOtherMatter(text.slice(0, found.index));
  return !isOtherMatter(text) && (before === null || !isOtherMatter(before.text));
}
