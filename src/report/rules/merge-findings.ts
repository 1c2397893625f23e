import type { Correction } from './arithmetic/search.ts';
import type { ReportFacts } from './report-facts.ts';
import type { Finding, Rule, StatedSum } from './rule.ts';

/** A finding with the rule that made it. */
export interface RuledFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/**
 * Tells one mistake once: where the correction of a failing sum is also what the prose, last year's report or the
 * nature of a count demands, the other findings become part of it and settle which cell is meant.
 */
export function mergeFindings(found: readonly RuledFinding[], facts: ReportFacts): readonly RuledFinding[] {
  if (found.length < 2 || !found.some(({ finding }) => finding.corrections)) return found;
  let open = found;
  const sums = found.filter(({ finding }) => finding.corrections);
  for (const sum of sums) {
    if (!open.includes(sum)) continue;
    const [merged, rest] = absorb(
      sum,
      open.filter((other) => other !== sum),
      facts,
    );
    open = open.flatMap((other) => (other === sum ? [merged] : rest.includes(other) ? [other] : []));
  }
  return open;
}

function absorb(
  sum: RuledFinding,
  others: readonly RuledFinding[],
  facts: ReportFacts,
): [RuledFinding, readonly RuledFinding[]] {
  const corrections = sum.finding.corrections!;
  const chosen = corrections.find((correction) =>
    others.some(({ finding }) => finding.stated && wouldAgree(finding.stated, correction, facts)),
  );
  const meant = chosen ?? corrections[0]!;
  const same = others.filter((other) => isSameMistake(other, meant, facts));
  if (same.length === 0) return [sum, others];
  return [
    { rule: sum.rule, finding: withMeant(sum.finding, meant, same) },
    others.filter((other) => !same.includes(other)),
  ];
}

function isSameMistake({ rule, finding }: RuledFinding, meant: Correction, facts: ReportFacts): boolean {
  if (finding.stated) return wouldAgree(finding.stated, meant, facts);
  return rule.id === 'count-impossible' && finding.cells?.[0] === meant.cell;
}

/** Whether the cells would add up to what is stated once the correction is made. */
function wouldAgree(
  { cells, value }: StatedSum,
  { cell, value: corrected }: Correction,
  facts: ReportFacts,
): boolean {
  if (!cells.includes(cell)) return false;
  const sum = cells.reduce(
    (total, other) => total + (other === cell ? corrected : (facts.value(other) ?? Number.NaN)),
    0,
  );
  return sum === value;
}

function withMeant(finding: Finding, meant: Correction, same: readonly RuledFinding[]): Finding {
  const others = (finding.corrections ?? []).filter(({ cell }) => cell !== meant.cell);
  const texts = same.flatMap(({ finding: { at } }) => (at ? [at] : []));
  return {
    ...finding,
    cells: [meant.cell, ...(finding.cells ?? []).filter((cell) => cell !== meant.cell)],
    // What another source confirms is no longer one of several possibilities.
    corrections: texts.length > 0 ? [meant] : [meant, ...others],
    message: texts.length > 0 ? `${finding.message}正文所写也与改正后的数一致。` : finding.message,
    merged: [...new Set([...(finding.merged ?? []), ...same.map(({ rule }) => rule.id)])],
  };
}
