import { cite } from '../../law/index.ts';
import { conclude } from '../conclude.ts';
import { declareAct, kept, notNow } from '../declared-act.ts';
import { nothing } from '../input-fields.ts';
import { isOpen } from '../legal-periods.ts';

/** Makes the decision that was drafted and reviewed (作出答复); its kind is the row of table 3 it is counted in. */
export const decideApplication = declareAct({
  name: 'decide',
  label: '作出答复',
  permission: { allowedFor: ['final-approver'], reach: 'own-body', citation: cite('REG-36') },
  allowedWhen: ['reviewed'],
  input: nothing,
  decide: ({ application: { consultations, receivedOn }, on, calendar }) => {
    if (consultations.some((one) => isOpen(calendar, one, on)))
      return notNow('consultation-open', '正在征求意见，收到意见或者期限届满之后才能作出答复。', {
        citation: cite('REG-32'),
      });
    if (receivedOn && on < receivedOn)
      return notNow('day-too-early', '答复之日不能早于收到申请之日，请核对。', { field: 'on' });
    return kept({});
  },
  apply: (application, { on }) =>
    conclude(application, application.draft!.decision, on, application.draft!.withheldUnder),
});
