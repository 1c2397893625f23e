import {
  type Channel,
  receiveApplication,
  type Submission,
  submitApplication,
} from '../../applications/index.ts';
import type { Day } from '../../law/index.ts';
import { anonymous } from '../../platform/index.ts';
import { carriedOut, type Desk, handOf } from './desk.ts';
import { act, letter, type WayStep } from './way-step.ts';

/** An application at a desk of the demonstration. */
export interface HandedIn {
  readonly id: string;
  readonly desk: Desk;
  /** The day from which its way is counted. */
  readonly on: Day;
  readonly submission: Submission;
  /** What opens the page for applicants (查询码). */
  readonly code: string;
}

/** The ways in which applications reach the demonstration, the more often the more often named. */
export const usualChannels = [
  ...(['internet', 'internet', 'internet', 'in-person', 'in-person', 'registered-post', 'oral'] as const),
];

const arrivals: Readonly<Record<Exclude<(typeof usualChannels)[number], 'internet'>, string>> = {
  'in-person': '申请人到窗口当面提交申请表',
  oral: '申请人口述，窗口人员代填后当面核对',
  'registered-post': '挂号信，收发室签收',
};

/** Hands an application in on a day, by the site or over the counter. */
export async function handIn(
  desk: Desk,
  channel: (typeof usualChannels)[number],
  on: Day,
  submission: Submission,
): Promise<HandedIn> {
  const { act: byClerk, grants } = handOf(desk, 'jingban', on);
  const { applications } = desk.tools;
  const submitted =
    channel === 'internet'
      ? await submitApplication(applications, { ...byClerk, actor: anonymous }, submission)
      : await receiveApplication(applications, byClerk, grants, submission, {
          ...{ channel, submittedOn: on, evidence: arrivals[channel] },
          ...{ signedOn: channel === 'registered-post' ? on : null, confirmedOn: null },
        });
  const { id, code } = carriedOut(submitted);
  return { id, code, desk, on, submission };
}

/** How every application begins once it is in: confirmed where the law wants that, registered, with its receipt. */
export const opening = (channel: Channel): readonly WayStep[] => {
  const after = channel === 'internet' ? 1 : 0;
  return [
    ...(channel === 'internet'
      ? [act(after, 'confirm-receipt', { evidence: '与申请人电话确认，通话已记录' })]
      : []),
    act(2 * after, 'register'),
    letter(2 * after, 'receipt', {}, null),
  ];
};
