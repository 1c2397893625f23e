import { z } from 'zod';
import { contract, day, id } from '../../platform/contract.ts';
import { list, nothing, onDay, period, reason, role } from './fields.ts';

const roleGrant = z.object({
  ...{ id, personId: id, personName: z.string(), bodyId: id, role, grantedBy: z.string(), ...period },
});
const delegation = z.object({
  ...{ id, fromPerson: id, fromName: z.string(), toPerson: id, toName: z.string(), bodyId: id, role },
  ...{ since: day, until: day, reason: z.string() },
});

/** What the office asks about roles, and how it grants and lends them (授权与代理). */
export const roleContracts = {
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
};
