import { cite } from '../../law/index.ts';
import { mentionsProcessingFee } from './narrative/fees.ts';
import { passed, type Rule, verdictOf } from './rule.ts';

const lapsed = 'applications/otherDisposition.feeLapsed/total';

/** An application that lapsed for want of payment means that a fee notice was issued; section 6 must say so. */
export const lapsedFeeUnreported: Rule = {
  id: 'lapsed-fee-unreported',
  ref: 'X-01',
  title: '有逾期未缴费的申请而未报告收费情况',
  severity: 'blocker',
  citation: cite('FEE'),
  editions: ['2021'],
  needs: ['applications', 's6'],
  check: (facts) => {
    const count = facts.value(lapsed) ?? 0;
    if (count === 0 || mentionsProcessingFee(facts)) return passed;
    return verdictOf(
      [
        {
          cells: [lapsed],
          message: `表三有 ${count} 件申请因申请人逾期未缴纳费用而不再处理，说明发出过收费通知，但第六部分没有报告信息处理费情况。`,
          advice: '请在第六部分写明发出收费通知的件数、收取的金额；没有收到费用的也要写明。',
        },
      ],
      'blocker',
    );
  },
};
