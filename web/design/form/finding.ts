import type { CellId } from '../../../src/law/index.ts';
import type { Diagnostic, Severity } from '../../../src/report/index.ts';
import { heavier, severities } from './severity-names.ts';

/** A diagnostic as it stands in the list: with a key that survives a re-run, and its number. */
export interface Finding {
  readonly key: string;
  /** Counted from 1 through the whole list, heaviest first. */
  readonly number: number;
  readonly diagnostic: Diagnostic;
}

/** Findings in the order they are listed: heaviest first, otherwise as the check gave them. */
export function listFindings(diagnostics: readonly Diagnostic[]): Finding[] {
  const seen = new Map<string, number>();
  return severities
    .flatMap((severity) => diagnostics.filter((one) => one.severity === severity))
    .map((diagnostic, index) => {
      const name = `${diagnostic.rule} ${diagnostic.cells[0] ?? diagnostic.quote ?? ''}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return { key: `${name} ${nth}`, number: index + 1, diagnostic };
    });
}

/** What the findings paint on one cell. */
export interface CellMark {
  readonly severity: Severity;
  /** True when the cell is the one most likely wrong; others only take part in the arithmetic. */
  readonly leading: boolean;
  readonly numbers: readonly number[];
}

/** The mark of every cell that a finding names. */
export function cellMarks(findings: readonly Finding[]): ReadonlyMap<CellId, CellMark> {
  const marks = new Map<CellId, CellMark>();
  for (const { diagnostic, number } of findings) {
    diagnostic.cells.forEach((cell, index) => {
      const before = marks.get(cell);
      marks.set(cell, {
        severity: heavier(before?.severity, diagnostic.severity),
        leading: (before?.leading ?? false) || index === 0,
        numbers: [...(before?.numbers ?? []), number],
      });
    });
  }
  return marks;
}

/** How many findings of each weight there are. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { blocker: 0, 'must-explain': 0, hint: 0 };
  for (const { diagnostic } of findings) counts[diagnostic.severity] += 1;
  return counts;
}

/** The result of a check in one sentence, as it is announced and printed over the list. */
export function findingsInWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return '未发现问题。';
  const counts = countBySeverity(findings);
  return `共 ${findings.length} 个问题：阻断 ${counts.blocker} 个，须说明 ${counts['must-explain']} 个，提示 ${counts.hint} 个。`;
}
