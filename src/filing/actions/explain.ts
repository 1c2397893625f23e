import { cite } from '../../law/index.ts';
import { byClerk, declareAct } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { judgedFindings } from '../findings.ts';
import { explained, saidOfFinding, verdictKept } from '../say-of-finding.ts';

/** Explains a finding (说明). The explanation goes up with the report, and holds while the judged values do. */
export const explain = declareAct({
  ...named('explain'),
  permission: { ...byClerk, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: false,
  input: saidOfFinding,
  decide: ({ filing, version }, said) =>
    verdictKept(filing.state, explained(judgedFindings(version.report, version.diagnostics), said)),
});
