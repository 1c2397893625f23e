import { z } from 'zod';
import { contract, day, id, oneOf } from '../../platform/contract.ts';
import { deliveryMeans } from '../actions/deliver.ts';
import { toWhom } from './delivery.ts';

const means = oneOf(deliveryMeans);
const to = oneOf(toWhom);
const key = z.string().regex(/^[0-9a-f]{64}$/);
const result = z.object({
  ...{ servedOn: day.nullable(), returnedOn: day.nullable(), receipt: z.string().trim().min(1).max(200) },
  evidence: z.array(z.object({ file: key, name: z.string().min(1).max(200) })).max(10),
});
const delivery = z.object({
  ...{ id, applicationId: id, letterId: id, letterKind: z.string(), letterNumber: z.string() },
  ...{ means, toWhom: to, recipient: z.string(), tracking: z.string(), sentOn: day, by: z.string() },
  result: result.nullable(),
});
const entered = z.object({ id, act: z.string().nullable() });

/** What the office and the interface agree on about deliveries. */
export const deliveryContracts = {
  listDeliveries: contract({
    method: 'GET',
    path: '/api/applications/:id/deliveries',
    params: z.object({ id }),
    reply: z.array(delivery),
    summary: '一件申请的送达登记',
  }),
  deliveryRegister: contract({
    method: 'GET',
    path: '/api/applications/deliveries',
    query: z.object({ body: id.optional(), from: day.optional(), to: day.optional() }),
    reply: z.array(delivery),
    summary: '送达登记簿',
  }),
  registerDelivery: contract({
    method: 'POST',
    path: '/api/applications/:id/deliveries',
    params: z.object({ id }),
    body: z.object({
      ...{ letterId: id, means, toWhom: to, recipient: z.string().trim().min(1).max(200), sentOn: day },
      ...{ tracking: z.string().trim().max(60), result: result.nullable() },
    }),
    reply: entered,
    summary: '登记送达',
  }),
  completeDelivery: contract({
    method: 'POST',
    path: '/api/applications/:id/deliveries/:delivery/result',
    params: z.object({ id, delivery: id }),
    body: result,
    reply: entered,
    summary: '登记送达结果',
  }),
  uploadProof: contract({
    method: 'POST',
    path: '/api/applications/:id/deliveries/proofs',
    params: z.object({ id }),
    reply: z.array(z.object({ file: key, name: z.string() })),
    summary: '上传送达凭证',
  }),
  openDeliveryEvidence: contract({
    method: 'GET',
    path: '/api/applications/:id/deliveries/:delivery/evidence/:file',
    params: z.object({ id, delivery: id, file: key }),
    reply: z.unknown(),
    summary: '查看送达凭证',
  }),
} as const;
