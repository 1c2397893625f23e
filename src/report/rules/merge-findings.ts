import type { Correction } from './arithmetic/search.ts';
import type { ReportFacts } from './report-facts.ts';
import type { Finding, Rule } from './rule.ts';

/** A finding with the rule that made it. */
export interface RuledFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/**
 * Tells one mistake once. Where a sum fails, each cell that could be wrong is corrected in thought: what the other
 * rules then no longer find had the same cause and becomes part of the finding on the sum; the correction that
 * settles most is the one that is meant.
 */
export function mergeFindings(found: readonly RuledFinding[], facts: ReportFacts): readonly RuledFinding[] {
  if (found.length < 2) return found;
  let open = withinSentences(found);
  for (const sum of found.filter(({ finding }) => finding.corrections)) {
    const others = open.filter(({ finding }) => finding.cells && !finding.corrections);
    if (others.length === 0) return open;
    const tried = sum.finding.corrections!.slice(0, mostTried).map((correction) => ({
      correction,
      settled: settledBy(correction, others, facts),
    }));
    const best = tried.reduce((most, next) => (next.settled.length > most.settled.length ? next : most));
    if (best.settled.length === 0) continue;
    const merged = { rule: sum.rule, finding: withMeaning(sum.finding, best.correction, best.settled) };
    open = open.flatMap((other) => (other === sum ? [merged] : best.settled.includes(other) ? [] : [other]));
  }
  return open;
}

/** A number that the tables contradict may also break a sum or a share of its sentence: the first of these tells it. */
function withinSentences(found: readonly RuledFinding[]): readonly RuledFinding[] {
  if (!found.some(({ rule }) => rankInSentence(rule) > 0)) return found;
  const told = new Map<RuledFinding, string[]>();
  const left = found.filter((item) => {
    const cause = found.find((other) => isCauseOf(other, item));
    if (cause) told.set(cause, [...(told.get(cause) ?? []), item.rule.id]);
    return cause === undefined;
  });
  return left.map((item) => {
    const merged = told.get(item);
    if (!merged) return item;
    return { ...item, finding: { ...item.finding, merged: [...(item.finding.merged ?? []), ...merged] } };
  });
}

const isCauseOf = (one: RuledFinding, other: RuledFinding): boolean =>
  rankInSentence(one.rule) < rankInSentence(other.rule) &&
  one.finding.figures !== undefined &&
  other.finding.figures !== undefined &&
  one.finding.figures.some((figure) => other.finding.figures!.includes(figure)) &&
  (other.finding.at!.text.includes(one.finding.at!.text) ||
    one.finding.at!.text.includes(other.finding.at!.text));

/** What the tables contradict comes before a sum, a sum before a share. */
const rankInSentence = ({ id }: Rule): number => ['parts-sum-mismatch', 'share-mismatch'].indexOf(id) + 1;

/** More possibilities than this are no longer a finding about one cell. */
const mostTried = 8;

/** The findings that are gone once the cell is corrected. */
function settledBy(
  { cell, value }: Correction,
  others: readonly RuledFinding[],
  facts: ReportFacts,
): RuledFinding[] {
  const corrected = facts.withValue(cell, value);
  const left = new Map<Rule, readonly Finding[]>();
  return others.filter(({ rule, finding }) => {
    if (!left.has(rule)) left.set(rule, findingsOf(rule, corrected));
    return !left.get(rule)!.some((other) => isSame(other, finding));
  });
}

function findingsOf(rule: Rule, facts: ReportFacts): readonly Finding[] {
  try {
    return rule.check(facts).findings;
  } catch {
    // It was reported as crashed or not on the report as it stands; a thought must not add to that.
    return [];
  }
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.at?.text === other.at?.text && one.cells?.join() === other.cells?.join();

function withMeaning(finding: Finding, meant: Correction, settled: readonly RuledFinding[]): Finding {
  const others = finding.corrections!.filter(({ cell }) => cell !== meant.cell);
  const confirmed = settled.some(({ finding: { at } }) => at !== undefined);
  return {
    ...finding,
    cells: [meant.cell, ...finding.cells!.filter((cell) => cell !== meant.cell)],
    // What the prose confirms is no longer one of several possibilities.
    corrections: confirmed ? [meant] : [meant, ...others],
    message: confirmed ? `${finding.message}${agreement(meant, others)}` : finding.message,
    merged: [...new Set([...(finding.merged ?? []), ...settled.map(({ rule }) => rule.id)])],
  };
}

const agreement = ({ value }: Correction, others: readonly Correction[]): string =>
  others.length > 0 ? `正文所写与改为 ${value} 一致。` : '正文所写也与改正后的数一致。';
