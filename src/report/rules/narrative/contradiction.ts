import type { Severity } from '../../diagnostic.ts';
import type { ReportFacts } from '../report-facts.ts';
import { type Finding, notApplicable, notAssessable, type Verdict, verdictOf } from '../rule.ts';
import type { Claim, Measure } from './claim.ts';
import { locate } from './sentences.ts';
import { agrees, type Figure, figureOf } from './table-figures.ts';

/** Another figure the prose may have meant, with the words that explain the confusion. */
export interface OtherFigure extends Figure {
  readonly why: string;
  /** The prose may use it without further explanation. */
  readonly accepted: boolean;
}

/** How claims of some measures are compared with the tables. */
export interface Comparison {
  readonly measures: readonly Measure[];
  /** Claims that are too unsure to be compared. */
  readonly passOver?: (claim: Claim) => boolean;
  /** Severity when the claim is the body's own, exact figure; any other is at most 须说明. */
  readonly severity: Severity;
  /** Measures that people classify in several ways, so that none of them is graver than 须说明. */
  readonly gentle?: readonly Measure[];
  /** Other figures a claim may have meant. */
  readonly others?: (claim: Claim, facts: ReportFacts) => readonly OtherFigure[];
  readonly advice: string;
}

/**
 * Compares what the prose states with what the tables print, measure by measure. A report may state a figure several
 * times in different scopes; only when no statement of a measure agrees is there a contradiction.
 */
export function contradictions(facts: ReportFacts, comparison: Comparison): Verdict {
  const findings: Finding[] = [];
  let compared = false;
  let unknown = false;
  for (const measure of comparison.measures) {
    const claims = facts.claims.filter((claim) => claim.measure === measure && !comparison.passOver?.(claim));
    const figure = claims.length > 0 ? figureOf(facts, measure) : null;
    if (figure === null) continue;
    compared = true;
    if (figure.high === Number.POSITIVE_INFINITY) unknown = true;
    const finding = contradictionOf(claims, figure, comparison, facts);
    if (finding) tell(finding, findings);
  }
  if (!compared) return notApplicable;
  if (findings.length === 0 && unknown) return notAssessable;
  return verdictOf(findings, comparison.severity);
}

/** Adds a finding, unless it is one with another: 收到12件，办理12件 against one cell, 无行政复议、行政诉讼 in one sentence. */
function tell(finding: Finding, findings: Finding[]): void {
  if (findings.some((other) => isSame(other, finding))) return;
  const same = findings.findIndex((other) => deniesBoth(other, finding));
  if (same < 0) {
    findings.push(finding);
    return;
  }
  const first = findings[same]!;
  const message = `${first.message.slice(0, -1)}；${finding.message}`;
  findings[same] = { ...first, message, cells: [...first.cells!, ...finding.cells!] };
}

const deniesBoth = (one: Finding, other: Finding): boolean =>
  one.at?.text === other.at?.text &&
  one.severity === other.severity &&
  [one, other].every(({ message }) => message.startsWith(saidNone));

const isSame = (one: Finding, other: Finding): boolean =>
  one.cells?.join() === other.cells?.join() && one.figures?.join() === other.figures?.join();

function contradictionOf(
  claims: readonly Claim[],
  figure: Figure,
  comparison: Comparison,
  facts: ReportFacts,
): Finding | null {
  const others = (claim: Claim): readonly OtherFigure[] => comparison.others?.(claim, facts) ?? [];
  const fits = (claim: Claim): boolean =>
    agrees(claim, figure) || others(claim).some((other) => other.accepted && agrees(claim, other));
  // What a part of the body counted says nothing where the whole is told.
  const whole = claims.filter(({ scope }) => scope !== 'part');
  const told = whole.length > 0 ? whole : claims;
  if (told.some(fits) || isToldInParts(claims, figure)) return null;
  const claim = told.find(({ scope }) => scope === 'own') ?? told[0]!;
  const meant = others(claim).find((other) => other.low === claim.value);
  const plain = claim.scope === 'own' && claim.exactness === 'exact';
  // 无行政诉讼败诉 is said without classifying any case.
  const gentle = !claim.none && comparison.gentle?.includes(claim.measure);
  const sure = plain && meant === undefined && !gentle;
  return {
    severity: sure ? comparison.severity : gentler(comparison.severity),
    cells: figure.cells,
    message: `${saidBy(claim)}，而${printedBy(figure)}${differenceOf(claim, figure)}。${meant ? meant.why : ''}`,
    advice: comparison.advice,
    figures: [claim.value],
    at: locate(claim.sentence),
  };
}

