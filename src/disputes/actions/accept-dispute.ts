import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareDisputeAct } from '../declared-act.ts';

/** The dispute was accepted and its copy reached the body (受理、收到副本); the answer is due from here. */
export const acceptDispute = declareDisputeAct({
  name: 'accept',
  label: '登记受理',
  permission: { ...byClerk, citation: cite('RECON-30') },
  allowedWhen: ['filed'],
  input: z.object({ simplified: z.boolean(), acceptedOn: z.iso.date() }),
  refuse: ({ filedOn }, on, { acceptedOn }) =>
    acceptedOn < filedOn || on < acceptedOn
      ? {
          ...{ code: 'day-too-early', field: 'acceptedOn' },
          sentence: '受理不能早于申请或者起诉，收到副本不能早于受理，请核对日期。',
        }
      : null,
  apply: (dispute, on, { simplified, acceptedOn }) => ({
    ...{ ...dispute, stage: 'accepted', simplified, copyReceivedOn: on },
    acceptedOn: acceptedOn as typeof on,
  }),
});
