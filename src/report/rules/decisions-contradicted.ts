import { cite } from '../../law/index.ts';
import { contradictions } from './narrative/contradiction.ts';
import { bothEditions, type Rule } from './rule.ts';

/** Licensing, penalty and coercion decisions the prose counts should be those of table 2. */
export const decisionsContradicted: Rule = {
  id: 'decisions-contradicted',
  ref: 'N-11',
  title: '正文许可、处罚、强制件数与表二不符',
  // What was published (双公示) need not be what was decided in the year.
  severity: 'hint',
  citation: cite('REG-20(6)'),
  editions: bothEditions,
  needs: ['disclosed'],
  check: (facts) =>
    contradictions(facts, {
      measures: ['licensing', 'penalty', 'coercion'],
      severity: 'hint',
      advice: '请核对台账；正文写的是公示条数而表二填的是决定数量的，分别写明。',
    }),
};
