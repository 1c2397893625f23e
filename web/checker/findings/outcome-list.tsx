import type { RuleOutcome } from '../../../src/report/index.ts';
import type { TimedCheck } from '../engine.ts';

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
export function OutcomeList({ check: { rules: all, outcomes } }: { check: TimedCheck }) {
  return (
    <details className="outcomes">
      <summary>共做 {all.length} 项检查</summary>
      <ul>
        {outcomeNames.map(([outcome, name, how]) => {
          const rules = all.filter(({ id }) => outcomes[id] === outcome).map(({ title }) => title);
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
