import { reportRules } from '../../../src/report/index.ts';

const titles = new Map(reportRules.map(({ id, title }) => [id, title]));

/** What a rule checks, in a few words. */
export function ruleTitle(rule: string): string {
  return titles.get(rule) ?? rule;
}
