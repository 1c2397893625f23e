import { z } from 'zod';
import { contract, id, oneOf } from '../../platform/contract.ts';
import { columnKinds } from '../publication.ts';

const column = z.object({
  id,
  bodyId: id,
  parentId: id.nullable(),
  name: z.string(),
  slug: z.string(),
  kind: oneOf(columnKinds),
  catalogueItem: z.string().nullable(),
  updateWithinDays: z.number().nullable(),
  count: z.number(),
  newestAt: z.string().nullable(),
});

/** The columns of a body, and what they may stand for. */
export const columnContracts = {
  listColumns: contract({
    method: 'GET',
    path: '/api/columns',
    query: z.object({ body: id }),
    reply: z.array(column),
    summary: '栏目',
  }),
  listCatalogueItems: contract({
    method: 'GET',
    path: '/api/catalogue-items',
    query: z.object({ body: id }),
    reply: z.array(
      z.object({
        ...{ id: z.string(), label: z.string(), place: z.string() },
        updateWithinDays: z.number().nullable(),
      }),
    ),
    summary: '栏目可以对应的事项：本级法定主动公开事项（第二十条、第二十一条）与已选用的标准目录领域',
  }),
  openColumn: contract({
    method: 'POST',
    path: '/api/columns',
    body: z.object({
      bodyId: id,
      parentId: id.optional(),
      name: z.string().min(1).max(40),
      slug: z.string().min(1).max(40),
      kind: oneOf(columnKinds),
      catalogueItem: z.string().max(40).optional(),
      updateWithinDays: z.number().int().positive().max(3660).optional(),
    }),
    reply: z.object({ id }),
    summary: '开设栏目',
  }),
  closeColumn: contract({
    method: 'POST',
    path: '/api/columns/:id/close',
    params: z.object({ id }),
    reply: z.object({ id }),
    summary: '停用栏目',
  }),
  arrangeColumn: contract({
    method: 'POST',
    path: '/api/columns/:id/arrange',
    params: z.object({ id }),
    body: z.object({
      name: z.string().trim().min(1).max(40).optional(),
      place: z.number().int().positive().max(1000).optional(),
      catalogueItem: z.string().max(40).nullable().optional(),
      updateWithinDays: z.number().int().positive().max(3660).nullable().optional(),
    }),
    reply: z.object({ id }),
    summary: '调整栏目：名称、位置、对应事项、更新要求',
  }),
};
