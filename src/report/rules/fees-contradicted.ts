import { cite } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { feeUnitSuspect } from './fee-unit-suspect.ts';
import { scopeAt } from './narrative/scope.ts';
import { locate } from './narrative/sentences.ts';
import { notApplicable, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

const fees = 'disclosed/fees/amount';
/** Not what was waived, nor what one pays for each case. */
const collected =
  /(?<!减免|免征|免收|退还|降低)行政事业性收费(?:收入|金额|总额|合计|总计|共|计|为)*(?<number>\d+(?:\.\d+)?)(?<ten>万)?元(?!\/|每)/;

/** The administrative fees the prose names should be the amount of table 2. */
export const feesContradicted: Rule = {
  id: 'fees-contradicted',
  ref: 'T2-04',
  title: '正文收费金额与表二不符',
  severity: 'must-explain',
  citation: cite('REG-20(8)'),
  editions: ['2021'],
  needs: ['disclosed'],
  check: (facts) => {
    for (const sentence of facts.sentences) {
      if (!sentence.text.includes('行政事业性收费')) continue;
      const found = collected.exec(sentence.text);
      if (!found || scopeAt(sentence, found.index, facts.speaker) === 'other') continue;
      const total = facts.value(fees);
      if (total === undefined) return notAssessable;
      const wan = found.groups!.ten ? Number(found.groups!.number) : Number(found.groups!.number) / 10_000;
      // The prose may round to what it prints.
      const decimals = found.groups!.number!.split('.')[1]?.length ?? 0;
      if (Math.abs(wan - total) < 0.5 * 10 ** -decimals + 1e-9) return passed;
      // A figure in the wrong unit is told as that.
      if (feeUnitSuspect.check(facts).outcome === 'failed') return { outcome: 'failed', findings: [] };
      return verdictOf(
        [
          {
            cells: [fees],
            message: `正文写的行政事业性收费是 ${wan} 万元，而${cellName(fees)}为 ${total} 万元。`,
            advice: '请核对收费台账，使正文与表二一致。',
            at: locate(sentence),
          },
        ],
        'must-explain',
      );
    }
    return notApplicable;
  },
};
