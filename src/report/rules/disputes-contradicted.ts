import { cite } from '../../law/index.ts';
import type { Measure } from './narrative/claim.ts';
import { contradictions } from './narrative/contradiction.ts';
import { rangeOf } from './narrative/table-figures.ts';
import { bothEditions, type Rule } from './rule.ts';

const procedures = ['reconsideration', 'litigation'] as const;
const outcomes: readonly Measure[] = procedures.flatMap((procedure) =>
  (['upheld', 'corrected', 'other', 'pending'] as const).map((outcome) => `${procedure}.${outcome}` as const),
);

/** The reconsideration and litigation cases the prose counts or denies must be those of table 4. */
export const disputesContradicted: Rule = {
  id: 'disputes-contradicted',
  ref: 'N-05',
  title: '正文复议诉讼件数与表四不符',
  severity: 'blocker',
  citation: cite('REG-50(3)'),
  editions: bothEditions,
  needs: ['disputes'],
  check: (facts) =>
    contradictions(facts, {
      measures: ['reconsideration', 'litigation', 'disputes', 'corrected', ...outcomes],
      severity: 'blocker',
      gentle: outcomes,
      others: (claim) =>
        claim.measure === 'litigation'
          ? [
              {
                name: '',
                cells: ['disputes/litigationDirect/total'],
                ...rangeOf(facts, ['disputes/litigationDirect/total']),
                accepted: false,
                why: '这个数正好等于“未经复议直接起诉”一组，可能漏计了“复议后起诉”的案件。',
              },
            ]
          : [],
      advice: '请核对复议诉讼台账，改正正文或表四，使两处一致。',
    }),
};
