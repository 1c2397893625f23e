import {
  type CellId,
  type Citation,
  cellParts,
  cite,
  type Edition,
  officialForms,
  prescribedEdition,
  type TableId,
} from '../law/index.ts';
import type { Diagnostic, RuleOutcome, Severity } from './diagnostic.ts';
import type { Report } from './report.ts';
import { mergeFindings, type RuledFinding } from './rules/merge-findings.ts';
import type { Need } from './rules/need.ts';
import type { Part } from './rules/part.ts';
import { type CheckContext, ReportFacts } from './rules/report-facts.ts';
import { type Finding, notApplicable, notAssessable, type Rule, type Verdict } from './rules/rule.ts';

/** What the rules say of one report. */
export interface CheckResult {
  /** 阻断 first, then 须说明, then 提示; within each in the order of the form. */
  readonly diagnostics: readonly Diagnostic[];
  /** What each rule came to, by rule id. */
  readonly outcomes: Readonly<Record<string, RuleOutcome>>;
}

/**
 * Checks one annual report by these rules. The report is not changed; the same report and context always give the same
 * result. A rule that breaks down is `crashed` and the others still run.
 */
export function checkByRules(
  rules: readonly Rule[],
  report: Report,
  context: CheckContext = {},
): CheckResult {
  const facts = new ReportFacts(report, context);
  const verdicts: (Verdict | null)[] = [];
  const found: RuledFinding[] = [];
  for (const rule of rules) {
    const verdict = apply(rule, facts);
    verdicts.push(verdict);
    if (verdict) for (const finding of verdict.findings) found.push({ rule, finding });
  }
  return {
    diagnostics: diagnosticsOf(found, facts),
    // Most callers want the findings alone.
    get outcomes(): Record<string, RuleOutcome> {
      return Object.fromEntries(rules.map(({ id }, index) => [id, verdicts[index]?.outcome ?? 'crashed']));
    },
  };
}

/** One mistake once, the gravest first. */
function diagnosticsOf(found: readonly RuledFinding[], facts: ReportFacts): Diagnostic[] {
  if (found.length === 0) return [];
  const order = positions[facts.edition ?? '2021'];
  return mergeFindings(found, facts)
    .map((item, index) => ({
      diagnostic: diagnosticOf(item, facts),
      place: placeInForm(item.finding, order),
      index,
    }))
    .sort(
      (a, b) =>
        gravity[a.diagnostic.severity] - gravity[b.diagnostic.severity] ||
        a.place - b.place ||
        a.index - b.index,
    )
    .map(({ diagnostic }) => diagnostic);
}

/** What a rule comes to; null when it broke down. */
function apply(rule: Rule, facts: ReportFacts): Verdict | null {
  if (facts.edition !== null && !rule.editions.includes(facts.edition)) return notApplicable;
  if (facts.predatesForms && !timeless.has(rule.id)) return notApplicable;
  for (const need of rule.needs)
    if (!facts.has(need)) return givenByCaller.includes(need) ? notApplicable : notAssessable;
  try {
    return rule.check(facts);
  } catch {
    return null;
  }
}

/** What can be said of any report, whatever form it follows. */
const timeless: ReadonlySet<string> = new Set([
  'table-missing',
  'year-inconsistent',
  'personal-data-exposed',
  'wording-error',
  'text-duplicated',
  'template-remnant',
  'parts-sum-mismatch',
]);

const givenByCaller: readonly Need[] = ['previous', 'peers', 'registers'];

function diagnosticOf({ rule, finding }: RuledFinding, facts: ReportFacts): Diagnostic {
  const cells = finding.cells ?? [];
  const first = cells[0];
  const only = finding.corrections?.length === 1 ? finding.corrections[0] : undefined;
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    cells,
    message: finding.message,
    advice: finding.advice,
    citation: finding.citation ?? citationOf(rule, facts),
    place:
      finding.at?.place ??
      finding.place ??
      (first === undefined ? null : (facts.reading(first)?.origin ?? null)),
    ...(finding.at && { quote: finding.at.text }),
    ...(only && { proposal: { cell: only.cell, value: only.value } }),
    ...(finding.merged && { merged: finding.merged }),
  };
}

/** The form that was prescribed for the year: a report of 2019 or 2020 is held to the notice of 2019. */
function citationOf({ citation }: Rule, { year }: ReportFacts): Citation {
  const isEarlier = year !== null && prescribedEdition(year) === '2019';
  return isEarlier && citation.id === 'FORM-2021' ? cite('FORM-2019') : citation;
}

const gravity: Readonly<Record<Severity, number>> = { blocker: 0, 'must-explain': 1, hint: 2 };

const parts: readonly Part[] = ['title', 'preface', 's1', 's2', 's3', 's4', 's5', 's6', 'signature'];
const sectionOfTable: Readonly<Record<TableId, Part>> = {
  disclosed: 's2',
  applications: 's3',
  disputes: 's4',
};

/** Room for every cell of a table between two parts. */
const partWidth = 1000;

type Positions = ReadonlyMap<CellId, number>;

const positionsOf = (edition: Edition): Positions =>
  new Map(officialForms[edition].cells.map((cell, index) => [cell, index]));

const positions: Readonly<Record<Edition, Positions>> = {
  '2019': positionsOf('2019'),
  '2021': positionsOf('2021'),
};

function placeInForm(finding: Finding, order: Positions): number {
  const first = finding.cells?.[0];
  if (first === undefined || finding.part !== undefined)
    return parts.indexOf(finding.part ?? 'title') * partWidth;
  const section = parts.indexOf(sectionOfTable[cellParts(first).table]);
  return section * partWidth + 1 + (order.get(first) ?? partWidth - 2);
}
