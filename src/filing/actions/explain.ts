import { cite } from '../../law/index.ts';
import { byClerk, declareAct } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { explained, saidOfFinding, verdictKept } from '../say-of-finding.ts';
import { findingsNow } from '../unready-now.ts';

/** Explains a finding (说明). The explanation goes up with the report, and holds while what is found stays the same. */
export const explain = declareAct({
  ...named('explain'),
  permission: { ...byClerk, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: true,
  input: saidOfFinding,
  decide: (situation, said) => verdictKept(situation.filing.state, explained(findingsNow(situation), said)),
});
