import type { RuleOutcome } from '../../../src/report/index.ts';
import { ruleTitle } from './rule-titles.ts';

/** What each outcome is called; only those worth a person's notice are listed by name. */
const outcomeNames: readonly (readonly [RuleOutcome, string, 'counted' | 'listed'])[] = [
  ['passed', '通过', 'counted'],
  ['failed', '发现问题', 'counted'],
  ['needs-person', '需人工查看', 'counted'],
  ['not-applicable', '不适用', 'counted'],
  ['not-assessable', '缺少数据，未能判断', 'listed'],
  ['crashed', '检查出错，未能判断', 'listed'],
];

/** How every check came out (检查情况): a check that could not be made is not a pass. */
export function OutcomeList({ outcomes }: { outcomes: Readonly<Record<string, RuleOutcome>> }) {
  const all = Object.entries(outcomes);
  return (
    <details className="outcomes">
      <summary>共做 {all.length} 项检查</summary>
      <ul>
        {outcomeNames.map(([outcome, name, how]) => {
          const rules = all.filter(([, one]) => one === outcome).map(([rule]) => ruleTitle(rule));
          if (rules.length === 0) return null;
          return (
            <li key={outcome}>
              {name} {rules.length} 项{how === 'listed' && `：${rules.join('、')}`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
