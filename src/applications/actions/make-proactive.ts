import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

/** Several asked for the same thing: it becomes information published on the organ's own account (转为主动公开, art. 44). */
export const makeProactive = declareAct<{ reasons: string }>({
  name: 'make-proactive',
  label: '转为主动公开',
  permission: { ...byClerk, citation: cite('REG-44') },
  allowedWhen: ['delivered', 'archived'],
  input: z.object({ reasons: inputText }),
  premise: ({ proactiveOn, conclusion }) => {
    if (proactiveOn) return { code: 'already-proactive', sentence: '已经转为主动公开。' };
    return conclusion?.decision === 'granted' || conclusion?.decision === 'partial'
      ? null
      : {
          ...{ code: 'not-disclosed', citation: cite('REG-44') },
          sentence: '只有决定公开的信息才能转为主动公开。',
        };
  },
  decide: (_, input) => kept(input),
  apply: (application, { on }) => ({ ...application, proactiveOn: on }),
});
