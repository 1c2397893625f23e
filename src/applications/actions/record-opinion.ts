import { z } from 'zod';
import { cite } from '../../law/index.ts';
import type { Opinion } from '../application.ts';
import { changeConsultation } from '../consult.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';

/** Records the opinion of those who were consulted (收到意见); from the day after the clock runs on. */
export const recordOpinion = declareAct<{ consultation: number; opinion: Opinion; reasons: string }>({
  name: 'record-opinion',
  label: '登记意见',
  permission: { ...byClerk, citation: cite('REG-32') },
  allowedWhen: ['processing'],
  input: z.object({
    consultation: z.int().min(1),
    opinion: z.enum(['consents', 'objects', 'objects-without-grounds']),
    reasons: z.string().trim().max(4000),
  }),
  premise: ({ consultations }) =>
    consultations.some(({ answeredOn }) => answeredOn === null)
      ? null
      : { code: 'consultation-unknown', sentence: '没有正在征求的意见。' },
  decide: ({ application, on }, input) => {
    const asked = application.consultations.find(({ id }) => id === input.consultation);
    if (!asked || asked.answeredOn !== null)
      return notNow('consultation-unknown', '找不到这次等待答复的征求意见。', { field: 'consultation' });
    if (on < (asked.receivedOn ?? asked.sentOn))
      return notNow('day-too-early', '收到意见之日不能早于征求意见书送达之日，请核对。', { field: 'on' });
    if (input.opinion !== 'consents' && input.reasons === '')
      return notNow('reasons-missing', '不同意公开的，请写明所述理由。', { field: 'reasons' });
    return kept(input);
  },
  apply: (application, { on, facts: { consultation, opinion } }) =>
    changeConsultation(application, consultation, { answeredOn: on, opinion }),
});
