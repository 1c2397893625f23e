import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText, inputWorkdays } from '../input-fields.ts';
import { correctionNoticeDue, lengthOf } from '../legal-periods.ts';
import { withOperation } from '../operations.ts';

/** Tells the applicant once, within seven working days, what to correct (补正告知, art. 30). */
export const askCorrection = declareAct<
  { items: string; workdays?: number | undefined },
  { items: string; workdays: number }
>({
  name: 'ask-correction',
  label: '告知补正',
  permission: { ...byClerk, citation: cite('REG-30') },
  allowedWhen: ['processing'],
  input: z.object({ items: inputText, workdays: inputWorkdays.optional() }),
  premise: ({ correction }) =>
    correction
      ? {
          ...{ code: 'correction-repeated', citation: cite('REG-30') },
          sentence: '补正只能一次性告知。已告知过的，应按现有内容答复。',
        }
      : null,
  decide: ({ application, on, calendar }, { items, workdays }) => {
    const { due } = correctionNoticeDue(calendar, application.receivedOn ?? on);
    if (on > due)
      return notNow('correction-late', `补正须在收到申请之日起7个工作日内告知，已于${due}届满。`, {
        citation: cite('REG-30'),
      });
    return kept({ items, workdays: workdays ?? lengthOf('correctionPeriod', on) });
  },
  apply: (application, { on, facts: { workdays } }) =>
    withOperation(
      {
        ...application,
        state: 'awaiting-correction',
        correction: { askedOn: on, deliveredOn: null, workdays, answeredOn: null },
      },
      { kind: 'stop', on, waitingFor: 'correction' },
    ),
});
