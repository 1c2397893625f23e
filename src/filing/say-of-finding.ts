import { z } from 'zod';
import type { Outcome } from '../platform/index.ts';
import { type Change, changed, notNow } from './declared-act.ts';
import type { FilingState } from './filing.ts';
import type { Verdict } from './filing-rows.ts';
import type { JudgedFinding } from './open-matters.ts';

/** What a person says of a finding: which one, and in which words. */
export const saidOfFinding = z.object({
  ...{ finding: z.string().max(64), words: z.string().trim().min(2).max(1000) },
});

/** What was said, as it is kept with the values the finding judged. */
export type GivenVerdict = Pick<Verdict, 'finding' | 'rule' | 'kind' | 'words'>;

type Said = z.infer<typeof saidOfFinding>;

/** Explains a finding (说明); a blocker cannot be explained away. */
export function explained(findings: readonly JudgedFinding[], said: Said): Outcome<GivenVerdict> {
  const found = findings.find(({ key }) => key === said.finding);
  if (!found) return findingGone;
  const { rule, citation } = found.diagnostic;
  if (found.asks === 'exception')
    return notNow('blocker', '阻断问题不能用说明代替改正；确需保留的，由负责人签发例外。', { citation });
  return { ok: true, value: { ...said, rule, kind: 'explanation' } };
}

/** Answers for a finding that stays (例外), with the reason. */
export function excepted(findings: readonly JudgedFinding[], said: Said): Outcome<GivenVerdict> {
  const found = findings.find(({ key }) => key === said.finding);
  return found
    ? { ok: true, value: { ...said, rule: found.diagnostic.rule, kind: 'exception' } }
    : findingGone;
}

/** What a verdict changes of a filing: nothing but what is known of the finding. */
export function verdictKept(state: FilingState, given: Outcome<GivenVerdict>): Outcome<Change> {
  if (!given.ok) return given;
  const { rule, words } = given.value;
  return changed({ state, verdict: given.value, facts: { rule, words } });
}

const findingGone = notNow('finding-gone', '这个问题已经不存在了，请刷新页面。', { field: 'finding' });
