import { cite } from '../../law/index.ts';
import { byLeader, declareAct } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { judgedFindings } from '../findings.ts';
import { excepted, saidOfFinding, verdictKept } from '../say-of-finding.ts';

/** The leader answers for a blocker that stays (签发例外), with the reason; the supervisor sees both. */
export const except = declareAct({
  ...named('except'),
  permission: { ...byLeader, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: false,
  input: saidOfFinding,
  decide: ({ filing, version }, said) =>
    verdictKept(filing.state, excepted(judgedFindings(version.report, version.diagnostics), said)),
});
