import type { FastifyReply, FastifyRequest } from 'fastify';
import { actNow } from '../act.ts';
import { type Actor, anonymous } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Refusal } from '../refusal.ts';
import { credentialsOf, heldCookies } from './credentials.ts';
import { foreignOrigin, wrongCsrfToken } from './csrf.ts';
import { RefusedRequest } from './problem.ts';
import type { RequestContext, RouteOptions } from './route.ts';

/** Who somebody is who signed in. */
export interface Identity<Grants = unknown> {
  readonly actor: Actor;
  readonly grants: Grants;
  readonly passwordMustChange: boolean;
}

/** How the server learns who calls. */
export interface GuardOptions<Grants = unknown> {
  readonly clock: Clock;
  /** The site is reached by HTTPS only. */
  readonly secure: boolean;
  /** Whose token this is; null when it is nobody's any more. */
  identify(token: string): Promise<Identity<Grants> | null>;
  /** What those may do who have not signed in. */
  readonly nobody: Grants;
  /** Hosts of our own besides the one that was called, e.g. `www.county.gov.cn`. */
  readonly hosts?: readonly string[];
}

/** Lets a request in and says who it comes from; throws RefusedRequest before any of its body is read. */
export async function admit<Grants>(
  request: FastifyRequest,
  reply: FastifyReply,
  rule: RouteOptions,
  options: GuardOptions<Grants>,
): Promise<RequestContext<Grants>> {
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (changes) refuseIf(fromElsewhere(request, options.hosts ?? []));
  const held = heldCookies(request, options.secure);
  const identity = held.token === null ? null : await options.identify(held.token);
  if (changes) refuseIf(wrongCsrfToken(request.headers, identity ? held.token : held.visitor));
  if (!identity && rule.access !== 'public') refuseIf(notSignedIn);
  if (identity?.passwordMustChange && rule.access !== 'public' && !rule.evenWithOldPassword)
    refuseIf(passwordMustChange);
  return {
    act: actNow(options.clock, identity?.actor ?? anonymous, request.id),
    grants: identity?.grants ?? options.nobody,
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 200) ?? '',
    credentials: credentialsOf(reply, held, identity !== null, options.secure),
  };
}

/** A change must come from a page of one of our hosts. */
export function fromElsewhere(request: FastifyRequest, hosts: readonly string[]): Refusal | null {
  const refusals = [request.host, ...hosts].map((host) => foreignOrigin(request.headers, host));
  return refusals.includes(null) ? null : refusals[0]!;
}

function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new RefusedRequest(refusal);
}

const notSignedIn: Refusal = {
  code: 'not-signed-in',
  sentence: '尚未登录，或者登录已过期，请重新登录。',
};

const passwordMustChange: Refusal = {
  code: 'password-must-change',
  sentence: '当前密码是临时密码或已到期，请先修改密码。',
};
