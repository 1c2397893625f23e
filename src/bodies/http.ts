import type { Day } from '../law/index.ts';
import { done, type Outcome, type RequestContext, type Route, refused, route } from '../platform/index.ts';
import type { Bodies } from './bodies.ts';
import { bodyActs } from './body-acts.ts';
import { bodiesContracts } from './contract.ts';
import type { Grants } from './grants.ts';
import { may, type Permission } from './may.ts';
import { notFound } from './refusals.ts';
import { roleIds } from './role.ts';
import type { PublicBody } from './structure/body-version.ts';
import type { Structure } from './structure/structure.ts';

type Context = RequestContext<Grants>;

/** The addresses of the office for bodies and people. What an act itself refuses needs no check here. */
export function bodiesRoutes(bodies: Bodies): Route<Grants>[] {
  return [...readingRoutes(bodies), ...structureRoutes(bodies), ...peopleRoutes(bodies)];
}

/** Who may see what others may do: colleagues, and those who supervise from above. */
const seeRoles: Permission = {
  allowedFor: roleIds,
  reach: 'own-body',
  fromAbove: ['administrator', 'auditor', 'county-supervisor'],
};

const dayOf = (query: { readonly on?: Day | undefined }, { act }: Context): Day => query.on ?? act.today;

function readingRoutes(bodies: Bodies): Route<Grants>[] {
  return [
    route(bodiesContracts.listBodies, async ({ query }, context: Context) => {
      const on = dayOf(query, context);
      return { on, bodies: (await bodies.tree(on)).all };
    }),
    route(bodiesContracts.showBody, ({ params, query }, context: Context) =>
      withBody(bodies, params.bodyId, dayOf(query, context), async (body, on, structure) => ({
        ...{
          on,
          body,
          contact: await bodies.contact(body.id, on),
          posts: await bodies.posts([body.id], on),
        },
        groups: await bodies.leadingGroups(body.id, on),
        history: structure.history(body.id).map(({ name, parentId, since, until }) => ({
          ...{ name, parentId, since, until },
        })),
        mayDo: actsAllowed(structure, context, body.id),
      })),
    ),
    route(bodiesContracts.listRoles, async ({ params, query }, context: Context) => {
      const denied = await bodies.may(context.grants, seeRoles, params.bodyId, context.act.today);
      if (denied) return refused(denied);
      return withBody(bodies, params.bodyId, dayOf(query, context), async (body, on) => ({
        ...{ on, roles: await bodies.roleGrants([body.id], on) },
        delegations: await bodies.delegationsAt(body.id, on),
      }));
    }),
    route(bodiesContracts.myRoles, async (_, { act, grants }: Context) => {
      const on = act.today;
      const structure = await bodies.structure();
      const away = grants.map(({ onBehalfOf }) => onBehalfOf).filter((id) => id !== null);
      const people = await bodies.people(away);
      const roles = grants.map(({ role, bodyId, onBehalfOf }) => {
        const body = structure.lastKnown(bodyId, on);
        return {
          ...{ role, bodyId, bodyName: body?.name ?? '', bodySlug: body?.slug ?? '', onBehalfOf },
          onBehalfOfName: onBehalfOf === null ? null : (people.get(onBehalfOf)?.name ?? null),
        };
      });
      return { on, roles };
    }),
    route(bodiesContracts.readPersonContact, ({ body }, { act }: Context) =>
      bodies.readPersonContact(act, body),
    ),
  ];
}

async function withBody<Reply>(
  bodies: Bodies,
  bodyId: string,
  on: Day,
  show: (body: PublicBody, on: Day, structure: Structure) => Promise<Reply>,
): Promise<Outcome<Reply>> {
  const structure = await bodies.structure();
  const body = structure.lastKnown(bodyId, on);
  return body ? done(await show(body, on, structure)) : refused(notFound('个机关', 'bodyId'));
}

/** The acts whose declarations the caller's roles satisfy at a body; the same declarations refuse the others. */
function actsAllowed({ ancestors }: Structure, { act, grants }: Context, bodyId: string): readonly string[] {
  const above = ancestors(bodyId, act.today);
  const allowed = Object.entries(bodyActs).filter(
    ([, declared]) => may(grants, declared, bodyId, () => above) === null,
  );
  return allowed.map(([name]) => name);
}

function structureRoutes(bodies: Bodies): Route<Grants>[] {
  const contracts = bodiesContracts;
  return [
    route(contracts.createBody, ({ body }, { act }: Context) => bodies.createBody(act, body)),
    route(contracts.renameBody, ({ body }, { act }: Context) => bodies.renameBody(act, body)),
    route(contracts.moveBody, ({ body }, { act }: Context) => bodies.moveBody(act, body)),
    route(contracts.mergeBodies, ({ body }, { act }: Context) => bodies.mergeBodies(act, body)),
    route(contracts.abolishBody, ({ body }, { act }: Context) => bodies.abolishBody(act, body)),
    route(contracts.setCodes, ({ body }, { act }: Context) => bodies.setCodes(act, body)),
    route(contracts.setContact, ({ body }, { act }: Context) => bodies.setContact(act, body)),
    route(contracts.setLeadingGroup, ({ body }, { act }: Context) => bodies.setLeadingGroup(act, body)),
    route(contracts.dissolveLeadingGroup, ({ body }, { act }: Context) =>
      bodies.dissolveLeadingGroup(act, body),
    ),
  ];
}

function peopleRoutes(bodies: Bodies): Route<Grants>[] {
  const contracts = bodiesContracts;
  return [
    route(contracts.employPerson, ({ body }, { act }: Context) => bodies.employPerson(act, body)),
    route(contracts.correctPerson, ({ body }, { act }: Context) => bodies.correctPerson(act, body)),
    route(contracts.appoint, ({ body }, { act }: Context) => bodies.appoint(act, body)),
    route(contracts.endPost, ({ body }, { act }: Context) => bodies.endPost(act, body)),
    route(contracts.grantRole, ({ body }, { act }: Context) => bodies.grantRole(act, body)),
    route(contracts.revokeRole, ({ body }, { act }: Context) => bodies.revokeRole(act, body)),
    route(contracts.delegate, ({ body }, { act }: Context) => bodies.delegate(act, body)),
    route(contracts.endDelegation, ({ body }, { act }: Context) => bodies.endDelegation(act, body)),
  ];
}
