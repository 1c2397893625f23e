import type { CellId, Citation, Edition } from '../../law/index.ts';
import type { RuleOutcome, Severity } from '../diagnostic.ts';
import type { Located } from '../report.ts';
import type { Place } from '../source-document.ts';
import type { Correction } from './arithmetic/search.ts';
import type { Need } from './need.ts';
import type { Part } from './part.ts';
import type { ReportFacts } from './report-facts.ts';

/** What a rule has found; the runner adds the rule's id, citation and severity. */
export interface Finding {
  /** What is wrong, with the arithmetic, in Chinese. */
  readonly message: string;
  /** What to do, in Chinese. */
  readonly advice: string;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
  /** When it differs from the rule's own. */
  readonly citation?: Citation;
  /** The cells concerned, the one most likely wrong first. */
  readonly cells?: readonly CellId[];
  /** Single cells any of which, corrected, would settle the finding; the likeliest first. */
  readonly corrections?: readonly Correction[];
  /** The sentence, heading or other text the finding is about. */
  readonly at?: Located;
  /** Where the finding shows, when that is neither a text of the report nor the first cell. */
  readonly place?: Place | null;
  /** Where the text stands; the section of the first cell's table when absent. */
  readonly part?: Part;
  /** The numbers of the sentence that may be wrong. */
  readonly figures?: readonly number[];
  /** Other rules that failed for the same cause. */
  readonly merged?: readonly string[];
}

/** What a rule came to, with what it found. */
export interface Verdict {
  readonly outcome: Exclude<RuleOutcome, 'crashed'>;
  readonly findings: readonly Finding[];
}

/** A check of one annual report. The file, its test and its page in docs/rules bear the rule's id. */
export interface Rule {
  /** A noun in the failing state, kebab-case. */
  readonly id: string;
  /** The number of the check in the domain rule book, e.g. `T3-01`. */
  readonly ref: string;
  /** Chinese, a few words. */
  readonly title: string;
  /** The gravest severity the rule gives. */
  readonly severity: Severity;
  readonly citation: Citation;
  /** Editions of the form it serves. */
  readonly editions: readonly Edition[];
  readonly needs: readonly Need[];
  readonly check: (facts: ReportFacts) => Verdict;
}

/** Both editions of the form. */
export const bothEditions: readonly Edition[] = ['2019', '2021'];

/** Nothing is wrong. */
export const passed: Verdict = { outcome: 'passed', findings: [] };

/** The rule has nothing to do with this report. */
export const notApplicable: Verdict = { outcome: 'not-applicable', findings: [] };

/** A cell or a text the rule needs is unknown; that is not a pass. */
export const notAssessable: Verdict = { outcome: 'not-assessable', findings: [] };

/** Passed without findings; with hints only a person must look; otherwise failed. */
export function verdictOf(findings: readonly Finding[], severity: Severity): Verdict {
  if (findings.length === 0) return passed;
  const onlyHints = findings.every((finding) => (finding.severity ?? severity) === 'hint');
  return { outcome: onlyHints ? 'needs-person' : 'failed', findings };
}
