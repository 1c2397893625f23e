import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { demandDue } from '../legal-periods.ts';
import { withOperation } from '../operations.ts';

/**
 * Says whether the reasons are good, or that none came in time (art. 35). The Regulation is silent on the clock here;
 * it begins anew, as after a correction.
 */
export const judgeReasons = declareAct<{ given: boolean; reasonable: boolean }>({
  name: 'judge-reasons',
  label: '认定理由',
  permission: { ...byClerk, citation: cite('REG-35') },
  allowedWhen: ['awaiting-reasons'],
  input: z.object({ given: z.boolean(), reasonable: z.boolean() }),
  decide: ({ application: { reasons }, on, calendar }, input) => {
    if (!reasons || on < reasons.askedOn)
      return notNow('day-too-early', '不能早于要求说明理由之日，请核对。', { field: 'on' });
    if (input.given) return kept(input);
    if (!reasons.deliveredOn)
      return notNow('notice-not-served', '说明理由告知书的送达日期尚未登记，期限无从起算。');
    const { due } = demandDue(calendar, reasons);
    if (on <= due) return notNow('period-running', `说明理由的期限到${due}为止。`);
    return kept({ given: false, reasonable: false });
  },
  apply: (application, { on, facts }) =>
    withOperation(
      {
        ...application,
        state: 'processing',
        reasons: application.reasons && {
          ...application.reasons,
          answeredOn: facts.given ? on : null,
          reasonable: facts.reasonable,
        },
      },
      { kind: 'restart', on, why: '说明理由后重新计算（参照补正）' },
    ),
});
