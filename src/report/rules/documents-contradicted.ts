import { cite } from '../../law/index.ts';
import { contradictions } from './narrative/contradiction.ts';
import { rangeOf } from './narrative/table-figures.ts';
import { bothEditions, type Rule } from './rule.ts';

const inForce = 'disclosed/normativeDocuments/inForce';
const issued = 'disclosed/normativeDocuments/issued';

/** The normative documents the prose counts as made, repealed or in force must be those of table 2. */
export const documentsContradicted: Rule = {
  id: 'documents-contradicted',
  ref: 'N-11',
  title: '正文规范性文件件数与表二不符',
  severity: 'must-explain',
  citation: cite('REG-20(1)'),
  editions: bothEditions,
  needs: ['disclosed'],
  check: (facts) =>
    contradictions(facts, {
      measures: ['documentsMade', 'documentsRepealed', 'documentsInForce'],
      severity: 'must-explain',
      others: (claim) => {
        if (claim.measure !== 'documentsInForce') return [];
        const whole = rangeOf(facts, [inForce]);
        const made = rangeOf(facts, [issued]);
        return [
          {
            name: '',
            cells: [inForce],
            low: whole.low - made.high,
            high: whole.high - made.low,
            accepted: false,
            why: '这个数正好等于表二现行有效件数减去本年制发件数，两处的统计时点可能不同。',
          },
        ];
      },
      advice: '请对照规范性文件目录核实，使正文与表二一致；口径不同的，在正文写明。',
    }),
};
