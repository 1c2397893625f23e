import type { BodyTree, Grants, Role } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import { type RequestContext, type Route, refused, route } from '../platform/index.ts';
import { disputeContracts as contracts } from './contract.ts';
import { listDisputes, tallyBodyDisputes } from './dispute-rows.ts';
import { fileDispute } from './file-dispute.ts';
import { recordDisputeAct, unknownDispute } from './record-dispute-act.ts';
import type { DisputeTools } from './tools.ts';

type Context = RequestContext<Grants>;

/** The addresses under which the office keeps disputes. */
export function disputeRoutes(tools: DisputeTools): readonly Route<Grants>[] {
  const readable = async ({ act, grants }: Context) =>
    readableBodies(grants, await tools.structureOn(day(act.today)));

  return [
    route(contracts.listDisputes, async ({ query }, context: Context) => {
      const bodies = (await readable(context)).filter((id) => !query.body || id === query.body);
      return listDisputes(tools.db, tools.calendar, bodies, query.about);
    }),
    route(contracts.tallyDisputes, async ({ query }, context: Context) => {
      if (!(await readable(context)).includes(query.body)) return refused(unknownDispute);
      const { counts, behind } = await tallyBodyDisputes(tools.db, query.body, query.year);
      return { ok: true, value: { counts: { ...counts }, behind: { ...behind } } };
    }),
    route(contracts.fileDispute, ({ body }, { act, grants }: Context) =>
      fileDispute(tools, act, grants, body),
    ),
    route(contracts.recordDisputeAct, ({ params, body }, { act, grants }: Context) => {
      const { act: name, input, version, key, on } = body;
      return recordDisputeAct(tools, { act, grants, id: params.id, version, key, name, on, input });
    }),
  ];
}

const above: readonly Role[] = ['county-supervisor', 'auditor'];

/** Everybody with a part in a body reads its disputes; those who supervise read them below it too. */
function readableBodies(grants: Grants, tree: Pick<BodyTree, 'subtree'>): readonly string[] {
  const found = grants.flatMap(({ role, bodyId }) =>
    above.includes(role) ? [bodyId, ...tree.subtree(bodyId).map(({ id }) => id)] : [bodyId],
  );
  return [...new Set(found)];
}
