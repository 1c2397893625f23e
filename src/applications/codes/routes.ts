import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { codeContracts as contracts } from './contracts.ts';
import { reissueCode } from './reissue-code.ts';

/** The address under which another query code is given. */
export const codeRoutes = (tools: ApplicationTools): readonly Route<Grants>[] => [
  route(contracts.reissueCode, ({ params, body }, { act, grants }: RequestContext<Grants>) =>
    reissueCode(tools, act, grants, { ...body, id: params.id }),
  ),
];
