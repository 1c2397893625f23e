import { z } from 'zod';
import { cite, type Day } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputDay } from '../input-fields.ts';
import { withOperation } from '../operations.ts';

/** Sets and tells the applicant a later day, when good reasons came but the work is too much (延迟答复, art. 35). */
export const setDelayedDay = declareAct<{ due: Day }>({
  name: 'set-delayed-day',
  label: '告知延迟答复的期限',
  permission: { ...byClerk, citation: cite('REG-35') },
  allowedWhen: ['processing'],
  input: z.object({ due: inputDay }),
  premise: ({ reasons }) =>
    reasons?.reasonable
      ? null
      : {
          ...{ code: 'reasons-lacking', citation: cite('REG-35') },
          sentence: '只有申请人说明的理由合理的，才能确定延迟答复的期限。',
        },
  decide: ({ on }, { due }) =>
    due > on ? kept({ due }) : notNow('day-too-early', '延迟答复的期限应在今后。', { field: 'due' }),
  apply: (application, { on, facts: { due } }) =>
    withOperation(application, { kind: 'set', on, due, why: '依照第三十五条确定并告知的延迟答复期限' }),
});
