import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { changeConsultation } from '../consult.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';

/** Records when the letter reached those who are consulted; their 15 working days run from there (art. 32, 34). */
export const recordConsultationReceived = declareAct<{ consultation: number }>({
  name: 'record-consultation-received',
  label: '登记征求意见书送达',
  permission: { ...byClerk, citation: cite('REG-32') },
  allowedWhen: ['processing'],
  input: z.object({ consultation: z.int().min(1) }),
  premise: ({ consultations }) =>
    consultations.some(({ answeredOn, receivedOn }) => answeredOn === null && receivedOn === null)
      ? null
      : { code: 'consultation-unknown', sentence: '没有等待送达的征求意见书。' },
  decide: ({ application, on }, input) => {
    const asked = application.consultations.find(({ id }) => id === input.consultation);
    if (!asked || asked.answeredOn !== null || asked.receivedOn !== null)
      return notNow('consultation-unknown', '找不到这次等待送达的征求意见。', { field: 'consultation' });
    if (on < asked.sentOn) return notNow('day-too-early', '不能早于发出之日，请核对。', { field: 'on' });
    return kept(input);
  },
  apply: (application, { on, facts }) =>
    changeConsultation(application, facts.consultation, { receivedOn: on }),
});
