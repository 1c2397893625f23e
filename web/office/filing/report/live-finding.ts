import type { SaidFinding } from '../../../../src/filing/contract.ts';
import type { Diagnostic } from '../../../../src/report/index.ts';
import { type Finding, listFindings } from '../../../design/form/finding.ts';

/** A finding with what it asks for, and what was said of it. */
export interface LiveFinding extends Finding {
  /** As the server keeps it; null while what was typed is not saved. */
  readonly saved: SaidFinding | null;
}

/** The findings of a check in their order, each with what the server keeps of it. */
export function listLive(
  diagnostics: readonly Diagnostic[],
  kept: readonly SaidFinding[],
): readonly LiveFinding[] {
  const saved = new Map(kept.map((one) => [nameOf(one.diagnostic), one]));
  return listFindings(diagnostics).map((finding) => ({
    ...{ ...finding, saved: saved.get(nameOf(finding.diagnostic)) ?? null },
  }));
}

const nameOf = ({ rule, cells, message, quote }: Diagnostic) => [rule, ...cells, quote, message].join('\n');
