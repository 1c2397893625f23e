import type { Citation } from './citation.ts';
import { type CitationId, cite } from './citations.ts';
import type { Edition } from './form.ts';

/**
 * The 21 ways an application can end (办理结果): row ids of table 3 in the 2021 form.
 * An outcome is the row it is counted in, so the annual report needs no mapping.
 */
export const applicationOutcomes = [
  'granted',
  'partial',
  'denied.stateSecret',
  'denied.prohibitedByLaw',
  'denied.securityStability',
  'denied.thirdPartyRights',
  'denied.internalAffairs',
  'denied.deliberative',
  'denied.enforcementFile',
  'denied.statutoryQuery',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.stillUnclear',
  'notHandled.petition',
  'notHandled.duplicate',
  'notHandled.publication',
  'notHandled.excessive',
  'notHandled.confirmOrReissue',
  'otherDisposition.correctionLapsed',
  'otherDisposition.feeLapsed',
  'otherDisposition.misc',
] as const;

/** One of {@link applicationOutcomes}. */
export type ApplicationOutcome = (typeof applicationOutcomes)[number];

/** The row of table 3 an outcome is counted in; the 2019 form has one row for all of （六）其他处理. */
export function outcomeRow(outcome: ApplicationOutcome, edition: Edition): string {
  return edition === '2019' && outcome.startsWith('otherDisposition.') ? 'otherDisposition' : outcome;
}

/**
 * The remedies a decision names. A: reconsideration must come first (arts 14, 15, 16).
 * B: reconsideration or litigation, as the applicant chooses.
 */
export type RemedyVariant = 'A' | 'B';

/** A decision on an application (答复类型): its legal basis, the row it is counted in, its remedies. */
export interface Decision {
  readonly row: ApplicationOutcome;
  /** In Chinese, as a clerk would name it. */
  readonly label: string;
  readonly basis: readonly CitationId[];
  /** 'byGround': A when the part withheld rests on arts 14–16, else B. */
  readonly remedy: RemedyVariant | 'byGround';
}

/** Every kind of decision. Several may be counted in one row, never one in several. */
export const decisions = {
  alreadyPublic: { row: 'granted', label: '已主动公开', basis: ['REG-36(1)'], remedy: 'B' },
  granted: { row: 'granted', label: '予以公开', basis: ['REG-36(2)'], remedy: 'B' },
  partial: { row: 'partial', label: '部分公开', basis: ['REG-37'], remedy: 'byGround' },
  'denied.stateSecret': { row: 'denied.stateSecret', label: '属于国家秘密', basis: ['REG-14'], remedy: 'A' },
  'denied.prohibitedByLaw': {
    row: 'denied.prohibitedByLaw',
    label: '法律、行政法规禁止公开',
    basis: ['REG-14'],
    remedy: 'A',
  },
  'denied.securityStability': {
    row: 'denied.securityStability',
    label: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    basis: ['REG-14'],
    remedy: 'A',
  },
  'denied.thirdPartyRights': {
    row: 'denied.thirdPartyRights',
    label: '公开会损害第三方合法权益',
    basis: ['REG-15', 'REG-32'],
    remedy: 'A',
  },
  'denied.internalAffairs': {
    row: 'denied.internalAffairs',
    label: '属于内部事务信息',
    basis: ['REG-16-1'],
    remedy: 'A',
  },
  'denied.deliberative': {
    row: 'denied.deliberative',
    label: '属于过程性信息',
    basis: ['REG-16-2'],
    remedy: 'A',
  },
  'denied.enforcementFile': {
    row: 'denied.enforcementFile',
    label: '属于行政执法案卷信息',
    basis: ['REG-16-2'],
    remedy: 'A',
  },
  'denied.statutoryQuery': {
    row: 'denied.statutoryQuery',
    label: '属于法律、行政法规对获取另有规定的查询事项',
    basis: ['REG-36(7)'],
    remedy: 'B',
  },
  'unavailable.notExist': {
    row: 'unavailable.notHeld',
    label: '经检索政府信息不存在',
    basis: ['REG-36(4)'],
    remedy: 'B',
  },
  'unavailable.notThisOrgan': {
    row: 'unavailable.notHeld',
    label: '不属于本机关负责公开',
    basis: ['REG-36(5)'],
    remedy: 'B',
  },
  'unavailable.needsCreation': {
    row: 'unavailable.needsCreation',
    label: '没有现成信息，需要另行制作',
    basis: ['REG-38'],
    remedy: 'B',
  },
  'unavailable.stillUnclear': {
    row: 'unavailable.stillUnclear',
    label: '补正后申请内容仍不明确',
    basis: ['REG-30'],
    remedy: 'B',
  },
  'notHandled.petition': {
    row: 'notHandled.petition',
    label: '以申请形式进行信访、投诉、举报',
    basis: ['REG-39-1'],
    remedy: 'B',
  },
  'notHandled.duplicate': {
    row: 'notHandled.duplicate',
    label: '重复申请',
    basis: ['REG-36(6)'],
    remedy: 'B',
  },
  'notHandled.publication': {
    row: 'notHandled.publication',
    label: '要求提供公开出版物',
    basis: ['REG-39-2'],
    remedy: 'B',
  },
  'notHandled.excessive': {
    row: 'notHandled.excessive',
    label: '无正当理由大量反复申请',
    basis: ['REG-35'],
    remedy: 'B',
  },
  'notHandled.confirmOrReissue': {
    row: 'notHandled.confirmOrReissue',
    label: '要求确认或者重新出具已获取的信息',
    basis: [],
    remedy: 'B',
  },
  'lapsed.correction': {
    row: 'otherDisposition.correctionLapsed',
    label: '逾期不补正，不再处理',
    basis: ['REG-30'],
    remedy: 'B',
  },
  'lapsed.fee': {
    row: 'otherDisposition.feeLapsed',
    label: '逾期不缴纳信息处理费，不再处理',
    basis: ['REG-42', 'FEE'],
    remedy: 'B',
  },
  other: {
    row: 'otherDisposition.misc',
    label: '其他（撤回申请、不属于政府信息等）',
    basis: [],
    remedy: 'B',
  },
} as const satisfies Readonly<Record<string, Decision>>;

/** The code of a decision, e.g. `denied.stateSecret`, `unavailable.notExist`. */
export type DecisionCode = keyof typeof decisions;

/** The legal grounds of a decision, with their full labels. */
export function groundsOf(code: DecisionCode): readonly Citation[] {
  return decisions[code].basis.map(cite);
}
