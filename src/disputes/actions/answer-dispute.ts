import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareDisputeAct } from '../declared-act.ts';

/** The body handed in its answer with evidence and grounds (提出书面答复、答辩). */
export const answerDispute = declareDisputeAct<Record<string, never>>({
  name: 'answer',
  label: '登记答复、答辩',
  permission: { ...byClerk, citation: cite('RECON-48') },
  allowedWhen: ['accepted', 'appealed'],
  input: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  refuse: ({ copyReceivedOn }, on) =>
    copyReceivedOn && on < copyReceivedOn
      ? { code: 'day-too-early', field: 'on', sentence: '答复不能早于收到副本，请核对日期。' }
      : null,
  apply: (dispute, on) => ({ ...dispute, answeredOn: on }),
});
