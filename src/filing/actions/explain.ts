import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, changed, declareAct, notNow } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { judgedFindings } from '../findings.ts';

/** Explains a finding (说明). The explanation goes up with the report, and holds while the judged values do. */
export const explain = declareAct({
  ...named('explain'),
  permission: { ...byClerk, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: false,
  input: z.object({ finding: z.string().max(64), words: z.string().trim().min(2).max(1000) }),
  decide: ({ filing, version }, { finding, words }) => {
    const found = judgedFindings(version.report, version.diagnostics).find(({ key }) => key === finding);
    if (!found) return notNow('finding-gone', '这个问题已经不存在了，请刷新页面。', { field: 'finding' });
    if (found.asks === 'exception')
      return notNow('blocker', '阻断问题不能用说明代替改正；确需保留的，由负责人签发例外。', {
        citation: found.diagnostic.citation,
      });
    const { rule } = found.diagnostic;
    const verdict = { finding, rule, kind: 'explanation' as const, words };
    return changed({ state: filing.state, verdict, facts: { rule, words } });
  },
});
