import { cite } from '../../law/index.ts';
import { unfilledVerdict } from './cells/unfilled-finding.ts';
import { bothEditions, type Rule } from './rule.ts';

/** Every cell of table 2 must print a number; a blank is not a zero. */
export const disclosedCellsMissing: Rule = {
  id: 'disclosed-cells-missing',
  ref: 'T2-01',
  title: '表二有未填的格',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['disclosed'],
  check: (facts) => unfilledVerdict(facts, 'disclosed'),
};
