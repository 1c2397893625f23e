import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';
import { withOperation } from '../operations.ts';

/** The corrected application arrives (收到补正申请): the time limit begins anew (art. 30). */
export const receiveCorrection = declareAct<{ description: string }>({
  name: 'receive-correction',
  label: '收到补正',
  permission: { ...byClerk, citation: cite('REG-30') },
  allowedWhen: ['awaiting-correction'],
  input: z.object({ description: inputText }),
  decide: ({ application, on }, input) =>
    application.correction && on < application.correction.askedOn
      ? notNow('day-too-early', '收到补正之日不能早于告知补正之日，请核对。', { field: 'on' })
      : kept(input),
  apply: (application, { on }) =>
    withOperation(
      {
        ...application,
        state: 'processing',
        correction: application.correction && { ...application.correction, answeredOn: on },
      },
      { kind: 'restart', on, why: '以收到补正的申请之日起重新计算' },
    ),
});
