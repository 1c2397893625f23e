import { type Grants, readableBodies } from '../bodies/index.ts';
import { type RequestContext, type Route, refused, route } from '../platform/index.ts';
import { answerComplaint, enterComplaint, listComplaints } from './complaints.ts';
import { disputeContracts as contracts } from './contract.ts';
import { listDisputes, tallyBodyDisputes } from './dispute-rows.ts';
import { fileDispute } from './file-dispute.ts';
import { openDispute } from './open-dispute.ts';
import { recordDisputeAct, unknownDispute } from './record-dispute-act.ts';
import type { DisputeTools } from './tools.ts';

type Context = RequestContext<Grants>;

/** The addresses under which the office keeps disputes. */
export function disputeRoutes(tools: DisputeTools): readonly Route<Grants>[] {
  const readable = async ({ act, grants }: Context) =>
    readableBodies(grants, await tools.structureOn(act.today));

  return [
    route(contracts.listDisputes, async ({ query }, context: Context) => {
      const bodies = (await readable(context)).filter((id) => !query.body || id === query.body);
      const { body, cell, year, about, procedure, open } = query;
      const counted =
        cell && year && body && bodies.length > 0 ? await tallyBodyDisputes(tools.db, body, year) : null;
      return listDisputes(tools.db, tools.calendar, bodies, {
        ...{ about, procedure, ...(open ? { open: open === 'yes' } : {}) },
        ...(counted ? { ids: counted.behind[cell!] ?? [] } : {}),
      });
    }),
    route(contracts.tallyDisputes, async ({ query }, context: Context) => {
      if (!(await readable(context)).includes(query.body)) return refused(unknownDispute);
      const { counts, behind } = await tallyBodyDisputes(tools.db, query.body, query.year);
      return { ok: true, value: { counts: { ...counts }, behind: { ...behind } } };
    }),
    route(contracts.fileDispute, ({ body }, { act, grants }: Context) =>
      fileDispute(tools, act, grants, body),
    ),
    route(contracts.openDispute, async ({ params }, { act, grants }: Context) => {
      const opened = await openDispute(tools, act, grants, params.id);
      if (!opened.ok) return opened;
      const { acts, actions, ...file } = opened.value;
      const told = acts.map(({ facts, ...one }) => ({ ...one, facts: facts as Record<string, unknown> }));
      return { ok: true, value: { ...file, acts: told, actions: { ...actions } } };
    }),
    route(contracts.listComplaints, async ({ query }, { act, grants }: Context) => [
      ...(await listComplaints(tools, act, grants, query.body)),
    ]),
    route(contracts.enterComplaint, ({ body }, { act, grants }: Context) =>
      enterComplaint(tools, act, grants, body),
    ),
    route(contracts.answerComplaint, ({ params, body }, { act, grants }: Context) =>
      answerComplaint(tools, act, grants, { ...params, ...body }),
    ),
    route(contracts.recordDisputeAct, ({ params, body }, { act, grants }: Context) => {
      const { act: name, input, version, key, on } = body;
      return recordDisputeAct(tools, { act, grants, id: params.id, version, key, name, on, input });
    }),
  ];
}
