import type { BodyLevel } from '../body-level.ts';
import { everyMatch } from './every-match.ts';
import type { Sentence } from './sentences.ts';

/**
 * Whose figure a number in the prose is. `part`: one office's or one channel's share of it, so at most the whole;
 * `doubtful`: it may be the body's own, a person would have to say.
 */
export type Scope = 'own' | 'part' | 'doubtful' | 'other';

/** Who speaks, and of which year. */
export interface Speaker {
  readonly year: number | null;
  readonly level: BodyLevel | null;
  readonly body: string | null;
}

/**
 * Whether the number at `index` of a sentence is the body's own figure of the report year:
 * not last year's, not a comparison, not a plan, not the whole county's, not hotline calls, petitions or proposals.
 */
export function scopeAt({ text }: Sentence, index: number, speaker: Speaker): Scope {
  const before = text.slice(Math.max(0, index - farthest), index);
  const clause = before.slice(lastBreak(before) + 1);
  if (isOtherYear(before, clause, speaker.year)) return 'other';
  if (clause.includes('累计') && sinceAYear.test(text.slice(Math.max(0, index - farthest), index + farthest)))
    return 'other';
  if (comparison.test(clause) || plan.test(clause) || otherBusiness.test(clause)) return 'other';
  if (forAnother.test(clause)) return 'other';
  return widthOf(before, speaker);
}

/** So many signs around a number may say whose it is; the longest sentences are tables that were run together. */
const farthest = 600;

/** Hotline calls, petitions, proposals and page views are counted in reports, but not in table 3. */
const otherBusiness =
  /12345|热线|咨询|留言|信访|来信|来访|投诉|举报|建议|提案|(?<!复)议案|信箱|网民|评论|浏览|访问|点击|阅读|转发|培训|会议/;

/** Whether a sentence also counts hotline calls, petitions, proposals … */
export const isOtherBusiness = (text: string): boolean => otherBusiness.test(text);

/** 协助县政府办理15件, 指导各单位办理36件: the body to which they were made counts them in its own table 3. */
const forAnother = /指导|抽查|评查|协办|协助|配合|代[县市区省州]|承办的?[县市区省州](?:人民)?政府/;

const sinceAYear = /20\d\d年[^，。；）]{0,12}以来/;

const comparison = /较|相比|同比|环比|比上|比去|增长|增加|减少|下降|上升|回落/;

const plan = /计划|力争|预计|拟|明年|下一步/;

/** The end of the clause before, by its sign. */
const lastBreak = (text: string): number => Math.max(...clauseBreaks.map((sign) => text.lastIndexOf(sign)));

const clauseBreaks = ['，', '；', '：', '。', '（'];

