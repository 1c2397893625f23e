import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareDisputeAct } from '../declared-act.ts';

/** The proceedings go on (恢复审理). */
export const resumeDispute = declareDisputeAct<Record<string, never>>({
  name: 'resume',
  label: '登记恢复审理',
  permission: { ...byClerk, citation: cite('RECON-39') },
  allowedWhen: ['suspended'],
  input: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  refuse: () => null,
  apply: (dispute) => ({ ...dispute, stage: 'accepted' }),
});
