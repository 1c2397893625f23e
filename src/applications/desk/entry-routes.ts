import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import { receiveApplication } from '../submit-application.ts';
import type { ApplicationTools } from '../tools.ts';
import { entryContracts as contracts } from './entry-contracts.ts';
import { sameApplicant } from './same-applicant.ts';

type Context = RequestContext<Grants>;

/** The addresses under which an application is entered. */
export const entryRoutes = (tools: ApplicationTools): readonly Route<Grants>[] => [
  route(contracts.receiveApplication, ({ body }, { act, grants }: Context) => {
    const { channel, submittedOn, signedOn, confirmedOn, evidence, ...submission } = body;
    const arrival = { channel, submittedOn, signedOn, confirmedOn, evidence };
    return receiveApplication(tools, act, grants, submission, arrival);
  }),
  route(contracts.sameApplicant, ({ body }, { act, grants }: Context) =>
    sameApplicant(tools, act, grants, body),
  ),
];
