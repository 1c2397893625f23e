import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import { actOnApplication } from '../act-on-application.ts';
import { declaredAct } from '../application-acts.ts';
import type { ApplicationTools } from '../tools.ts';
import { openApplication, readApplicant } from './application-file.ts';
import { fileContracts as contracts } from './file-contracts.ts';

type Context = RequestContext<Grants>;

/** The addresses of the file of one application, and of what is done with it. */
export const fileRoutes = (tools: ApplicationTools): readonly Route<Grants>[] => [
  route(contracts.openApplication, async ({ params }, { act, grants }: Context) => {
    const opened = await openApplication(tools, act, grants, params.id);
    if (!opened.ok) return opened;
    const { application, acts, clock, actions, related, ...file } = opened.value;
    const { operations: _, draft, reviews, ...standing } = application;
    const { state, number, receivedOn, deliveredOn } = application;
    return {
      ok: true,
      value: {
        ...{ ...file, state, number, receivedOn, deliveredOn, actions: { ...actions } },
        clock: { ...clock, trace: [...clock.trace] },
        standing: {
          ...standing,
          draft: draft && {
            ...{ decision: draft.decision, withheldUnder: draft.withheldUnder, reasons: draft.reasons },
          },
          reviews: reviews.map(({ aspect }) => ({ aspect })),
        },
        acts: acts.map(({ act: name, on, at, by, facts }) => ({
          ...{ act: name, on, at, by: by.name, facts: facts as Record<string, unknown> },
          label: declaredAct(name)?.label ?? '接收申请',
        })),
        related: [...related],
      },
    };
  }),
  route(contracts.readApplicant, ({ params }, { act, grants }: Context) =>
    readApplicant(tools, act, grants, params.id),
  ),
  route(contracts.actOnApplication, ({ params, body }, { act, grants }: Context) => {
    const { act: name, input, version, key, on } = body;
    return actOnApplication(tools, { act, grants, id: params.id, version, key, name, on, input });
  }),
];
