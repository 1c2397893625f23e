import { type CheckResult, checkByRules } from './check-by-rules.ts';
import type { Report } from './report.ts';
import { reportRules } from './rules/index.ts';
import type { CheckContext } from './rules/report-facts.ts';
import type { Rule } from './rules/rule.ts';

/** Checks one annual report as `checkByRules` does, by every rule where none are named. */
export function checkReport(
  report: Report,
  context: CheckContext = {},
  rules: readonly Rule[] = reportRules,
): CheckResult {
  return checkByRules(rules, report, context);
}
