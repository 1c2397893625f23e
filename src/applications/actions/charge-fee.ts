import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { withOperation } from '../operations.ts';
import { type FeeBasis, feeSince, itemPrice, pageFee } from '../processing-fee.ts';
import { replyClock } from '../reply-clock.ts';

/** Notifies the fee for handling (收费通知, 109号): within the processing period, by item or by page, never both. */
export const chargeFee = declareAct<
  { basis: FeeBasis; quantity: number },
  { basis: FeeBasis; quantity: number; yuan: number }
>({
  name: 'charge-fee',
  label: '通知缴费',
  permission: { ...byClerk, citation: cite('FEE') },
  allowedWhen: ['processing'],
  // How many pages, or the place of this request among those of the applicant in the month.
  input: z.object({ basis: z.enum(['item', 'page']), quantity: z.int().min(1).max(1_000_000) }),
  premise: ({ fee }) =>
    fee
      ? { code: 'fee-repeated', sentence: '已发过收费通知，一件申请只收一次。', citation: cite('FEE') }
      : null,
  decide: ({ application, on, calendar }, { basis, quantity }) => {
    const citation = cite('FEE');
    if (on < feeSince)
      return notNow('fee-not-in-force', '信息处理费自2021年1月1日起才能收取。', { citation });
    const { due } = replyClock(application, calendar, on);
    if (due === null || on > due)
      return notNow('reply-overdue', '收费通知须在申请处理期限内发出，期限已经届满。', { citation });
    const yuan = basis === 'item' ? itemPrice(quantity) : pageFee(quantity);
    if (yuan === 0) return notNow('fee-free', '在免费的数量以内，不收费。', { citation, field: 'quantity' });
    return kept({ basis, quantity, yuan });
  },
  apply: (application, { on, facts: { basis, yuan } }) =>
    withOperation(
      {
        ...application,
        state: 'awaiting-payment',
        fee: { noticedOn: on, deliveredOn: null, basis, yuan, paidOn: null, refunds: [] },
      },
      { kind: 'stop', on, waitingFor: 'payment' },
    ),
});
