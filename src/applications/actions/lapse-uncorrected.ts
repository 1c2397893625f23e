import { cite } from '../../law/index.ts';
import { conclude } from '../conclude.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { nothing } from '../input-fields.ts';
import { demandDue } from '../legal-periods.ts';

/** Nothing was corrected in time and without good cause: the application is taken as given up (视为放弃申请, art. 30). */
export const lapseUncorrected = declareAct({
  name: 'lapse-uncorrected',
  label: '逾期不补正，不再处理',
  permission: { ...byClerk, citation: cite('REG-30') },
  allowedWhen: ['awaiting-correction'],
  input: nothing,
  decide: ({ application: { correction }, on, calendar }) => {
    if (!correction?.deliveredOn)
      return notNow('notice-not-served', '补正告知书的送达日期尚未登记，补正期限无从起算。');
    const { due } = demandDue(calendar, correction);
    return on > due ? kept({}) : notNow('period-running', `补正期限到${due}为止，届满之前不能视为放弃。`);
  },
  apply: (application, { on }) => conclude(application, 'lapsed.correction', on),
});
