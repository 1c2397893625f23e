import { cite } from '../../law/index.ts';
import { identityVerdict } from './arithmetic/imbalance-finding.ts';
import { bothEditions, type Rule } from './rule.ts';

/** 总计 ＝ 维持 ＋ 纠正 ＋ 其他 ＋ 尚未审结, in each of the three groups of table 4. */
export const disputeTotalMismatch: Rule = {
  id: 'dispute-total-mismatch',
  ref: 'T4-01',
  title: '复议诉讼各项之和不等于总计',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['disputes'],
  check: (facts) => identityVerdict(facts, 'dispute-total-mismatch'),
};
