import type { Refusal } from '../platform/index.ts';
import type { Diagnostic } from '../report/index.ts';
import type { Verdict } from './filing-rows.ts';

/** What a finding asks of people before the report goes out (须办事项). */
export type Asked = 'exception' | 'explanation' | 'nothing';

/** A finding with what it asks for and the name under which verdicts on it are kept. */
export interface JudgedFinding {
  readonly key: string;
  readonly asks: Asked;
  readonly diagnostic: Diagnostic;
}

/** A finding with what a person said of it. */
export interface SaidFinding extends JudgedFinding {
  readonly verdict: Verdict | null;
}

/** What findings of each weight ask for. */
export const asked = {
  blocker: 'exception',
  'must-explain': 'explanation',
  hint: 'nothing',
} as const satisfies Readonly<Record<Diagnostic['severity'], Asked>>;

/** The findings with the latest word on each. */
export function withVerdicts(
  findings: readonly JudgedFinding[],
  verdicts: readonly Verdict[],
): readonly SaidFinding[] {
  const said = new Map(verdicts.map((verdict) => [verdict.finding, verdict]));
  return findings.map((finding) => ({ ...finding, verdict: said.get(finding.key) ?? null }));
}

type Matter = Pick<SaidFinding, 'asks' | 'diagnostic'> & {
  readonly verdict: Pick<Verdict, 'kind'> | null;
};

/** Findings that still wait for what they ask for: an explanation, or an exception with the leader's signature. */
export const openMatters = <T extends Matter>(findings: readonly T[]): readonly T[] =>
  findings.filter(({ asks, verdict }) => {
    if (asks === 'nothing') return false;
    // An exception is more than an explanation.
    return asks === 'exception' ? verdict?.kind !== 'exception' : verdict === null;
  });

/** Why a report may not go on with matters still open; null when it may. */
export function mattersOpen(findings: readonly Matter[]): Refusal | null {
  const open = openMatters(findings);
  const [first] = open;
  if (!first) return null;
  const blocking = open.filter(({ asks }) => asks === 'exception').length;
  const counted = [
    ...(blocking > 0 ? [`${blocking} 个阻断问题没有改正，也没有签发例外`] : []),
    ...(open.length > blocking ? [`${open.length - blocking} 个问题没有说明`] : []),
  ].join('，');
  return {
    code: blocking > 0 ? 'blockers-open' : 'explanations-missing',
    sentence: `还有 ${counted}。其中：${first.diagnostic.message}`,
    citation: first.diagnostic.citation,
  };
}
