import type { Request } from './request.ts';
import { act, letter, proof, type WayStep } from './way-step.ts';

/** The way an application goes, step by step; what lies after today is still to be done. */
export type Way = (request: Request) => readonly WayStep[];

/** Drafted, reviewed by another, decided, sent by post with its proof, archived. */
const answered = (
  after: number,
  { decision, withheldUnder, reasons, content }: Request,
): readonly WayStep[] => [
  act(after, 'draft-reply', { decision, withheldUnder, reasons }),
  ...(['secrecy', 'privacy', 'legality'] as const).map((aspect) =>
    act(after + 1, 'review-reply', { aspect, passed: true, comment: '' }, 'chushen'),
  ),
  act(after + 3, 'decide', {}, 'zhongshen'),
  letter(after + 3, 'decision', content),
  ...sentWithProof(after + 6),
];

const sentWithProof = (after: number): readonly WayStep[] => [proof(after), act(after + 15, 'archive')];

const aboutPages = { basis: 'page', quantity: 86 };

const notified = {
  how: '可以在网站凭查询码补正，也可以书面补正',
  payment: '凭本通知书到县政务服务大厅非税收入窗口缴纳',
};

const charged = (after: number): readonly WayStep[] => [
  act(after, 'charge-fee', aboutPages),
  letter(after, 'fee-notice', { standard: '按量计收', payment: notified.payment }),
  proof(after + 2),
];

const paid: Way = (request) => [
  ...charged(6),
  act(12, 'record-payment', { receipt: '非税收入票据（测）第0086号' }),
  ...answered(18, request),
];

const lapsed = (
  after: number,
  name: 'lapse-uncorrected' | 'lapse-unpaid',
  law: string,
): readonly WayStep[] => [
  act(after, name),
  letter(after, 'lapse-notice', { law }),
  ...sentWithProof(after + 3),
];

const correctionAsked = (after: number): readonly WayStep[] => [
  act(after, 'ask-correction', { items: '请写明所要文件的名称、文号，或者便于查询的其他特征' }),
  letter(after, 'correction-notice', { how: notified.how }),
  proof(after + 3),
];

/** Every way there is to go, by what is special of it. */
export const ways = {
  plain: (request) => answered(9, request),
  quick: (request) => answered(4, request),
  late: (request) => answered(22, request),
  extended: (request) => [
    act(16, 'extend', { workdays: 15, reasons: '所涉档案年代较久，查找核对需要时间' }, 'fushen'),
    letter(16, 'extension-notice'),
    proof(18),
    ...answered(29, request),
  ],
  corrected: (request) => [
    ...correctionAsked(4),
    act(11, 'receive-correction', { description: request.description }),
    ...answered(20, request),
  ],
  uncorrected: () => [
    ...correctionAsked(4),
    ...lapsed(24, 'lapse-uncorrected', '《中华人民共和国政府信息公开条例》第三十条'),
  ],
  thirdParty: (request) => [
    act(4, 'consult-third-party', { about: request.description }),
    letter(4, 'inquiry-notice'),
    letter(4, 'third-party-inquiry', {}, { toWhom: 'third-party', recipient: '测川工程咨询有限公司' }),
    proof(6),
    act(6, 'record-consultation-received', { consultation: 1 }),
    act(13, 'record-opinion', {
      ...{ consultation: 1, opinion: 'objects' },
      reasons: '报价构成和技术方案是本单位的商业秘密，公开后会影响以后的投标',
    }),
    ...answered(16, request),
  ],
  jointly: (request) => [
    act(4, 'consult-body', { about: request.description }),
    letter(4, 'body-inquiry', {}, { toWhom: 'organ', recipient: '云岭县财政局' }),
    proof(5),
    act(5, 'record-consultation-received', { consultation: 1 }),
    act(10, 'record-opinion', { consultation: 1, opinion: 'consents', reasons: '' }),
    ...answered(12, request),
  ],
  paid,
  refunded: (request) => [
    ...paid(request),
    act(23, 'refund-fee', {
      ...{ yuan: 200, receipt: '退付凭证（测）第0012号' },
      reasons: '复核后有20页与所申请的内容无关，不应计收',
    }),
  ],
  unpaid: () => [...charged(6), ...lapsed(30, 'lapse-unpaid', '《政府信息公开信息处理费管理办法》')],
  reasoned: (request) => [
    act(3, 'ask-reasons', { findings: request.content.findings ?? '' }),
    letter(3, 'reasons-notice'),
    proof(5),
    act(11, 'judge-reasons', { given: true, reasonable: false }),
    ...answered(14, request),
  ],
  withdrawn: () => [
    act(6, 'withdraw', { evidence: '申请人书面撤回，理由是已从他处取得' }),
    act(20, 'archive'),
  ],
  /** Written to another organ, and passed on to it before it was registered. */
  misaddressed: () => [
    act(0, 'hand-over', {
      ...{ to: '云山市交通运输局，联系方式见其门户网站' },
      reasons: '申请书写明的受理机关是云山市交通运输局，误寄到本机关',
    }),
  ],
  /** Decided; the letter is still to be made. */
  unsent: (request) => answered(9, request).filter((step) => step.does === 'act' && step.name !== 'archive'),
  /** Registered, and then nobody did anything. */
  forgotten: () => [],
} as const satisfies Readonly<Record<string, Way>>;

/** A way by its name. */
export type WayName = keyof typeof ways;
