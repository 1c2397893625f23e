import { cite } from '../../law/index.ts';
import { identityVerdict } from './arithmetic/imbalance-finding.ts';
import { bothEditions, type Rule } from './rule.ts';

/** （七）总计 ＝ the sum of the outcomes （一）至（六）, in each of the seven columns. */
export const decidedTotalMismatch: Rule = {
  id: 'decided-total-mismatch',
  ref: 'T3-02',
  title: '办理结果各项之和不等于总计',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) => identityVerdict(facts, 'decided-total-mismatch'),
};
