import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { bodiesWithReadableApplications } from '../desk/readable-bodies.ts';
import type { ApplicationTools } from '../tools.ts';
import { relatedContracts as contracts } from './contracts.ts';
import { proactiveProposals } from './proactive-proposals.ts';
import { relatedApplications } from './related-applications.ts';

type Context = RequestContext<Grants>;

/** The addresses for applications that have to do with each other. */
export const relatedRoutes = (tools: ApplicationTools): readonly Route<Grants>[] => [
  route(contracts.relatedApplications, ({ params }, { act, grants }: Context) =>
    relatedApplications(tools, act, grants, params.id),
  ),
  route(contracts.proactiveProposals, async ({ query }, { act, grants }: Context) => {
    const tree = await tools.structureOn(act.today);
    if (!bodiesWithReadableApplications(grants, tree).includes(query.body))
      return refused(unknownApplication);
    return { ok: true, value: [...(await proactiveProposals(tools.db, query.body, act.today))] };
  }),
];
