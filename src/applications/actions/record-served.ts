import { z } from 'zod';
import { cite, type Day } from '../../law/index.ts';
import type { Application } from '../application.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

type Served = 'correction' | 'reasons' | 'fee';

/** Records when a notice reached the applicant (文书送达); the period it sets runs from there. */
export const recordServed = declareAct<{ notice: Served; evidence: string }>({
  name: 'record-served',
  label: '登记文书送达',
  permission: { ...byClerk, citation: cite('DELIVERY') },
  allowedWhen: ['awaiting-correction', 'awaiting-reasons', 'awaiting-payment'],
  input: z.object({ notice: z.enum(['correction', 'reasons', 'fee']), evidence: inputText }),
  premise: (application) => {
    const notice = (['correction', 'reasons', 'fee'] as const).find(
      (one) => application.state === `awaiting-${awaits[one]}`,
    );
    return notice && noticeOf(application, notice).served !== null
      ? { code: 'notice-served', sentence: '这份文书的送达日期已经登记。' }
      : null;
  },
  decide: ({ application, on }, input) => {
    const { sent, served } = noticeOf(application, input.notice);
    if (served !== null) return notNow('notice-served', '这份文书的送达日期已经登记。', { field: 'notice' });
    if (sent === null || `awaiting-${awaits[input.notice]}` !== application.state)
      return notNow('notice-unknown', '现在没有等待申请人回应的这种文书。', { field: 'notice' });
    if (on < sent) return notNow('day-too-early', '送达之日不能早于文书发出之日，请核对。', { field: 'on' });
    return kept(input);
  },
  apply: (application, { on, facts: { notice } }) => ({
    ...application,
    ...(notice === 'fee'
      ? { fee: application.fee && { ...application.fee, deliveredOn: on } }
      : { [notice]: application[notice] && { ...application[notice], deliveredOn: on } }),
  }),
});

const awaits = { correction: 'correction', reasons: 'reasons', fee: 'payment' } as const;

function noticeOf({ fee, ...others }: Application, notice: Served): { sent: Day | null; served: Day | null } {
  if (notice === 'fee') return { sent: fee?.noticedOn ?? null, served: fee?.deliveredOn ?? null };
  return { sent: others[notice]?.askedOn ?? null, served: others[notice]?.deliveredOn ?? null };
}
