import { z } from 'zod';
import { cite } from '../../law/index.ts';
import type { ProcessingFee } from '../application.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

/** Gives back a fee or part of it (退还信息处理费): the organ that charged it does; the clock goes on as it is. */
export const refundFee = declareAct<{ yuan: number; reasons: string; receipt: string }>({
  name: 'refund-fee',
  label: '退还信息处理费',
  permission: { ...byClerk, citation: cite('FEE') },
  allowedWhen: ['processing', 'drafted', 'reviewed', 'decided', 'delivered', 'archived'],
  input: z.object({ yuan: z.int().min(1).max(10_000_000), reasons: inputText, receipt: inputText }),
  premise: ({ fee }) =>
    fee?.paidOn ? null : { code: 'fee-unpaid', sentence: '申请人没有缴纳信息处理费，不需要退还。' },
  decide: ({ application, on }, input) => {
    const fee = application.fee!;
    if (fee.paidOn && on < fee.paidOn)
      return notNow('day-too-early', '退费之日不能早于缴费之日，请核对。', { field: 'on' });
    const left = fee.yuan - refundedYuan(fee);
    if (input.yuan > left)
      return notNow('refund-too-high', `最多还可以退还${left}元，请核对金额。`, { field: 'yuan' });
    return kept(input);
  },
  apply: ({ fee, ...application }, { on, facts: { yuan } }) => ({
    ...application,
    fee: fee && { ...fee, refunds: [...fee.refunds, { on, yuan }] },
  }),
});

/** What was given back of a fee so far, in yuan. */
export const refundedYuan = ({ refunds }: Pick<ProcessingFee, 'refunds'>): number =>
  refunds.reduce((sum, { yuan }) => sum + yuan, 0);
