import { cite } from '../../law/index.ts';
import { identityVerdict } from './arithmetic/imbalance-finding.ts';
import { bothEditions, type Rule } from './rule.ts';

/** 总计 ＝ the sum of the six kinds of applicants, in each row of table 3. */
export const applicantTotalMismatch: Rule = {
  id: 'applicant-total-mismatch',
  ref: 'T3-03',
  title: '各类申请人之和不等于总计',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) => identityVerdict(facts, 'applicant-total-mismatch'),
};
