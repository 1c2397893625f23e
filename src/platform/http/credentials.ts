import { randomBytes } from 'node:crypto';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csrfTokenFor } from './csrf.ts';
import type { Credentials } from './route.ts';

/** Names of our cookies; over HTTPS their prefix keeps other hosts of the domain from setting them. */
const cookieNames = (secure: boolean) =>
  secure
    ? { signedIn: '__Host-gongkai', visitor: '__Host-gongkai-visitor' }
    : { signedIn: 'gongkai', visitor: 'gongkai-visitor' };

/** What a browser holds: the token of a sign-in, or a random number that marks a visitor who has not signed in. */
export interface HeldCookies {
  readonly token: string | null;
  readonly visitor: string | null;
}

const shape = /^[\w-]{20,128}$/;

/** Reads our cookies; what does not look like ours counts as absent. */
export function heldCookies(request: FastifyRequest, secure: boolean): HeldCookies {
  const names = cookieNames(secure);
  const read = (name: string) => {
    const value = request.cookies[name];
    return value !== undefined && shape.test(value) ? value : null;
  };
  return { token: read(names.signedIn), visitor: read(names.visitor) };
}

/** The credentials of one request. `valid` tells whether the token stands for somebody. */
export function credentialsOf(
  reply: FastifyReply,
  { token, visitor }: HeldCookies,
  valid: boolean,
  secure: boolean,
): Credentials {
  const names = cookieNames(secure);
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  let held = valid ? token : null;
  let mark = visitor;
  const forget = () => {
    held = null;
    reply.clearCookie(names.signedIn, attributes);
  };
  return {
    token: held,
    csrfToken: () => {
      if (held !== null) return csrfTokenFor(held);
      if (token !== null && !valid) forget();
      if (mark === null) {
        mark = randomBytes(24).toString('base64url');
        reply.setCookie(names.visitor, mark, attributes);
      }
      return csrfTokenFor(mark);
    },
    keep: (next) => {
      held = next;
      reply.setCookie(names.signedIn, next, attributes);
    },
    forget,
  };
}
