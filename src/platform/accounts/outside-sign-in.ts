import * as openid from 'openid-client';
import type { Act } from '../act.ts';
import { inTransaction } from '../database/transaction.ts';
import { done, type Outcome, type Refusal, refused } from '../refusal.ts';
import { lockAccount, noAccount } from './account.ts';
import { openSignIn, type SignedIn, type SignInPlace } from './open-sign-ins.ts';
import { type AccountsSetting, later, minute, record } from './setting.ts';
import { newToken, tokenHash, usernameKey } from './token.ts';

/** The county's own sign-in (统一身份认证, OpenID Connect). */
export interface OutsideSettings {
  /** Address of the issuer, `https://…`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the browser comes back to: the address of this site with `/api/sign-in/outside/back`. */
  readonly returnAddress: string;
  /** What the button says, e.g. `县统一身份认证`. */
  readonly label: string;
  /**
   * The claim that is the user name here: at the first sign-in the account of that name is linked. Without it an
   * administrator links accounts.
   */
  readonly usernameClaim?: string;
  /** Allows an issuer without HTTPS on this machine, for trials. */
  readonly insecure?: boolean;
}

/** Signing in from elsewhere. */
export interface OutsideSignIn {
  readonly label: string;
  /** The address to send the browser to; `browser` is a secret that only this browser knows. */
  begin(browser: string): Promise<Outcome<string>>;
  /** Signs in with what the browser brought back. */
  finish(
    act: Act,
    query: Readonly<Record<string, string>>,
    browser: string,
    place: SignInPlace,
  ): Promise<Outcome<SignedIn>>;
}

/** Minutes for signing in elsewhere. */
const patience = 10;

/** Signing in with the county's own sign-in. The issuer is asked about itself at the first use, not at start. */
export function createOutsideSignIn(setting: AccountsSetting, outside: OutsideSettings): OutsideSignIn {
  const { db, clock } = setting;
  const configuration = discovery(outside);

  const begin = async (browser: string): Promise<Outcome<string>> => {
    const config = await configuration().catch(() => null);
    if (!config) return refused(unreachable);
    const [state, nonce, verifier] = [newToken(), newToken(), openid.randomPKCECodeVerifier()];
    await db
      .insertInto('outside_attempt')
      .values({
        ...{ state_hash: tokenHash(state), browser_hash: tokenHash(browser) },
        ...{ nonce, verifier, began_at: clock.now() },
      })
      .execute();
    const address = openid.buildAuthorizationUrl(config, {
      ...{ redirect_uri: outside.returnAddress, scope: 'openid profile', state, nonce },
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return done(address.href);
  };

  /** An attempt counts once, for the browser that began it. */
  const takeAttempt = (state: string, browser: string) =>
    db
      .deleteFrom('outside_attempt')
      .where('state_hash', '=', tokenHash(state))
      .where('browser_hash', '=', tokenHash(browser))
      .where('began_at', '>', later(clock.now(), -patience * minute))
      .returning(['nonce', 'verifier'])
      .executeTakeFirst();

  const finish: OutsideSignIn['finish'] = async (act, query, browser, place) => {
    const state = query.state ?? '';
    const attempt = await takeAttempt(state, browser);
    if (!attempt) return refused(notBegun);
    const config = await configuration().catch(() => null);
    if (!config) return refused(unreachable);
    const back = new URL(outside.returnAddress);
    back.search = new URLSearchParams(query).toString();
    const checks = {
      pkceCodeVerifier: attempt.verifier,
      expectedState: state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    };
    const tokens = await openid.authorizationCodeGrant(config, back, checks).catch(() => null);
    const claims = tokens?.claims();
    if (!claims) return refused(notConfirmed);
    return signInAs(setting, act, outside, claims, place);
  };

  return { label: outside.label, begin, finish };
}

/** What the issuer says about itself; asked again if it did not answer. */
function discovery({ issuer, clientId, clientSecret, insecure }: OutsideSettings) {
  let known: Promise<openid.Configuration> | null = null;
  return () => {
    known ??= openid
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        // The signature is checked as well, not only the connection the token came over.
        execute: [openid.enableNonRepudiationChecks, ...(insecure ? [openid.allowInsecureRequests] : [])],
      })
      .catch((error: unknown) => {
        known = null;
        throw error;
      });
    return known;
  };
}

async function signInAs(
  setting: AccountsSetting,
  act: Act,
  { usernameClaim }: OutsideSettings,
  claims: openid.IDToken,
  place: SignInPlace,
): Promise<Outcome<SignedIn>> {
  const { iss: issuer, sub: subject } = claims;
  return inTransaction(setting.db, async (transaction) => {
    const linked = await transaction
      .selectFrom('outside_identity')
      .select('account_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    const name = usernameClaim === undefined ? undefined : claims[usernameClaim];
    const named =
      linked || typeof name !== 'string'
        ? undefined
        : await transaction
            .selectFrom('account')
            .select('id')
            .where('username_key', '=', usernameKey(name))
            .where('id', 'not in', (taken) => taken.selectFrom('outside_identity').select('account_id'))
            .executeTakeFirst();
    const id = linked?.account_id ?? named?.id;
    const row = id === undefined ? undefined : await lockAccount(transaction, id);
    if (!row || row.disabled_at !== null) return refused(notLinked);
    if (!linked) await link(setting, transaction, act, { accountId: row.id, issuer, subject });
    const signedIn = await openSignIn(transaction, setting, row, place);
    await record(transaction, setting, act, {
      action: 'sign-in',
      accountId: row.id,
      new: { issuer },
    });
    return done(signedIn);
  });
}

/** An account and who it is elsewhere. */
export interface OutsideLink {
  readonly accountId: string;
  readonly issuer: string;
  readonly subject: string;
}

/** Links an account to who it is elsewhere. */
export async function linkOutside(
  setting: AccountsSetting,
  act: Act,
  identity: OutsideLink,
): Promise<Outcome<undefined>> {
  return inTransaction(setting.db, async (transaction) => {
    if (!(await lockAccount(transaction, identity.accountId))) return refused(noAccount);
    const linked = await link(setting, transaction, act, identity);
    return linked ? done() : refused(alreadyLinked);
  });
}

async function link(
  setting: AccountsSetting,
  transaction: Parameters<typeof record>[0],
  act: Act,
  { accountId, issuer, subject }: OutsideLink,
): Promise<boolean> {
  const added = await transaction
    .insertInto('outside_identity')
    .values({ issuer, subject, account_id: accountId, linked_at: setting.clock.now() })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  await record(transaction, setting, act, { action: 'link-outside', accountId, new: { issuer, subject } });
  return true;
}

const unreachable: Refusal = {
  code: 'outside-unreachable',
  sentence: '暂时连接不上统一身份认证，请稍后重试，或者用用户名和密码登录。',
};
const notBegun: Refusal = {
  code: 'outside-not-begun',
  sentence: '这次登录已过期或不是从本浏览器发起的，请重新登录。',
};
const notConfirmed: Refusal = {
  code: 'outside-not-confirmed',
  sentence: '统一身份认证没有确认您的身份，请重新登录。',
};
const notLinked: Refusal = {
  code: 'outside-not-linked',
  sentence: '您在本系统没有可用的账户，请联系管理员开通。',
};
const alreadyLinked: Refusal = {
  code: 'outside-already-linked',
  sentence: '这个身份已经与一个账户关联。',
};
