import { compact, withoutExplanation } from './compact.ts';

/**
 * The words that identify a row whatever else happened to its label: cut, spaced, half-width, misspelt.
 * Each pattern is the shortest run of characters that no other row of the same table has.
 */
const disclosed: readonly (readonly [row: string, words: RegExp])[] = [
  ['regulations', /(?<!法)规章/g],
  ['normativeDocuments', /规[范范]性(?:文件|档案)/g],
  ['licensing', /行政许可/g],
  ['otherExternalServices', /对外管理服务/g],
  ['penalty', /行政处罚/g],
  ['coercion', /行政强制/g],
  ['fees', /事业性收费/g],
  ['procurement', /集中采购/g],
];

const applications: readonly (readonly [row: string, words: RegExp])[] = [
  ['received', /(?:[本今]年|20\d{2}年)(?:度)?(?:新收|收到)/g],
  ['carriedIn', /(?:上年|上年度|上一年度?|20\d{2}年度?)结转/g],
  ['granted', /予以公开/g],
  ['partial', /部分公开/g],
  ['denied.stateSecret', /国家秘密/g],
  ['denied.prohibitedByLaw', /其他法律|止公开/g],
  ['denied.securityStability', /三安全一?稳?|危及/g],
  ['denied.thirdPartyRights', /第三方/g],
  ['denied.internalAffairs', /三类内部|内部事务/g],
  ['denied.deliberative', /四类过程|过程性信息/g],
  ['denied.enforcementFile', /执法案卷/g],
  ['denied.statutoryQuery', /行政查询|查询事项/g],
  ['unavailable.notHeld', /不掌握/g],
  ['unavailable.needsCreation', /没有现成|另行制作/g],
  ['unavailable.stillUnclear', /补正后|仍不明确/g],
  ['notHandled.petition', /信访举报|举报投诉类/g],
  ['notHandled.duplicate', /重复申请/g],
  ['notHandled.publication', /公开出版/g],
  ['notHandled.excessive', /大量反复/g],
  ['notHandled.confirmOrReissue', /确认或重新|要求行政机关确认|重新出具/g],
  ['otherDisposition.correctionLapsed', /逾期不(?:补正)?|无正当理由逾期/g],
  ['otherDisposition.feeLapsed', /逾期未按|收费通知|缴纳费用/g],
  ['otherDisposition.misc', /[3③][).、,:]?其他(?!法律|处理|组织)|^其他$|(?<=其他处理)其他$/g],
  ['otherDisposition', /其他处理|六[)、.]其他?/g],
  ['decidedTotal', /七[)、.]*[总合][计数]|(?:^|办理结果)(?:[总合][计数])+$/g],
  ['carriedOut', /结转(?:下|20\d{2}年)|下年度?继续/g],
];

/** A row label found in a text. */
export interface LabelMatch {
  readonly row: string;
  /** How many different rows the text names. */
  readonly named: number;
}

/**
 * The row a label names: of several (a group heading and its sub-row) the last one printed.
 * Null when the label is of no row of the table.
 */
export function matchRowLabel(table: 'disclosed' | 'applications', label: string): LabelMatch | null {
  const text = withoutExplanation(compact(label));
  if (text === '') return null;
  let last: { row: string; start: number } | null = null;
  let named = 0;
  for (const [row, words] of table === 'disclosed' ? disclosed : applications) {
    words.lastIndex = 0;
    let found = words.exec(text);
    if (found) named += 1;
    while (found) {
      // The longer match wins where two rows share a beginning, e.g. 其他处理 inside the heading of （六）.
      if (!last || found.index > last.start) {
        last = { row, start: found.index };
      }
      found = words.exec(text);
    }
  }
  if (!last) return null;
  // （六）其他处理 is a row in one edition and the heading of its sub-rows in the other.
  const underHeading = last.row.startsWith('otherDisposition.') && /其他处理/.test(text);
  return { row: last.row, named: underHeading ? named - 1 : named };
}
