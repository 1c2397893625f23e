import { officialForms } from '../../../law/index.ts';
import { compact, withoutExplanation } from '../lines/compact.ts';
import { hasForeignWords } from './foreign-words.ts';

/**
 * The words that identify a row whatever else happened to its label: cut, spaced, half-width, misspelt.
 * Each pattern is the shortest run of characters that no other row of the same table has;
 * before it stand the signs of which every match has one.
 */
type RowWords = readonly [row: string, signs: string, words: RegExp];

const disclosed: readonly RowWords[] = [
  ['regulations', '规', /(?<!法)规章/g],
  ['normativeDocuments', '规', /规[范范]性|行政规[范范]/g],
  ['licensing', '许', /行政许可/g],
  ['otherExternalServices', '管', /对外管理/g],
  ['penalty', '罚', /行政处罚/g],
  ['coercion', '强', /行政强制/g],
  ['fees', '事', /行政事业(?!单位)|事业[性型]?收费/g],
  ['procurement', '集', /政府集中|集中采购/g],
];

const applications: readonly RowWords[] = [
  ['received', '收', /(?:[本今当]年|20\d{2}年)(?:度)?(?:新收|收到)|新收政府信息公开/g],
  ['carriedIn', '转', /(?:上年|上年度|上一年度?|去年|20\d{2}年度?)结转/g],
  ['granted', '予同', /予以公开|同意公开/g],
  ['partial', '部', /部分公开/g],
  ['denied.stateSecret', '密', /国家秘密/g],
  ['denied.prohibitedByLaw', '律止', /其他法律|止公开/g],
  ['denied.securityStability', '全危', /三安全一?稳?|危及/g],
  ['denied.thirdPartyRights', '第', /第三方/g],
  ['denied.internalAffairs', '内', /三类内部|内部事务/g],
  ['denied.deliberative', '程', /四类过程|过程性信息/g],
  ['denied.enforcementFile', '案', /执法案/g],
  ['denied.statutoryQuery', '询', /行政查询|查询事项/g],
  ['unavailable.notHeld', '握', /不掌握/g],
  ['unavailable.needsCreation', '现另', /没有现成|另行制作/g],
  ['unavailable.stillUnclear', '补仍', /补正后|仍不明确/g],
  ['notHandled.petition', '举访', /信访、?(?:投诉、?)?举报|举报、?投诉类|信访类/g],
  ['notHandled.duplicate', '复', /重复(?:申请|提出)/g],
  ['notHandled.publication', '版供', /公开出版|提供公开|提供出版/g],
  ['notHandled.excessive', '大反', /大量、?反|理由大|理由反复/g],
  ['notHandled.confirmOrReissue', '认具', /确认或重新|要求行政机关确认|重新出具/g],
  ['otherDisposition.correctionLapsed', '逾', /逾期不(?:补正)?|无正当理由逾期/g],
  ['otherDisposition.feeLapsed', '逾费', /逾期未[按缴]|收费通知|缴纳费用/g],
  ['otherDisposition.misc', '其', /[3③][).、,:]?其[他它](?!法律|处理|组织)|^其[他它]$|(?<=其他处理)其他$/g],
  ['otherDisposition', '其六', /其他处理|六[)、.]其他?/g],
  ['decidedTotal', '计数', /七[)、.]*[总合][计数]|(?:^|办理结果)(?:[总合][计数])+$/g],
  ['carriedOut', '转继', /结转(?:下|20\d{2}年)|下年度?继续/g],
];

const tables = { disclosed: tableWords(disclosed), applications: tableWords(applications) };

type TableOfRows = keyof typeof tables;

/** The words of a table, and for each sign (by its code) the rows it may stand for, as bits. */
function tableWords(rows: readonly RowWords[]): { rows: readonly RowWords[]; rowsBySign: Uint32Array } {
  const rowsBySign = new Uint32Array(0x10000);
  for (const [index, [, signs]] of rows.entries())
    for (const sign of signs) rowsBySign[sign.charCodeAt(0)]! |= 1 << index;
  return { rows, rowsBySign };
}

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
export function matchRowLabel(table: TableOfRows, label: string): LabelMatch | null {
  return officialMatches[table].get(label) ?? matchByWords(table, label);
}

function matchByWords(table: TableOfRows, label: string): LabelMatch | null {
  const text = withoutExplanation(compact(label));
  if (text === '') return null;
  const { rows, rowsBySign } = tables[table];
  let possible = 0;
  for (let index = 0; index < text.length; index += 1) possible |= rowsBySign[text.charCodeAt(index)]!;
  let last: { row: string; start: number } | null = null;
  let named = 0;
  // One look at each sign leaves one or two of the patterns to be tried.
  for (; possible !== 0; possible &= possible - 1) {
    const [row, , words] = rows[31 - Math.clz32(possible & -possible)]!;
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
  if (!last || hasForeignWords(table, last.row, text, last.start)) return null;
  // （六）其他处理 is a row in one edition and the heading of its sub-rows in the other.
  const underHeading = last.row.startsWith('otherDisposition.') && /其他处理/.test(text);
  return { row: last.row, named: underHeading ? named - 1 : named };
}

/** What the labels of the form name: most reports print them as they are, and then nothing need be looked for. */
const officialMatches: Readonly<Record<TableOfRows, ReadonlyMap<string, LabelMatch>>> = {
  disclosed: matchesOfForm('disclosed'),
  applications: matchesOfForm('applications'),
};

function matchesOfForm(table: TableOfRows): ReadonlyMap<string, LabelMatch> {
  const labels = Object.values(officialForms).flatMap(({ tables }) =>
    // The first row of a group has the label of the group beside its own.
    tables[table].rows.flatMap(({ group, label }) => [label, (group ?? '') + label]),
  );
  return new Map(
    labels.flatMap((label) => {
      const match = matchByWords(table, label);
      return match ? [[label, match] as const] : [];
    }),
  );
}
