import type { Day, DecisionCode, ReservedArticle } from '../law/index.ts';
import type { Channel } from './receipt-day.ts';

/** Who applies, as table 3 counts them (申请人类型); the ids are its columns. */
export const applicantColumns = {
  naturalPerson: '自然人',
  commercial: '商业企业',
  research: '科研机构',
  publicWelfare: '社会公益组织',
  legalService: '法律服务机构',
  other: '其他',
} as const;

/** A column of table 3 by its id. */
export type ApplicantColumn = keyof typeof applicantColumns;

/** What is asked for: information, or that records about oneself be put right (art. 41), which table 3 does not count. */
export const applicationKinds = {
  information: '政府信息公开申请',
  'record-correction': '更正本人信息',
} as const;

/** A kind of application by its id. */
export type ApplicationKind = keyof typeof applicationKinds;

/** Where an application stands (状态). */
export const applicationStates = {
  submitted: '待确认收到',
  received: '已收到',
  processing: '办理中',
  'awaiting-correction': '待补正',
  'awaiting-reasons': '待说明理由',
  'awaiting-payment': '待缴费',
  drafted: '审查中',
  reviewed: '待决定',
  decided: '待送达',
  delivered: '已送达',
  archived: '已归档',
  'handed-over': '已转送',
} as const;

/** A state by its id. */
export type ApplicationState = keyof typeof applicationStates;

/** What a reply is reviewed for before it may be decided (审查): the Secrets Law, personal data, the law. */
export const reviewAspects = {
  secrecy: '保密审查',
  privacy: '个人信息保护审查',
  legality: '合法性审查',
} as const;

/** An aspect by its id. */
export type ReviewAspect = keyof typeof reviewAspects;

/** Something the applicant was asked for and has a period for (补正、说明理由). */
export interface Demand {
  readonly askedOn: Day;
  /** When the notice reached the applicant; the period runs from then. */
  readonly deliveredOn: Day | null;
  readonly workdays: number;
  readonly answeredOn: Day | null;
}

/** An inquiry at a third party (art. 32) or another organ (art. 34). */
export interface Consultation {
  readonly id: number;
  readonly with: 'third-party' | 'body';
  readonly sentOn: Day;
  /** When the letter reached them; 15 working days run from then. */
  readonly receivedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly opinion: Opinion | null;
}

/** What was answered. */
export type Opinion = 'consents' | 'objects' | 'objects-without-grounds';

/** The fee for handling many or large requests (信息处理费), in yuan. */
export interface ProcessingFee {
  readonly noticedOn: Day;
  readonly deliveredOn: Day | null;
  readonly basis: 'item' | 'page';
  readonly yuan: number;
  readonly paidOn: Day | null;
  /** What was given back of it, in yuan. */
  readonly refunds: readonly { readonly on: Day; readonly yuan: number }[];
}

/** The reply as drafted (拟答复意见). */
export interface ReplyDraft {
  readonly decision: DecisionCode;
  /** For partial disclosure: the articles the withheld part rests on. */
  readonly withheldUnder: readonly ReservedArticle[];
  /** Facts and reasons as the letter gives them. */
  readonly reasons: string;
  readonly drafter: string;
}

/** A review of the drafted reply. */
export interface ReplyReview {
  readonly aspect: ReviewAspect;
  readonly reviewer: string;
}

/** How an application ended. */
export interface Conclusion {
  readonly decision: DecisionCode;
  readonly withheldUnder: readonly ReservedArticle[];
  readonly on: Day;
}

/** What an act does to the clock of the reply: it starts it anew, stops it, adds to it, replaces its day or ends it. */
export type ClockOperation =
  | { readonly kind: 'restart'; readonly on: Day; readonly why: string }
  | { readonly kind: 'stop'; readonly on: Day; readonly waitingFor: 'correction' | 'reasons' | 'payment' }
  | { readonly kind: 'add'; readonly on: Day; readonly workdays: number }
  | { readonly kind: 'set'; readonly on: Day; readonly due: Day; readonly why: string }
  | { readonly kind: 'end'; readonly on: Day };

/** An application as its acts have made it (申请的现状). Never stored: it is the fold over the acts. */
export interface Application {
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly channel: Channel;
  readonly column: ApplicantColumn;
  readonly submittedOn: Day;
  /** The legal day of receipt (art. 31); null until both sides confirmed it. */
  readonly receivedOn: Day | null;
  readonly number: string | null;
  readonly correction: Demand | null;
  readonly reasons: (Demand & { readonly reasonable: boolean | null }) | null;
  readonly consultations: readonly Consultation[];
  readonly extension: { readonly on: Day; readonly workdays: number } | null;
  readonly fee: ProcessingFee | null;
  readonly draft: ReplyDraft | null;
  readonly reviews: readonly ReplyReview[];
  readonly conclusion: Conclusion | null;
  /** How it ended the first time; the annual report counts this one, whatever a dispute brings later. */
  readonly firstConclusion: Conclusion | null;
  readonly deliveredOn: Day | null;
  /** 1, and one more for every time it was opened again. */
  readonly cycle: number;
  readonly proactiveOn: Day | null;
  readonly operations: readonly ClockOperation[];
}
