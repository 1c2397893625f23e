import type { Grants } from '../../bodies/index.ts';
import { downloadBytes, type RequestContext, type Route, route } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { evidenceContracts as contracts } from './contracts.ts';
import { listEvidence, openEvidence } from './read-evidence.ts';

type Context = RequestContext<Grants>;

/** The addresses under which the office looks at the files of applicants. */
export function evidenceRoutes(tools: ApplicationTools): readonly Route<Grants>[] {
  return [
    route(contracts.listEvidence, ({ params }, { act, grants }: Context) =>
      listEvidence(tools, act, grants, params.id),
    ),
    route(contracts.openEvidence, async ({ params }, { act, grants }: Context) => {
      const wanted = { applicationId: params.id, id: params.evidence };
      const opened = await openEvidence(tools, act, grants, wanted);
      if (!opened.ok) return opened;
      const { name, type, bytes } = opened.value;
      return downloadBytes(bytes, { name, type, inline: true });
    }),
  ];
}
