import { reportRules } from '../../report/index.ts';
import type { CheckedFile } from './checked-file.ts';

/** A report without its tables leaves fifty rules without a verdict; the first show what is the matter. */
const shown = 5;

const titles = new Map(reportRules.map(({ id, title }) => [id, title]));

/** Rules that came to no verdict, so that no finding is not taken for a pass; one sentence each, or none. */
export function outcomesInWords({ outcomes, unmatched }: CheckedFile): string[] {
  const named = (outcome: string) => Object.keys(outcomes).filter((rule) => outcomes[rule] === outcome);
  const unknown = named('not-assessable');
  const crashed = named('crashed');
  return [
    ...(unmatched ? ['给出的往年年报中没有这个机关上一年度的，未做跨年核对。'] : []),
    ...(unknown.length > 0 ? [`有 ${unknown.length} 条规则因数据不全未能核对：${listed(unknown)}。`] : []),
    ...(crashed.length > 0 ? [`有 ${crashed.length} 条规则运行出错，没有结论：${listed(crashed)}。`] : []),
  ];
}

function listed(rules: readonly string[]): string {
  const names = rules.slice(0, shown).map((rule) => titles.get(rule) ?? rule);
  return names.join('、') + (rules.length > shown ? ' 等' : '');
}
