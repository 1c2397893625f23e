import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

/** Several asked for the same thing: it becomes information published on the organ's own account (转为主动公开, art. 44). */
export const makeProactive = declareAct<{ reasons: string }>({
  name: 'make-proactive',
  label: '转为主动公开',
  permission: { ...byClerk, citation: cite('REG-44') },
  allowedWhen: ['delivered', 'archived'],
  input: z.object({ reasons: inputText }),
  decide: ({ application: { proactiveOn, conclusion } }, input) => {
    if (proactiveOn) return notNow('already-proactive', '已经转为主动公开。');
    if (conclusion?.decision !== 'granted' && conclusion?.decision !== 'partial')
      return notNow('not-disclosed', '只有决定公开的信息才能转为主动公开。', { citation: cite('REG-44') });
    return kept(input);
  },
  apply: (application, { on }) => ({ ...application, proactiveOn: on }),
});
