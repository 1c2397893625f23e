import { createContext, useContext, useRef } from 'react';
import type { z } from 'zod';
import { type accountContracts, forgetCsrfToken } from '../../../src/platform/contract.ts';
import { asking, signInKey } from '../asking/query-client.ts';

/** The state of the sign-in as the server says it. */
export type SignInState = z.output<(typeof accountContracts)['current']['reply']>;

/** Who is at work. */
export type Who = NonNullable<SignInState['account']>;

/** Hands the account down to every page. */
export const WhoContext: React.Context<Who | null> = createContext<Who | null>(null);

/** Who is at work; every page below the sign-in has somebody. */
export function useWho(): Who {
  const who = useContext(WhoContext);
  if (!who) throw new Error('There is nobody outside of WhoContext.');
  return who;
}

/** The account that was last signed in on this page; another person begins with a page of their own. */
export function useLastAccount(account: Who | null): Who | null {
  const last = useRef<Who | null>(null);
  if (account && last.current && account.id !== last.current.id) window.location.assign('/office/');
  if (account) last.current = account;
  return last.current;
}

/** Takes a new state of the sign-in and reads everything else again. */
export function takeSignIn(state: SignInState): void {
  asking.setQueryData(signInKey, state);
  void asking.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== signInKey[0] });
}

/** Leaves: nothing of the account stays in the page. */
export function leave(): void {
  forgetCsrfToken();
  window.location.assign('/office/');
}
