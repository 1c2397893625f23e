import { cite } from '../../law/index.ts';
import { conclude } from '../conclude.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { nothing } from '../input-fields.ts';
import { paymentDue } from '../legal-periods.ts';

/** Nothing was paid in time: the application is taken as given up and not handled further (109号). */
export const lapseUnpaid = declareAct({
  name: 'lapse-unpaid',
  label: '逾期不缴费，不再处理',
  permission: { ...byClerk, citation: cite('FEE') },
  allowedWhen: ['awaiting-payment'],
  input: nothing,
  decide: ({ application: { fee }, on, calendar }) => {
    if (!fee?.deliveredOn)
      return notNow('notice-not-served', '收费通知书的送达日期尚未登记，缴费期限无从起算。');
    const { due } = paymentDue(calendar, fee);
    return on > due ? kept({}) : notNow('period-running', `缴费期限到${due}为止，届满之前不能视为放弃。`);
  },
  apply: (application, { on }) => conclude(application, 'lapsed.fee', on),
});
