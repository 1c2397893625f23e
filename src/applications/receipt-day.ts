import { type Citation, cite, type Day } from '../law/index.ts';

/** How an application reaches the organ (提交渠道). */
export const channels = {
  'in-person': '当面提交',
  oral: '口头申请，经办人代填',
  'registered-post': '挂号信、特快专递',
  'ordinary-post': '平常信函',
  internet: '互联网',
  email: '电子邮件',
  fax: '传真',
  misdirected: '误投本机关其他内设机构',
  transferred: '其他机关转送',
} as const;

/** A channel by its id. */
export type Channel = keyof typeof channels;

/** What is known of how an application arrived (收到凭据). */
export interface Arrival {
  /** When it was handed in or arrived. */
  readonly submittedOn: Day;
  /** When the post was signed for. */
  readonly signedOn: Day | null;
  /** When the organ and the applicant confirmed that it was received. */
  readonly confirmedOn: Day | null;
}

/** The legal day of receipt (收到申请之日) with what it rests on. */
export interface Receipt {
  /** Null while what fixes the day is still missing. */
  readonly on: Day | null;
  readonly basis: string;
  readonly citation: Citation;
}

/**
 * The day from which the time limits run, by channel (art. 31). E-mail counts as internet; what was delivered to a
 * wrong office inside the organ counts from the day the disclosure office confirmed it (国办公开办函〔2015〕207号).
 */
export function receiptDay(channel: Channel, arrival: Arrival): Receipt {
  const { submittedOn, signedOn, confirmedOn } = arrival;
  switch (channel) {
    case 'in-person':
    case 'oral':
      return { on: submittedOn, basis: '当面提交，以提交之日为收到申请之日', citation: cite('REG-31') };
    case 'registered-post':
      return { on: signedOn, basis: '以邮寄方式提交，以签收之日为收到申请之日', citation: cite('REG-31') };
    case 'ordinary-post':
      return {
        ...{ on: confirmedOn, citation: cite('REG-31') },
        basis: '平常信函无须签收，以收到当日与申请人确认之日为收到申请之日',
      };
    case 'internet':
    case 'email':
    case 'fax':
      return { on: confirmedOn, basis: '以双方确认之日为收到申请之日', citation: cite('REG-31') };
    // The law is silent on what another organ passes on: it has reached this one on the day it was passed on.
    case 'transferred':
      return {
        on: submittedOn,
        basis: '其他机关转送，以转送到达本机关之日为收到申请之日',
        citation: cite('REG-31'),
      };
    case 'misdirected':
      return {
        ...{ on: confirmedOn, citation: cite('RECEIPT') },
        basis: '误投其他内设机构，以工作机构实际收到并与申请人确认之日为收到申请之日',
      };
  }
}
