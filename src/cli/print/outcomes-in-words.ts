import type { CheckedFile } from './checked-file.ts';

/** Rules that came to no verdict, so that no finding is not taken for a pass; one sentence each, or none. */
export function outcomesInWords({ outcomes }: CheckedFile): string[] {
  const named = (outcome: string) => Object.keys(outcomes).filter((rule) => outcomes[rule] === outcome);
  const unknown = named('not-assessable');
  const crashed = named('crashed');
  return [
    ...(unknown.length > 0 ? [`有 ${unknown.length} 条规则因数据不全未能核对：${unknown.join('、')}。`] : []),
    ...(crashed.length > 0 ? [`有 ${crashed.length} 条规则运行出错，没有结论：${crashed.join('、')}。`] : []),
  ];
}
