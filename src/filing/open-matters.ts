import type { Refusal } from '../platform/index.ts';
import type { Verdict } from './filing-rows.ts';
import type { JudgedFinding } from './findings.ts';

/** Findings that still wait for what they ask for: an explanation, or an exception with the leader's signature. */
export function openMatters(
  findings: readonly JudgedFinding[],
  verdicts: readonly Verdict[],
): readonly JudgedFinding[] {
  const said = new Map(verdicts.map(({ finding, kind }) => [finding, kind]));
  return findings.filter(({ key, asks }) => {
    if (asks === 'nothing') return false;
    // An exception is more than an explanation.
    return asks === 'exception' ? said.get(key) !== 'exception' : !said.has(key);
  });
}

/** Why a report may not go on with matters still open; null when it may. */
export function mattersOpen(
  findings: readonly JudgedFinding[],
  verdicts: readonly Verdict[],
): Refusal | null {
  const open = openMatters(findings, verdicts);
  const [first] = open;
  if (!first) return null;
  const blocking = open.filter(({ asks }) => asks === 'exception').length;
  const counted = [
    ...(blocking > 0 ? [`${blocking} 个阻断问题没有改正，也没有签发例外`] : []),
    ...(open.length > blocking ? [`${open.length - blocking} 个问题没有说明`] : []),
  ].join('，');
  return {
    code: blocking > 0 ? 'blockers-open' : 'explanations-missing',
    sentence: `还有${counted}。其中：${first.diagnostic.message}`,
    citation: first.diagnostic.citation,
  };
}
