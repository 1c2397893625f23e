import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, changed, declareAct } from '../declared-act.ts';
import { named } from '../filing-act-labels.ts';
import { unreadyNow } from '../unready-now.ts';

/** Hands the signed report in (报送): everything is checked once more, as the records stand now. */
export const submit = declareAct({
  ...named('submit'),
  permission: { ...byClerk, allowedFor: ['clerk', 'final-approver'], citation: cite('REG-49') },
  allowedWhen: ['signed'],
  asksRecords: true,
  input: z.object({}),
  decide: (situation) => {
    const refusal = unreadyNow(situation);
    if (refusal) return { ok: false, refusal };
    return changed({ state: 'submitted', facts: { version: situation.version.number } });
  },
});
