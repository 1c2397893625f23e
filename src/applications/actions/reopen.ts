import { z } from 'zod';
import type { Day } from '../../law/index.ts';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputDay, inputText } from '../input-fields.ts';
import { withOperation } from '../operations.ts';

/** A dispute ended in a new handling (重新办理): another cycle with a clock of its own; table 3 counts the first one. */
export const reopen = declareAct<{
  cause: 'reconsideration' | 'litigation';
  order: string;
  due?: Day | undefined;
}>({
  name: 'reopen',
  label: '重新办理',
  permission: { ...byClerk, citation: cite('REG-51') },
  allowedWhen: ['delivered', 'archived'],
  input: z.object({
    cause: z.enum(['reconsideration', 'litigation']),
    order: inputText,
    due: inputDay.optional(),
  }),
  decide: ({ application: { conclusion, deliveredOn }, on }, input) => {
    if (conclusion?.decision === 'other' && conclusion.on === deliveredOn)
      return notNow('nothing-decided', '申请已由申请人撤回，没有可以重新作出的答复。');
    if (deliveredOn && on < deliveredOn)
      return notNow('day-too-early', '重新办理之日不能早于上次送达之日，请核对。', { field: 'on' });
    if (input.due && input.due <= on)
      return notNow('day-too-early', '限定的期限应在重新办理之日以后。', { field: 'due' });
    return kept(input);
  },
  apply: (application, { on, facts: { due, cause } }) => {
    const why = cause === 'reconsideration' ? '行政复议后重新办理' : '行政诉讼后重新办理';
    const opened = withOperation(
      {
        ...{ ...application, state: 'processing', cycle: application.cycle + 1 },
        ...{ correction: null, reasons: null, extension: null, consultations: [] },
        // A fee that was paid stays paid, and may still be given back.
        fee: application.fee?.paidOn ? application.fee : null,
        ...{ draft: null, reviews: [], conclusion: null, deliveredOn: null },
      },
      { kind: 'restart', on, why },
    );
    return due
      ? withOperation(opened, { kind: 'set', on, due, why: `${why}，决定书、判决书限定的期限` })
      : opened;
  },
});
