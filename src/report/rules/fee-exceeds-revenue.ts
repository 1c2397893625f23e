import { cite } from '../../law/index.ts';
import { processingFee } from './narrative/fees.ts';
import { locate } from './narrative/sentences.ts';
import { notApplicable, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

const fees = 'disclosed/fees/amount';

/** 信息处理费 is an 行政事业性收费, so it is part of the amount in table 2 and cannot exceed it. */
export const feeExceedsRevenue: Rule = {
  id: 'fee-exceeds-revenue',
  ref: 'X-02',
  title: '信息处理费大于收费总额',
  severity: 'must-explain',
  citation: cite('FEE'),
  editions: ['2021'],
  needs: ['disclosed', 's6'],
  check: (facts) => {
    const stated = processingFee(facts);
    if (stated === null) return notApplicable;
    const total = facts.value(fees);
    if (total === undefined) return notAssessable;
    const wan = stated.yuan / 10_000;
    if (wan <= total) return passed;
    return verdictOf(
      [
        {
          cells: [fees],
          message: `正文报告收取信息处理费 ${stated.yuan} 元（${wan} 万元），表二“行政事业性收费”却只有 ${total} 万元；信息处理费属于行政事业性收费，应当计入。`,
          advice: '请核对收费金额，把信息处理费计入表二，或说明未计入的原因。',
          at: locate(stated.sentence),
        },
      ],
      'must-explain',
    );
  },
};
