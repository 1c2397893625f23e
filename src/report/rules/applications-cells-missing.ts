import { cite } from '../../law/index.ts';
import { unfilledVerdict } from './cells/unfilled-finding.ts';
import { bothEditions, type Rule } from './rule.ts';

/** Every cell of table 3 must print a number; a blank is not a zero. */
export const applicationsCellsMissing: Rule = {
  id: 'applications-cells-missing',
  ref: 'T3-04',
  title: '表三有未填的格',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) => unfilledVerdict(facts, 'applications'),
};
