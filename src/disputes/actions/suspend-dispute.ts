import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareDisputeAct } from '../declared-act.ts';

/** The proceedings stand still (中止); table 4 counts them as 尚未审结. */
export const suspendDispute = declareDisputeAct<{ reasons: string }>({
  name: 'suspend',
  label: '登记中止',
  permission: { ...byClerk, citation: cite('RECON-39') },
  allowedWhen: ['accepted'],
  input: z.object({ reasons: z.string().trim().min(1).max(500) }),
  refuse: () => null,
  apply: (dispute) => ({ ...dispute, stage: 'suspended' }),
});
