import { z } from 'zod';
import { byClerk, changed, declareAct } from '../declared-act.ts';
import { named } from '../filing-act-labels.ts';

/** Takes a report back that was signed or submitted, to change it (撤回修改); it has to be signed again. */
export const recall = declareAct({
  ...named('recall'),
  permission: { ...byClerk, allowedFor: ['clerk', 'final-approver'] },
  allowedWhen: ['signed', 'submitted'],
  asksRecords: false,
  input: z.object({ reason: z.string().trim().min(2).max(500) }),
  decide: ({ filing }, { reason }) =>
    changed({ state: filing.published_version === null ? 'drafting' : 'correcting', facts: { reason } }),
});
