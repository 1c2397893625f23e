import { z } from 'zod';
import { contract, day, id, oneOf } from '../../platform/contract.ts';
import { channelKinds } from '../channels/channel-kinds.ts';
import { normativeStates } from './normative-states.ts';

export { channelKinds } from '../channels/channel-kinds.ts';
export * from './allowed-changes.ts';
export { normativeActions } from './normative-actions.ts';
export { normativeStates } from './normative-states.ts';

const params = z.object({ id });
const ofBody = z.object({ body: id.optional() });
const state = oneOf(normativeStates);

const document = z.object({
  ...{ id, bodyId: id, title: z.string(), state, number: z.string().nullable() },
  ...{ signedOn: day.nullable(), effectiveOn: day.nullable() },
  ...{ validUntil: day.nullable(), endedOn: day.nullable() },
});

/** What people may do to a document; the program itself publishes, brings into force and lets expire. */
const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('advance'),
    to: z.enum(['consultation', 'legality-review', 'collective-decision', 'registered']),
  }),
  z.object({
    kind: z.literal('sign'),
    number: z.string().trim().max(60),
    ...{ signedOn: day, effectiveOn: day },
    /** Left out: the usual period; null: without an end. */
    validUntil: day.nullable().optional(),
    trial: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('amend'), by: id }),
  z.object({ kind: z.literal('extend'), validUntil: day }),
  z.object({ kind: z.literal('repeal'), on: day, by: id.nullable() }),
  z.object({ kind: z.literal('supersede'), on: day, by: id }),
]);

const channel = z.object({
  ...{ id, bodyId: id, kind: oneOf(channelKinds), name: z.string(), account: z.string() },
  ...{ openedOn: day, closedOn: day.nullable() },
});

const link = z.object({ policyId: id, interpretationId: id });

/** What the office and the server agree on about normative documents, links, channels and masks. */
export const normativeContracts = {
  listDocuments: contract({
    method: 'GET',
    path: '/api/normative-documents',
    query: ofBody.extend({ state: state.optional() }),
    reply: z.array(document),
    summary: '规范性文件',
  }),
  documentsToReview: contract({
    method: 'GET',
    path: '/api/normative-documents/to-review',
    query: ofBody,
    reply: z.array(document.extend({ why: z.string() })),
    summary: '本年度应清理的规范性文件',
  }),
  tallyDocuments: contract({
    method: 'GET',
    path: '/api/normative-documents/tally',
    query: z.object({ body: id, year: z.coerce.number().int().min(2000).max(2200) }),
    reply: z.object({ issued: z.array(id), repealed: z.array(id), inForce: z.array(id) }),
    summary: '年报附表：规范性文件制发、废止、现行有效',
  }),
  registerDocument: contract({
    method: 'POST',
    path: '/api/publications/:id/normative',
    params,
    reply: z.object({ state }),
    summary: '登记为规范性文件',
  }),
  changeDocument: contract({
    method: 'POST',
    path: '/api/publications/:id/normative/changes',
    params,
    body: change,
    reply: z.object({ state, validUntil: day.nullable(), endedOn: day.nullable() }),
    summary: '办理规范性文件的程序：征求意见、审核、签署、修改、废止等',
  }),
  linkInterpretation: contract({
    method: 'POST',
    path: '/api/policy-links',
    body: link,
    reply: z.object({ linked: z.boolean() }),
    summary: '关联政策与解读',
  }),
  unlinkInterpretation: contract({
    method: 'POST',
    path: '/api/policy-links/remove',
    body: link,
    reply: z.object({ linked: z.boolean() }),
    summary: '取消政策与解读的关联',
  }),
  listChannels: contract({
    method: 'GET',
    path: '/api/channels',
    query: ofBody,
    reply: z.array(channel),
    summary: '公开渠道',
  }),
  openChannel: contract({
    method: 'POST',
    path: '/api/channels',
    body: z.object({
      ...{ bodyId: id, kind: oneOf(channelKinds) },
      ...{ name: z.string().trim().min(1).max(60), account: z.string().max(200) },
    }),
    reply: z.object({ id }),
    summary: '登记渠道',
  }),
  closeChannel: contract({
    method: 'POST',
    path: '/api/channels/:id/close',
    params,
    reply: z.object({ id }),
    summary: '注销渠道',
  }),
  publishOnChannel: contract({
    method: 'POST',
    path: '/api/publications/:id/channels',
    params,
    body: z.object({ channelId: id, address: z.string().max(300) }),
    reply: z.object({ at: z.string() }),
    summary: '登记在其他渠道的发布',
  }),
  maskText: contract({
    method: 'POST',
    path: '/api/screening/mask',
    body: z.object({
      html: z.string().max(2_000_000),
      /** Keys of the findings to mask; all that can be when left out. */
      findings: z.array(z.string().max(500)).max(1000).optional(),
    }),
    reply: z.object({ html: z.string(), masked: z.number() }),
    summary: '一键遮盖正文中的敏感内容',
  }),
};
