import { type Speaker, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

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

/** 无。 below the heading 依申请公开. */
export const isNoneBelowHeading = ({ text, before }: Sentence): boolean =>
  before !== null && bareNone.test(text) && aHeading.test(before.text);

/** What every way of saying none contains. */
const none = /[未没无零]|[为是：]0/;

/** Whether a sentence says that nobody applied for information in the year. */
export function saysNone(sentence: Sentence, speaker: Speaker): boolean {
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
