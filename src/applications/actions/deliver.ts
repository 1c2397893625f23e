import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';
import { withOperation } from '../operations.ts';

/** How a reply is delivered (送达方式) and which day counts: the signature, or for the post the day of posting. */
export const deliveryMeans = {
  direct: '直接送达（签收之日）',
  entrusted: '委托其他机关代为送达（签收之日）',
  post: '邮寄送达（交邮之日，邮政企业寄递）',
  electronic: '按申请人要求的网络途径送达（发出之日）',
} as const;

/** A means by its id. */
export type DeliveryMeans = keyof typeof deliveryMeans;

const means = Object.keys(deliveryMeans) as [DeliveryMeans, ...DeliveryMeans[]];

/** Delivers the decision (送达); the clock of the reply ends on the day that counts. */
export const deliver = declareAct<{ means: DeliveryMeans; evidence: string }>({
  name: 'deliver',
  label: '送达',
  permission: { ...byClerk, citation: cite('DELIVERY') },
  allowedWhen: ['decided'],
  input: z.object({ means: z.enum(means), evidence: inputText }),
  decide: ({ application: { conclusion }, on }, input) =>
    conclusion && on < conclusion.on
      ? notNow('day-too-early', '送达之日不能早于作出答复之日，请核对。', { field: 'on' })
      : kept(input),
  apply: (application, { on }) =>
    withOperation({ ...application, state: 'delivered', deliveredOn: on }, { kind: 'end', on }),
});
