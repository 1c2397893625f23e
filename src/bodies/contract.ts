import { z } from 'zod';
import { contract, day, id } from '../platform/contract.ts';
import { dutyIds, groupPlaceIds } from './duty.ts';
import { bodyKindIds, levelIds } from './level.ts';
import { roleIds } from './role.ts';

export { auditContracts } from './audit/contract.ts';
export { creditCodeFault } from './credit-code.ts';
export { type Duty, duties, type GroupPlace, groupPlaces } from './duty.ts';
export type { Grants } from './grants.ts';
export { type BodyKind, bodyKinds, type Level, levels } from './level.ts';
export { may, type Permission } from './may.ts';
export { residentNumberFault } from './resident-number.ts';
export { type Role, roles } from './role.ts';

const role = z.enum(roleIds);
const duty = z.enum(dutyIds);
const place = z.enum(groupPlaceIds);
const kind = z.enum(bodyKindIds);
const level = z.enum(levelIds);
const name = z.string().trim().min(1).max(100);
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '应以小写字母开头，只含小写字母、数字和单个连字符。')
  .max(40);
const reason = z.string().trim().min(1).max(500);
const position = z.int().min(0).max(100_000);
/** A line that may be left empty; empty means not known. */
const line = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null);

const list = <Item extends z.ZodType>(of: Item) => z.array(of).readonly();

const period = { since: day, until: day.nullable() };
const body = z.object({
  ...{ id, name: z.string(), shortName: z.string(), slug: z.string(), kind, level, ...period },
  ...{
    parentId: id.nullable(),
    position: z.int(),
    code: z.string().nullable(),
    siteCode: z.string().nullable(),
  },
});
const text = z.string().nullable();
const contact = z.object({
  ...{ id, bodyId: id, office: z.string(), address: text, postcode: text, phone: text, fax: text },
  ...{ email: text, hours: text, supervisionPhone: text, ...period },
});
const post = z.object({
  ...{ id, personId: id, personName: z.string(), bodyId: id, title: z.string() },
  ...{ duty: duty.nullable(), rank: z.int(), ...period },
});
const roleGrant = z.object({
  ...{ id, personId: id, personName: z.string(), bodyId: id, role, grantedBy: z.string(), ...period },
});
const group = z.object({
  ...{ id, bodyId: id, name: z.string(), ...period },
  members: list(z.object({ id, personId: id, personName: z.string(), place, ...period })),
});
const delegation = z.object({
  ...{ id, fromPerson: id, fromName: z.string(), toPerson: id, toName: z.string(), bodyId: id, role },
  ...{ since: day, until: day, reason: z.string() },
});
const onDay = z.object({ on: day.optional() });
const newPost = {
  ...{ bodyId: id, title: name, duty: duty.nullish(), rank: position.optional() },
  ...{ since: day, until: day.nullish() },
};
const nothing = z.undefined();

/** What the office asks about bodies and people, and what it has done about them (机关与人员接口). */
export const bodiesContracts = {
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
  listRoles: contract({
    ...{ method: 'GET', path: '/api/bodies/:bodyId/roles', summary: '机关的授权与代理' },
    ...{ params: z.object({ bodyId: id }), query: onDay },
    reply: z.object({ on: day, roles: list(roleGrant), delegations: list(delegation) }),
  }),
  myRoles: contract({
    ...{ method: 'GET', path: '/api/my-roles', summary: '我的职责' },
    reply: z.object({
      on: day,
      roles: list(
        z.object({
          ...{ role, bodyId: id, bodyName: z.string(), bodySlug: z.string() },
          ...{ onBehalfOf: id.nullable(), onBehalfOfName: z.string().nullable() },
        }),
      ),
    }),
  }),
  readPersonContact: contract({
    ...{ method: 'POST', path: '/api/bodies/read-person-contact', summary: '查看人员联系方式（留痕）' },
    ...{ body: z.object({ personId: id }) },
    reply: z.object({ id, name: z.string(), phone: text, email: text }),
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
  employPerson: contract({
    ...{ method: 'POST', path: '/api/bodies/employ-person', summary: '登记人员' },
    body: z.object({ ...newPost, name, phone: line, email: line }),
    reply: z.object({ personId: id, postId: id }),
  }),
  correctPerson: contract({
    ...{ method: 'POST', path: '/api/bodies/correct-person', summary: '更正人员信息' },
    body: z.object({ personId: id, name, phone: line, email: line }),
    reply: nothing,
  }),
  appoint: contract({
    ...{ method: 'POST', path: '/api/bodies/appoint', summary: '登记任职' },
    body: z.object({ ...newPost, personId: id }),
    reply: z.object({ postId: id }),
  }),
  endPost: contract({
    ...{ method: 'POST', path: '/api/bodies/end-post', summary: '终止任职' },
    body: z.object({ postId: id, on: day }),
    reply: z.object({ endedRoles: list(role) }),
  }),
  grantRole: contract({
    ...{ method: 'POST', path: '/api/bodies/grant-role', summary: '授权' },
    body: z.object({ personId: id, bodyId: id, role, since: day, until: day.nullish() }),
    reply: z.object({ grantId: id }),
  }),
  revokeRole: contract({
    ...{ method: 'POST', path: '/api/bodies/revoke-role', summary: '撤销授权' },
    body: z.object({ grantId: id, on: day, reason: reason.optional() }),
    reply: nothing,
  }),
  delegate: contract({
    ...{ method: 'POST', path: '/api/bodies/delegate', summary: '请假代理' },
    body: z.object({ fromPerson: id, toPerson: id, bodyId: id, role, since: day, lastDay: day, reason }),
    reply: z.object({ delegationId: id }),
  }),
  endDelegation: contract({
    ...{ method: 'POST', path: '/api/bodies/end-delegation', summary: '终止代理' },
    body: z.object({ delegationId: id, on: day }),
    reply: nothing,
  }),
  setLeadingGroup: contract({
    ...{ method: 'POST', path: '/api/bodies/set-leading-group', summary: '调整领导小组' },
    body: z.object({
      ...{ bodyId: id, groupId: id.nullish(), name, on: day },
      members: z
        .array(z.object({ personId: id, place }))
        .min(1)
        .max(100),
    }),
    reply: z.object({ groupId: id }),
  }),
  dissolveLeadingGroup: contract({
    ...{ method: 'POST', path: '/api/bodies/dissolve-leading-group', summary: '撤销领导小组' },
    body: z.object({ groupId: id, on: day }),
    reply: nothing,
  }),
};
