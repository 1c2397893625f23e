import { z } from 'zod';
import { contract, id } from '../../platform/contract.ts';

const choice = z.object({ bodyId: id, field: z.string().max(40) });
const atBodies = z.object({ bodyIds: z.array(id).min(1).max(300), item: z.string().max(40) });
const chosen = z.object({ field: z.string() });

/** What the office and the server agree on about the items of the law and the standard catalogue. */
export const catalogueContracts = {
  listFields: contract({
    method: 'GET',
    path: '/api/catalogue-fields',
    query: z.object({ body: id }),
    reply: z.object({
      /** As in “3/5 项已有内容”, of the fields chosen. */
      coverage: z.string(),
      fields: z.array(
        z.object({
          ...{ id: z.string(), label: z.string() },
          /** Null when the body has not chosen it. */
          standing: z
            .object({
              ...{ state: z.enum(['fresh', 'stale', 'empty', 'missing']), sentence: z.string() },
              ...{ count: z.number(), newestOn: z.iso.date().nullable() },
              columns: z.array(z.object({ id, name: z.string() })),
            })
            .nullable(),
        }),
      ),
    }),
    summary: '基层政务公开标准目录的领域及本机关的选用情况',
  }),
  chooseField: contract({
    method: 'POST',
    path: '/api/catalogue-fields',
    body: choice,
    reply: chosen,
    summary: '选用标准目录领域',
  }),
  endField: contract({
    method: 'POST',
    path: '/api/catalogue-fields/end',
    body: choice,
    reply: chosen,
    summary: '停用标准目录领域',
  }),
  listNotApplicable: contract({
    method: 'GET',
    path: '/api/catalogue-items/not-applicable',
    query: z.object({ body: id }),
    reply: z.array(
      z.object({
        ...{ id: z.string(), label: z.string(), place: z.string() },
        ...{ reason: z.string(), declaredOn: z.iso.date() },
      }),
    ),
    summary: '本机关不涉及的法定主动公开事项',
  }),
  declareNotApplicable: contract({
    method: 'POST',
    path: '/api/catalogue-items/not-applicable',
    body: atBodies.extend({ reason: z.string().trim().min(2).max(200) }),
    reply: z.object({ bodies: z.number() }),
    summary: '声明一个或几个机关不涉及某个法定主动公开事项',
  }),
  revokeNotApplicable: contract({
    method: 'POST',
    path: '/api/catalogue-items/not-applicable/revoke',
    body: atBodies,
    reply: z.object({ bodies: z.number() }),
    summary: '撤销不涉及的声明',
  }),
};
