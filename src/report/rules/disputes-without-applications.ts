import { type CellId, cite } from '../../law/index.ts';
import type { Report } from '../report.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

const totals = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
  (group) => `disputes/${group}/total`,
);
const handled: readonly CellId[] = ['received', 'carriedIn', 'decidedTotal', 'carriedOut'].map(
  (row) => `applications/${row}/total`,
);

const noneHandled = (report: Report): boolean => handled.every((cell) => report.cells[cell]?.value === 0);

/** Disputes without any application must be about proactive publication; a reader will ask. */
export const disputesWithoutApplications: Rule = {
  id: 'disputes-without-applications',
  ref: 'T4-05',
  title: '没有申请却有复议诉讼',
  severity: 'hint',
  citation: cite('REG-51'),
  editions: bothEditions,
  needs: ['applications', 'disputes'],
  check: (facts) => {
    const disputed = totals.filter((cell) => (facts.value(cell) ?? 0) > 0);
    if (disputed.length === 0 || !noneHandled(facts.report)) return passed;
    if (facts.previous && !noneHandled(facts.previous)) return passed;
    const count = disputed.reduce((sum, cell) => sum + facts.value(cell)!, 0);
    return verdictOf(
      [
        {
          cells: disputed,
          message: `表四有复议诉讼 ${count} 件，表三却没有收到和办理任何申请。`,
          advice: '请核对：如因主动公开引起，或为往年答复引起，请在正文说明；如漏计申请，请补填表三。',
        },
      ],
      'hint',
    );
  },
};
