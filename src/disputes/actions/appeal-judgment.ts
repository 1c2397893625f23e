import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareDisputeAct } from '../declared-act.ts';

/** A judgment of the first instance is appealed (上诉): the suit is open again until the second instance decided. */
export const appealJudgment = declareDisputeAct<{ by: 'plaintiff' | 'body' }>({
  name: 'appeal',
  label: '登记上诉',
  permission: { ...byClerk, citation: cite('LITIG-85') },
  allowedWhen: ['concluded'],
  input: z.object({ by: z.enum(['plaintiff', 'body']) }),
  refuse: ({ procedure, appealedOn, outcomeOn }, on) => {
    if (procedure !== 'litigation' || appealedOn !== null)
      return { code: 'appeal-unsuitable', sentence: '只有行政诉讼的一审裁判可以上诉。' };
    return outcomeOn && on < outcomeOn
      ? { code: 'day-too-early', field: 'on', sentence: '上诉不能早于一审裁判，请核对日期。' }
      : null;
  },
  apply: (dispute, on) => ({
    ...{ ...dispute, stage: 'appealed', appealedOn: on, outcome: null, outcomeOn: null, answeredOn: null },
  }),
});
