import { linkYears, type YearLink } from '../link-years.ts';
import type { ReportFacts } from './report-facts.ts';

/** The figures of one kind that last year's report has already fixed. */
export function yearLinks(facts: ReportFacts, kind: YearLink['kind']): readonly YearLink[] {
  const { previous, report, yearBefore } = facts;
  if (previous === null || yearBefore === null) return [];
  return linkYears(previous, { ...report, year: yearBefore + 1 }).filter((link) => link.kind === kind);
}
