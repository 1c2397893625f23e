import { cite } from '../../law/index.ts';
import { byLeader, declareAct } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { excepted, saidOfFinding, verdictKept } from '../say-of-finding.ts';
import { findingsNow } from '../unready-now.ts';

/** The leader answers for a blocker that stays (签发例外), with the reason; the supervisor sees both. */
export const except = declareAct({
  ...named('except'),
  permission: { ...byLeader, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: true,
  input: saidOfFinding,
  decide: (situation, said) => verdictKept(situation.filing.state, excepted(findingsNow(situation), said)),
});
