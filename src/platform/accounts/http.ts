import { Redirect } from '../http/redirect.ts';
import {
  type Credentials,
  type RequestContext,
  type Route,
  type RouteOptions,
  route,
} from '../http/route.ts';
import { done, type Outcome, type Refusal, refused } from '../refusal.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { accountContracts as contracts } from './contract.ts';
import type { SignInPlace } from './open-sign-ins.ts';

/** What the routes need besides the accounts. */
export interface AccountRoutesOptions<Grants> {
  /** Why somebody may not manage the accounts of others, or null; the modules above know the roles. */
  mayManage(context: RequestContext<Grants>): Refusal | null;
  /** Where the office is; the county's own sign-in leads there. */
  readonly office: string;
}

/** Many colleagues share one address to the outside. */
const signInRate = { max: 60, per: 10 * 60_000 };
const everybody: RouteOptions = { access: 'public' };
const evenWithOldPassword: RouteOptions = { evenWithOldPassword: true };

/** The routes of signing in and of accounts. */
export function accountRoutes<Grants>(
  accounts: Accounts,
  options: AccountRoutesOptions<Grants>,
): Route<Grants>[] {
  return [
    ...signInRoutes<Grants>(accounts),
    ...outsideRoutes<Grants>(accounts, options.office),
    ...ownRoutes<Grants>(accounts),
    ...managingRoutes(accounts, options),
  ];
}

function signInRoutes<Grants>(accounts: Accounts): Route<Grants>[] {
  const state = (account: Account | null, credentials: Credentials) => ({
    ...{ account, csrfToken: credentials.csrfToken(), outside: accounts.outside?.label ?? null },
  });
  return [
    route(
      contracts.current,
      async (_input, { credentials }) =>
        state(credentials.token === null ? null : await accounts.signedIn(credentials.token), credentials),
      everybody,
    ),
    route(
      contracts.signIn,
      async ({ body }, context) => {
        const outcome = await accounts.signIn(context.act, body, placeOf(context));
        if (!outcome.ok) return outcome;
        context.credentials.keep(outcome.value.token);
        return state(outcome.value.account, context.credentials);
      },
      { ...everybody, rateLimit: signInRate },
    ),
    route(
      contracts.signOut,
      async (_input, { act, credentials }) => {
        if (credentials.token !== null) await accounts.signOut(act, credentials.token);
        credentials.forget();
        return done();
      },
      everybody,
    ),
  ];
}

function outsideRoutes<Grants>(accounts: Accounts, office: string): Route<Grants>[] {
  const { outside } = accounts;
  if (!outside) return [];
  /** People see the reason on the page they sign in at, not as a page of code. */
  const led = (outcome: Outcome<string>) =>
    new Redirect(
      outcome.ok ? outcome.value : `${office}?problem=${encodeURIComponent(outcome.refusal.sentence)}`,
    );
  return [
    route(
      contracts.beginOutside,
      async (_input, { credentials }) => led(await outside.begin(credentials.csrfToken())),
      { ...everybody, rateLimit: signInRate },
    ),
    route(
      contracts.finishOutside,
      async ({ query }, context) => {
        const outcome = await outside.finish(
          context.act,
          query,
          context.credentials.csrfToken(),
          placeOf(context),
        );
        if (outcome.ok) context.credentials.keep(outcome.value.token);
        return led(outcome.ok ? done(office) : outcome);
      },
      { ...everybody, rateLimit: signInRate },
    ),
  ];
}

function ownRoutes<Grants>(accounts: Accounts): Route<Grants>[] {
  return [
    route(
      contracts.changePassword,
      ({ body }, { act, credentials }) => accounts.changePassword(act, body, credentials.token),
      { ...evenWithOldPassword, rateLimit: signInRate },
    ),
    route(contracts.openSignIns, async (_input, { act, credentials }) => [
      ...(await accounts.openSignIns(act, credentials.token)),
    ]),
    route(contracts.endSignIn, ({ params }, { act }) => accounts.endSignIn(act, params.id)),
    route(contracts.offerTotp, (_input, { act }) => accounts.offerTotp(act)),
    route(
      contracts.confirmTotp,
      async ({ body }, { act }) => {
        const outcome = await accounts.confirmTotp(act, body.code);
        return outcome.ok ? { recoveryCodes: [...outcome.value] } : outcome;
      },
      { rateLimit: signInRate },
    ),
    route(contracts.removeTotp, ({ body }, { act }) => accounts.removeTotp(act, body.password), {
      rateLimit: signInRate,
    }),
  ];
}

function managingRoutes<Grants>(
  accounts: Accounts,
  { mayManage }: AccountRoutesOptions<Grants>,
): Route<Grants>[] {
  const managing = async <T>(context: RequestContext<Grants>, work: () => Promise<Outcome<T> | T>) => {
    const refusal = mayManage(context);
    return refusal ? refused(refusal) : work();
  };
  return [
    route(contracts.list, ({ query }, context: RequestContext<Grants>) =>
      managing(context, async () => {
        const { search = '', offset = 0, limit = 50 } = query;
        const { accounts: found, total } = await accounts.list({ search, offset, limit });
        return { accounts: [...found], total };
      }),
    ),
    route(contracts.create, ({ body }, context: RequestContext<Grants>) =>
      managing(context, () => accounts.create(context.act, body)),
    ),
    route(contracts.resetPassword, ({ params, body }, context: RequestContext<Grants>) =>
      managing(context, () => accounts.resetPassword(context.act, params.id, body.secondFactor)),
    ),
    route(contracts.disable, ({ params, body }, context: RequestContext<Grants>) =>
      managing(context, () => accounts.disable(context.act, params.id, body.disabled)),
    ),
  ];
}

const placeOf = <Grants>({ ip, userAgent, credentials }: RequestContext<Grants>): SignInPlace => ({
  ...{ ip, userAgent, formerToken: credentials.token },
});
