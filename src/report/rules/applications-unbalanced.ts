import { cite } from '../../law/index.ts';
import { identityVerdict } from './arithmetic/imbalance-finding.ts';
import { bothEditions, type Rule } from './rule.ts';

/** 新收 ＋ 上年结转 ＝ 办理结果总计 ＋ 结转下年度, in each of the seven columns, as the head of table 3 prints. */
export const applicationsUnbalanced: Rule = {
  id: 'applications-unbalanced',
  ref: 'T3-01',
  title: '申请数量收支不平',
  severity: 'blocker',
  citation: cite('FORM-NOTE'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) => identityVerdict(facts, 'applications-unbalanced'),
};
