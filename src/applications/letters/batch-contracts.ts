import { z } from 'zod';
import { contract, day, id, oneOf, refusal } from '../../platform/contract.ts';
import { contentLabels } from './content-labels.ts';
import { letterKindIds } from './letter-kinds.ts';

const kind = z.enum(letterKindIds);
const contentKey = oneOf(contentLabels);
const ids = z.array(id).min(1).max(200);
const batched = z.object({
  ...{ applicationId: id, id: id.nullable(), number: z.string().nullable(), refusal: refusal.nullable() },
});

/** What the office and the interface agree on about many letters at once, envelopes and phrases. */
export const batchContracts = {
  makeLetters: contract({
    method: 'POST',
    path: '/api/applications/letters',
    body: z.object({
      ...{ applicationIds: ids, kind, dated: day, overInternet: z.boolean().optional() },
      content: z.partialRecord(contentKey, z.string().max(20_000)),
    }),
    reply: z.array(batched).readonly(),
    summary: '批量制发文书',
  }),
  madeLetters: contract({
    method: 'POST',
    path: '/api/applications/letters/made',
    body: z.object({ applicationIds: ids, kind }),
    reply: z.array(batched).readonly(),
    summary: '查找已制发的文书',
  }),
  printLetters: contract({
    method: 'POST',
    path: '/api/applications/letters/print',
    body: z.object({
      letters: z
        .array(z.object({ applicationId: id, letterId: id }))
        .min(1)
        .max(200),
    }),
    reply: z.unknown(),
    summary: '批量打印文书',
  }),
  printEnvelopes: contract({
    method: 'POST',
    path: '/api/applications/envelopes',
    body: z.object({
      applicationIds: ids,
      sender: z.object({ address: z.string().trim().max(200), postcode: z.string().trim().max(6) }),
    }),
    reply: z.unknown(),
    summary: '批量打印信封',
  }),
  listPhrases: contract({
    method: 'GET',
    path: '/api/applications/phrases',
    query: z.object({ body: id, kind: kind.optional() }),
    reply: z.array(z.object({ id, letterKind: kind, contentKey, text: z.string() })),
    summary: '常用语',
  }),
  addPhrase: contract({
    method: 'POST',
    path: '/api/applications/phrases',
    body: z.object({ bodyId: id, letterKind: kind, contentKey, text: z.string().trim().min(1).max(4000) }),
    reply: z.object({ id }),
    summary: '保存常用语',
  }),
  retirePhrase: contract({
    method: 'POST',
    path: '/api/applications/phrases/:id/retire',
    params: z.object({ id }),
    reply: z.undefined(),
    summary: '删去常用语',
  }),
} as const;
