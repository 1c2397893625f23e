import { cite } from '../../law/index.ts';
import type { Claim } from './narrative/claim.ts';
import type { OtherFigure } from './narrative/contradiction.ts';
import { contradictions } from './narrative/contradiction.ts';
import { runTogether } from './narrative/run-together.ts';
import { rangeOf } from './narrative/table-figures.ts';
import type { ReportFacts } from './report-facts.ts';
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
      others: (claim) => (claim.measure === 'documentsInForce' ? withoutThisYears(claim, facts) : []),
      advice: '请对照规范性文件目录核实，使正文与表二一致；口径不同的，在正文写明。',
    }),
};

/** The prose may have counted the documents in force before those of the year were added. */
function withoutThisYears(claim: Claim, facts: ReportFacts): readonly OtherFigure[] {
  const whole = rangeOf(facts, [inForce]);
  const made = rangeOf(facts, [issued]);
  const told = facts.claims.find(({ measure }) => measure === 'documentsMade')?.value ?? 0;
  const run = runTogether(facts, inForce);
  const fits = run ? told > 0 && run.allows(claim.value + told) : whole.low - made.high === claim.value;
  if (!fits) return [];
  const words = run
    ? `正文所写加上本年制发的 ${told} 件是 ${claim.value + told}，与所印数字相合`
    : '这个数正好等于表二现行有效件数减去本年制发件数';
  return [
    {
      name: '',
      cells: [inForce],
      low: claim.value,
      high: claim.value,
      accepted: false,
      why: `${words}，两处的统计时点可能不同。`,
    },
  ];
}
