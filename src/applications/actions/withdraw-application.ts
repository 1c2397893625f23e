import { z } from 'zod';
import { conclude } from '../conclude.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';
import { withOperation } from '../operations.ts';

/** The applicant takes the application back (撤回申请); counted under （六）其他处理. */
export const withdrawApplication = declareAct<{ evidence: string }>({
  name: 'withdraw',
  label: '申请人撤回',
  permission: byClerk,
  allowedWhen: [
    ...(['submitted', 'received', 'processing', 'awaiting-correction', 'awaiting-reasons'] as const),
    ...(['awaiting-payment', 'drafted', 'reviewed'] as const),
  ],
  input: z.object({ evidence: inputText }),
  decide: ({ application: { receivedOn }, on }, input) =>
    receivedOn && on < receivedOn
      ? notNow('day-too-early', '撤回之日不能早于收到申请之日，请核对。', { field: 'on' })
      : kept(input),
  // Nothing has to be delivered to somebody who gave up.
  apply: (application, { on }) =>
    withOperation(
      { ...conclude(application, 'other', on), state: 'delivered', deliveredOn: on },
      { kind: 'end', on },
    ),
});
