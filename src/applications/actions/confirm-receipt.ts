import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';
import { withOperation } from '../operations.ts';
import { receiptDay } from '../receipt-day.ts';

/** Organ and applicant confirm that an application arrived (双方确认, art. 31); the day fixes the time limits. */
export const confirmReceipt = declareAct({
  name: 'confirm-receipt',
  label: '确认收到',
  permission: { ...byClerk, citation: cite('REG-31') },
  allowedWhen: ['submitted'],
  input: z.object({ evidence: inputText }),
  decide: ({ application, on }, { evidence }) =>
    on < application.submittedOn
      ? notNow('day-too-early', '确认之日不能早于申请到达之日，请核对。', { field: 'on' })
      : kept({ evidence }),
  apply: (application, { on }) => {
    const { channel, submittedOn } = application;
    const receipt = receiptDay(channel, { submittedOn, signedOn: on, confirmedOn: on });
    return withOperation(
      { ...application, state: 'received', receivedOn: receipt.on },
      { kind: 'restart', on: receipt.on ?? on, why: receipt.basis },
    );
  },
});
