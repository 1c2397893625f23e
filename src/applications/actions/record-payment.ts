import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';
import { withOperation } from '../operations.ts';

/** The fee was paid (缴费): the processing period begins anew on the day after (109号). */
export const recordPayment = declareAct<{ receipt: string }>({
  name: 'record-payment',
  label: '登记缴费',
  permission: { ...byClerk, citation: cite('FEE') },
  allowedWhen: ['awaiting-payment'],
  input: z.object({ receipt: inputText }),
  decide: ({ application, on }, input) =>
    application.fee && on < application.fee.noticedOn
      ? notNow('day-too-early', '缴费之日不能早于通知之日，请核对。', { field: 'on' })
      : kept(input),
  apply: (application, { on }) =>
    withOperation(
      { ...application, state: 'processing', fee: application.fee && { ...application.fee, paidOn: on } },
      { kind: 'restart', on, why: '自缴费之日的次日起重新计算' },
    ),
});
