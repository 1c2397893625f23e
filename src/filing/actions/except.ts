import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byLeader, changed, declareAct, notNow } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { judgedFindings } from '../findings.ts';

/** The leader answers for a blocker that stays (签发例外), with the reason; the supervisor sees both. */
export const except = declareAct({
  ...named('except'),
  permission: { ...byLeader, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: false,
  input: z.object({ finding: z.string().max(64), words: z.string().trim().min(2).max(1000) }),
  decide: ({ filing, version }, { finding, words }) => {
    const found = judgedFindings(version.report, version.diagnostics).find(({ key }) => key === finding);
    if (!found) return notNow('finding-gone', '这个问题已经不存在了，请刷新页面。', { field: 'finding' });
    const { rule } = found.diagnostic;
    const verdict = { finding, rule, kind: 'exception' as const, words };
    return changed({ state: filing.state, verdict, facts: { rule, words } });
  },
});