/** Not the year of a document number〔2021〕, nor 2022年结转, nor 结转2024年. */
const aYear = /(?<![〔[\d]|结转[到至入]?)(20\d\d)年(?!度?结转)/g;

const comparedWith = /[较比与同]$/;

function isOtherYear(before: string, clause: string, year: number | null): boolean {
  // 上年结转 is a row of this year's table 3.
  if (
    /(?:上一?年度?|去年|前年|往年|历年|历史遗留|累计以来|近[两二三四五六七八九十几\d]+年)(?!度?(?:结转|转结|转入|遗留))/.test(
      clause,
    )
  )
    return true;
  if (year === null || !before.includes('20')) return false;
  // 较2022年增长5%，办结12件: the year compared with ends with its clause.
  const named = everyMatch(aYear, before)
    .filter(
      (match) =>
        !comparedWith.test(before.slice(0, match.index)) || !/[，；]/.test(before.slice(match.index)),
    )
    .at(-1);
  return named !== undefined && Number(named[1]) !== year && !before.slice(named.index).includes('今年');
}

/** Scopes wider than the body's own, by what the body is. */
const wider: Readonly<Record<'township' | 'department' | 'county' | 'city', RegExp>> = {
  township: /全(?:县|市|区|省|州|旗)|县级|各乡镇|各部门/,
  department:
    /全(?:县|市|区|省|州|旗|系统)|各(?:乡镇|区县|县区|部门|单位|街道)|[县区市省]政府(?:办|收|受|共|全|本)/,
  county: /全省|全市|全国/,
  city: /全省|全国/,
};

/** Scopes narrower than the report: its own office, one channel. */
const office = /本级|政府办|办公室/;
const channel = /网站|网络|网上|线上|在线|平台|信函|邮寄|邮件|邮箱|纸质|书面|当面|现场|窗口|传真|微信/;
/** 收到县政府转办的申请7件: beside those that were made to the body itself. */
const passedOn = /转办|转来|转交|转送|交办/;
/** A quarter, half a year or some months: what was counted in them is at most the year's figure. */
const partOfYear =
  /(?:第[一二三四]|前[一二三]|[一二三四])(?:个)?季度|[上下]半年|(?<!\d)(?!1月?[至到—\-~－]+12月)\d{1,2}月?(?:份)?[至到—\-~－]+\d{1,2}月(?!\d{1,2}日)/;
/** 截至11月底，收到41件，办结40件: up to the next 全年 all is of the months till then. */
const tillBefore = /截[至止到](?:20\d\d年)?(?!12月)(?<!\d)\d{1,2}月(?!.*(?:全年|12月))/;
/** 以县政府名义制发15件 */
const inName = /以[^，；]{0,4}政府[^，；]{0,6}名义/;
/** 按照省政府办公厅要求 names an office that counts nothing here. */
const onWhoseGround = /(?:按照?|根据|依据|对照|贯彻|落实|印发)[^，；]*/g;
/** 各乡镇共收到 12 件, 县住建局收到 15 件: units of a government, each a part of what it reports. */
const aUnit = /(?:乡镇|镇街|街道|[县市区]直|部门)[^，；]{0,6}|[县市区][^，；、\d]{1,10}局[^，；]{0,4}/;
const allUnits = /全[县市区州盟]|各级|、/;

function isOneUnit(before: string): boolean {
  // 市政府部门收到20件，办结20件: whose the second number is was said with the first.
  const clause = before.split('，').findLast((each) => aUnit.test(each) || allUnits.test(each));
  if (clause === undefined || !aUnit.test(clause)) return false;
  return clause.includes('分别') || !allUnits.test(clause);
}

/** Several channels named together are all of them. */
const allChannels =
  /等(?:多种|各种|各类)?(?:方式|渠道|形式|途径)|各类|(?:信函|邮寄|邮件|网络|网上|当面|书面)、|、(?:信函|邮寄|邮件|网络|网上|当面|书面)/;

/** What follows the last naming of the body itself: 全市共收到 … 件，我县收到 …. */
const ownWords =
  /[我本](?:镇|乡|街道|县|区|市|局|委|办|厅|机关|单位|部门)(?!级)|[省市州县区][局厅委](?:本级|机关)/g;

function widthOf(before: string, { level, body }: Speaker): Scope {
  const kind = kindOf(level, body);
  const own = everyMatch(ownWords, before).at(-1);
  const said = own ? before.slice(own.index + own[0].length) : before;
  if (kind !== null && wider[kind].test(said)) return 'other';
  const clauses = said.slice(sentenceStart(said)).replace(onWhoseGround, '');
  const clause = before.slice(lastBreak(before) + 1);
  const segment = before.slice(sentenceStart(before));
  if (inName.test(clause)) return kind === 'department' ? 'other' : 'part';
  if (partOfYear.test(clause) || passedOn.test(clause) || tillBefore.test(segment)) return 'part';
  if (office.test(clauses) || (channel.test(clauses) && !allChannels.test(clauses))) return 'part';
  if ((kind === 'county' || kind === 'city') && isOneUnit(clauses)) return 'part';
  const unsure = kind === null ? /全(?:县|市|区|省|州)|其中/ : /其中/;
  return unsure.test(clauses) ? 'doubtful' : 'own';
}

const sentenceStart = (before: string): number => before.lastIndexOf('；') + 1;

function kindOf(level: BodyLevel | null, body: string | null): keyof typeof wider | null {
  // A government's office reports for the government: 市政府办公厅代表市政府受理 …
  if (body && /政府办公[厅室]/.test(body)) return 'city';
  if (level === null || level === 'province' || level === 'state-department') return null;
  if (level === 'township' || level === 'county' || level === 'city') return level;
  return 'department';
}
