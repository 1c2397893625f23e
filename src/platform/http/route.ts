import type { Readable } from 'node:stream';
import type { Act } from '../act.ts';
import type { Outcome } from '../refusal.ts';
import type { Contract, InputOf, ReplyOf } from './contract.ts';
import type { Download } from './download.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Redirect } from './redirect.ts';

/** The proof of identity that a browser keeps for its visitor; sign-in and sign-out change it. */
export interface Credentials {
  /** What the browser sent; null when nobody is signed in with it. */
  readonly token: string | null;
  /** What the browser must repeat in the header of every change. */
  csrfToken(): string;
  /** Has the browser keep another one. */
  keep(token: string): void;
  /** Has the browser forget it. */
  forget(): void;
}

/** What a handler knows of its caller besides the input. */
export interface RequestContext<Grants = unknown> {
  readonly act: Act;
  /** What the caller may do; the modules above say what this is. */
  readonly grants: Grants;
  /** Address of the caller. */
  readonly ip: string;
  readonly userAgent: string;
  readonly credentials: Credentials;
}

/** One file of an upload, to be read to its end before the next one comes. */
export interface UploadedFile {
  /** As the browser gave it: to be shown, never to be used as a path. */
  readonly name: string;
  readonly declaredType: string;
  readonly stream: Readable;
}

/** What is special about one address. */
export interface RouteOptions {
  /** Who may call: only people who signed in, unless said otherwise. */
  readonly access?: 'signed-in' | 'public';
  /** Most bytes of the body; 1 MB unless said otherwise. */
  readonly bodyLimit?: number;
  readonly rateLimit?: RateLimit;
  /** Open also to people whose password has to be changed first. */
  readonly evenWithOldPassword?: boolean;
}

/** What a handler may give back. */
type Answer<Reply> = Promise<Outcome<Reply | Redirect> | Reply | Download | Redirect>;

/** An address of the programming interface with what it does. */
export interface Route<Grants = unknown> {
  readonly contract: Contract;
  readonly options: RouteOptions;
  /** Files come instead of a body; `limits` are checked while they arrive. */
  readonly upload: UploadLimits | null;
  handle(input: AnyInput, context: RequestContext<Grants>): Answer<unknown>;
}

/** How much may come in one upload. */
export interface UploadLimits {
  /** Bytes of each file. */
  readonly fileSize: number;
  readonly files: number;
}

/** Input of a route whose types are no longer known. */
export interface AnyInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly files: AsyncIterable<UploadedFile>;
}

/** Binds a contract to what it does, with the types of the contract. */
export function route<C extends Contract, Grants = unknown>(
  contract: C,
  handle: (input: InputOf<C>, context: RequestContext<Grants>) => Answer<ReplyOf<C>>,
  options: RouteOptions = {},
): Route<Grants> {
  return { contract, options, upload: null, handle: handle as Route<Grants>['handle'] };
}

/** Like `route`, for files that are sent as a form; the body of the contract stays empty. */
export function uploadRoute<C extends Contract, Grants = unknown>(
  contract: C,
  upload: UploadLimits,
  handle: (
    input: InputOf<C> & { readonly files: AsyncIterable<UploadedFile> },
    context: RequestContext<Grants>,
  ) => Answer<ReplyOf<C>>,
  options: RouteOptions = {},
): Route<Grants> {
  return { contract, options, upload, handle: handle as Route<Grants>['handle'] };
}
