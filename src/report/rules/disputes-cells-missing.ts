import { cite } from '../../law/index.ts';
import { unfilledVerdict } from './cells/unfilled-finding.ts';
import { bothEditions, type Rule } from './rule.ts';

/** Every cell of table 4 must print a number; a blank is not a zero. */
export const disputesCellsMissing: Rule = {
  id: 'disputes-cells-missing',
  ref: 'T4-02',
  title: '表四有未填的格',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['disputes'],
  check: (facts) => unfilledVerdict(facts, 'disputes'),
};
