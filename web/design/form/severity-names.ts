import type { Severity } from '../../../src/report/index.ts';

/** The three weights of a finding, heaviest first, with what each asks of the reader. */
export const severityNames: Readonly<Record<Severity, { name: string; meaning: string }>> = {
  blocker: { name: '阻断', meaning: '改正后方可报送' },
  'must-explain': { name: '须说明', meaning: '核实，确属实情的随报送附书面说明' },
  hint: { name: '提示', meaning: '建议看一看' },
};

/** Severities in order of weight. */
export const severities = Object.keys(severityNames) as readonly Severity[];

/** The heavier of two severities. */
export function heavier(a: Severity | undefined, b: Severity): Severity {
  return a !== undefined && severities.indexOf(a) <= severities.indexOf(b) ? a : b;
}
