import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byLeader, changed, declareAct } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { unreadyNow } from '../unready-now.ts';

/** The leader signs the working version (签发). */
export const sign = declareAct({
  ...named('sign'),
  permission: { ...byLeader, citation: cite('REG-49') },
  allowedWhen: openStates,
  asksRecords: true,
  input: z.object({}),
  decide: (situation) => {
    const refusal = unreadyNow(situation);
    if (refusal) return { ok: false, refusal };
    return changed({ state: 'signed', facts: { version: situation.version.number } });
  },
});