/** 上半年收到5件，下半年收到7件: the parts that one sentence names come to the whole. */
function isToldInParts(claims: readonly Claim[], figure: Figure): boolean {
  let parts = { count: 0, value: 0, exact: true };
  for (let index = claims.length - 1; index >= 0; index -= 1) {
    const claim = claims[index]!;
    if (claim.sentence !== claims[index + 1]?.sentence) parts = { count: 0, value: 0, exact: true };
    parts.count += 1;
    parts.value += claim.value;
    parts.exact &&= claim.exactness === 'exact';
    if (parts.count < 2 || !parts.exact) continue;
    if (agrees({ ...claim, scope: 'own', value: parts.value }, figure)) return true;
  }
  return false;
}

/** Whether the claim is the body's own is not certain: a person has to explain, nothing is blocked. */
const gentler = (severity: Severity): Severity => (severity === 'blocker' ? 'must-explain' : severity);

const saidNone = '正文称没有';

function saidBy(claim: Claim): string {
  if (claim.none) return `${saidNone}${noneOf[claim.measure] ?? '此类情况'}`;
  const hedge = { exact: '', 'at-least': '余', about: '（约数）' }[claim.exactness];
  return `正文写的是${wordsOf[claim.measure] ?? '自然人等申请人提出申请'} ${claim.value}${hedge} 件`;
}

function printedBy({ name, low, high, run }: Figure): string {
  if (run) return `${name}一行的数字连写为“${run.written}”，怎样分隔都得不出这个数`;
  if (low === high) return `${name}为 ${low}`;
  return high === Number.POSITIVE_INFINITY
    ? `${name}已填各格之和就有 ${low}`
    : `${name}在 ${low} 至 ${high} 之间`;
}

function differenceOf(claim: Claim, { low, high }: Figure): string {
  if (claim.exactness !== 'exact' || low !== high) return '';
  return `，相差 ${Math.abs(claim.value - low)}`;
}

const noneOf: Partial<Record<Measure, string>> = {
  received: '收到政府信息公开申请',
  carriedIn: '上年结转的申请',
  carriedOut: '结转下年度的申请',
  documentsMade: '制发规范性文件',
  documentsRepealed: '废止规范性文件',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  corrected: '败诉、被纠正的案件',
  'reconsideration.corrected': '在行政复议中被纠正的案件',
  'litigation.corrected': '在行政诉讼中败诉的案件',
};

const wordsOf: Partial<Record<Measure, string>> = {
  received: '收到申请',
  handled: '办理申请',
  decided: '办结申请',
  carriedIn: '上年结转申请',
  carriedOut: '结转下年度申请',
  granted: '予以公开',
  partial: '部分公开',
  grantedOrPartial: '予以公开及部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  notHandled: '不予处理',
  otherDisposition: '其他处理',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  disputes: '行政复议和行政诉讼共',
  corrected: '被纠正',
  'reconsideration.upheld': '行政复议结果维持',
  'reconsideration.corrected': '行政复议结果纠正',
  'reconsideration.other': '行政复议其他结果',
  'reconsideration.pending': '行政复议尚未审结',
  'litigation.upheld': '行政诉讼结果维持',
  'litigation.corrected': '行政诉讼结果纠正',
  'litigation.other': '行政诉讼其他结果',
  'litigation.pending': '行政诉讼尚未审结',
  documentsMade: '制发规范性文件',
  documentsRepealed: '废止规范性文件',
  documentsInForce: '现行有效规范性文件',
  licensing: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  'applicant.naturalPerson': '自然人申请',
  'applicant.commercial': '商业企业申请',
  'applicant.research': '科研机构申请',
  'applicant.publicWelfare': '社会公益组织申请',
  'applicant.organisations': '法人或其他组织申请',
  'applicant.legalService': '法律服务机构申请',
};
