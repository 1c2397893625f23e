import { openMatters, type SaidFinding, unsignable } from '../../../../src/filing/contract.ts';
import type { Refusal } from '../../../../src/platform/contract.ts';

/** What the check of a county's report still asks of people, and what cannot be done until then, a sentence each. */
export function openInWords(
  findings: readonly SaidFinding[],
  missing: readonly unknown[],
): readonly string[] {
  const open = openMatters(findings);
  const blockers = open.filter(({ asks }) => asks === 'exception').length;
  const isUnsignable = unsignable(findings, missing)?.code === 'blockers-open';
  const barred = isUnsignable ? '不能签发，也不能公开' : '不能公开';
  return [
    ...(blockers > 0 ? [`还有 ${blockers} 个阻断问题没有改正，也没有签发例外，${barred}。`] : []),
    ...(open.length > blockers ? [`还有 ${open.length - blockers} 个问题没有说明，不能签发。`] : []),
  ];
}

/** What is to be done about matters that keep a county's report from being signed: a blocker is not explained away. */
export const wayToSettle = ({ code }: Refusal): string =>
  code === 'blockers-open' ? '到“问题”中查看，改正数据或者由负责人签发例外' : '到“问题”中逐个说明';
