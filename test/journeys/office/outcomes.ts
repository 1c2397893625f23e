import type { ApplicationActName } from '../../../src/applications/index.ts';
import { addDays, type Day, type DecisionCode, decisions } from '../../../src/law/index.ts';

/** One act of a way: who does it, what is said with it, on which day. */
export interface Step {
  readonly by: 'clerk' | 'first' | 'final';
  readonly act: ApplicationActName;
  readonly input: object;
  readonly on?: Day;
}

/** How an application comes to a decision: when it was handed in, and the acts that follow. */
export interface Way {
  readonly submittedOn: Day;
  readonly steps: readonly Step[];
  /** The decision rests on these articles. */
  readonly withheldUnder: readonly number[];
}

/** Every decision, in the order of the form. */
export const everyDecision = Object.keys(decisions) as readonly DecisionCode[];

const clerk = (act: ApplicationActName, input: object, on?: Day): Step => ({
  ...{ by: 'clerk', act, input },
  ...(on ? { on } : {}),
});

/** The shortest way to a decision that the rules allow. */
export function wayTo(decision: DecisionCode, today: Day): Way {
  const withheldUnder = decision === 'partial' ? [15] : [];
  const begun = addDays(today, -120);
  if (decision === 'lapsed.correction')
    return {
      ...{ submittedOn: begun, withheldUnder },
      steps: [
        clerk('register', { column: 'naturalPerson' }, begun),
        clerk('ask-correction', { items: '请写明年份' }, begun),
        clerk('record-served', { notice: 'correction', evidence: '邮件签收' }, begun),
        clerk('lapse-uncorrected', {}),
      ],
    };
  if (decision === 'lapsed.fee')
    return {
      ...{ submittedOn: begun, withheldUnder },
      steps: [
        clerk('register', { column: 'naturalPerson' }, begun),
        clerk('charge-fee', { basis: 'page', quantity: 101 }, begun),
        clerk('record-served', { notice: 'fee', evidence: '邮件签收' }, begun),
        clerk('lapse-unpaid', {}),
      ],
    };
  return {
    ...{ submittedOn: today, withheldUnder },
    steps: [
      clerk('register', { column: 'naturalPerson' }),
      ...before(decision),
      clerk('draft-reply', { decision, withheldUnder, reasons: '经核对本机关档案得出上述结论' }),
      ...(['secrecy', 'privacy', 'legality'] as const).map(
        (aspect): Step => ({
          ...{ by: 'first', act: 'review-reply' },
          input: { aspect, passed: true, comment: '' },
        }),
      ),
      { by: 'final', act: 'decide', input: {} },
    ],
  };
}

/** What the law asks for before some decisions. */
function before(decision: DecisionCode): readonly Step[] {
  if (decision === 'unavailable.stillUnclear')
    return [
      clerk('ask-correction', { items: '请写明年份' }),
      clerk('receive-correction', { description: '仍未写明年份' }),
    ];
  if (decision === 'notHandled.excessive')
    return [
      clerk('ask-reasons', { findings: '一个月内提出四十件' }),
      clerk('judge-reasons', { given: true, reasonable: false }),
    ];
  if (decision === 'denied.thirdPartyRights')
    return [
      clerk('consult-third-party', { about: '某公司的报价' }),
      clerk('record-consultation-received', { consultation: 1 }),
      clerk('record-opinion', { consultation: 1, opinion: 'objects', reasons: '属于商业秘密' }),
    ];
  return [];
}
