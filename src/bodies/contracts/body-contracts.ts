import { z } from 'zod';
import { contract, day, id } from '../../platform/contract.ts';
import { bodyKindIds, levelIds } from '../level.ts';
import { line, list, name, nothing, onDay, period, position, reason, text } from './fields.ts';
import { group } from './group-contracts.ts';
import { post } from './people-contracts.ts';

const kind = z.enum(bodyKindIds);
const level = z.enum(levelIds);
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '应以小写字母开头，只含小写字母、数字和单个连字符。')
  .max(40);
const body = z.object({
  ...{ id, name: z.string(), shortName: z.string(), slug: z.string(), kind, level, ...period },
  ...{
    parentId: id.nullable(),
    position: z.int(),
    code: z.string().nullable(),
    siteCode: z.string().nullable(),
  },
});
const contact = z.object({
  ...{ id, bodyId: id, office: z.string(), address: text, postcode: text, phone: text, fax: text },
  ...{ email: text, hours: text, supervisionPhone: text, ...period },
});

/** What the office asks about bodies, and what it has done about them (机关). */
export const bodyContracts = {
  listBodies: contract({
    ...{ method: 'GET', path: '/api/bodies', summary: '某日的机构体系' },
    ...{ query: onDay, reply: z.object({ on: day, bodies: list(body) }) },
  }),
  showBody: contract({
    ...{ method: 'GET', path: '/api/bodies/:bodyId', summary: '机关情况：沿革、联系方式、人员、领导小组' },
    ...{ params: z.object({ bodyId: id }), query: onDay },
    reply: z.object({
      ...{ on: day, body, contact: contact.nullable(), posts: list(post), groups: list(group) },
      history: list(z.object({ name: z.string(), parentId: id.nullable(), ...period })),
      /** Names of the acts the caller has the role for. */
      mayDo: list(z.string()),
    }),
  }),
  createBody: contract({
    ...{ method: 'POST', path: '/api/bodies/create-body', summary: '设立机关' },
    body: z.object({
      ...{ parentId: id, name, shortName: name, slug, kind, level, position: position.optional() },
      ...{ code: line, siteCode: line, since: day },
    }),
    reply: z.object({ bodyId: id }),
  }),
  renameBody: contract({
    ...{ method: 'POST', path: '/api/bodies/rename-body', summary: '机关更名' },
    body: z.object({
      ...{ bodyId: id, on: day, name: name.optional(), shortName: name.optional(), slug: slug.optional() },
      kind: kind.optional(),
    }),
    reply: nothing,
  }),
  moveBody: contract({
    ...{ method: 'POST', path: '/api/bodies/move-body', summary: '调整隶属关系' },
    body: z.object({ bodyId: id, parentId: id, position: position.optional(), on: day }),
    reply: nothing,
  }),
  mergeBodies: contract({
    ...{ method: 'POST', path: '/api/bodies/merge-bodies', summary: '机关合并' },
    body: z.object({ bodyIds: z.array(id).min(1).max(100), intoId: id, on: day }),
    reply: nothing,
  }),
  abolishBody: contract({
    ...{ method: 'POST', path: '/api/bodies/abolish-body', summary: '撤销机关' },
    body: z.object({ bodyId: id, on: day, successorId: id.nullish(), reason }),
    reply: nothing,
  }),
  setCodes: contract({
    ...{ method: 'POST', path: '/api/bodies/set-codes', summary: '登记代码' },
    body: z.object({ bodyId: id, code: line, siteCode: line }),
    reply: nothing,
  }),
  setContact: contract({
    ...{ method: 'POST', path: '/api/bodies/set-contact', summary: '登记联系方式' },
    body: z.object({
      ...{ bodyId: id, on: day },
      contact: z.object({
        ...{ office: name, address: line, postcode: line, phone: line, fax: line, email: line },
        ...{ hours: line, supervisionPhone: line },
      }),
    }),
    reply: z.object({ contactId: id }),
  }),
};
