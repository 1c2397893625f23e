import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareDisputeAct } from '../declared-act.ts';

/** The reconsideration organ extended its own time limit once, by at most 30 days (延长复议期限). */
export const extendDispute = declareDisputeAct<Record<string, never>>({
  name: 'extend',
  label: '登记延长审理期限',
  permission: { ...byClerk, citation: cite('RECON-62-1') },
  allowedWhen: ['accepted'],
  input: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  refuse: ({ procedure, simplified, extendedOn }) =>
    procedure === 'reconsideration' && !simplified && extendedOn === null
      ? null
      : { code: 'extension-unsuitable', sentence: '只有适用普通程序的行政复议可以延长，且只能延长一次。' },
  apply: (dispute, on) => ({ ...dispute, extendedOn: on }),
});
