import {
  type CallOf,
  type Contract,
  csrfHeader,
  idempotencyHeader,
  type Problem,
  type ReplyOf,
} from './contract.ts';

/** Thrown by `api` when the server answers with what is wrong, or does not answer. */
export class ApiProblem extends Error {
  /** 0 when there was no answer. */
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.sentence);
    this.name = 'ApiProblem';
    this.status = status;
    this.problem = problem;
  }
}

/** The parts of a call that its contract asks for, and no others. */
export type ApiInput<C extends Contract> = {
  readonly [Part in keyof CallOf<C> as CallOf<C>[Part] extends undefined ? never : Part]: CallOf<C>[Part];
};

/** What may be said besides the input. */
export interface ApiOptions {
  readonly signal?: AbortSignal;
  /** Makes a repetition of the same change harmless: one value for all attempts. */
  readonly idempotencyKey?: string;
  /** Files of an upload, instead of a body. */
  readonly files?: readonly File[];
}

const signInPath = '/api/sign-in';
let csrfToken: string | null = null;

/** Forgets the token against forged requests, e.g. when the sign-in ended. */
export function forgetCsrfToken(): void {
  csrfToken = null;
}

/** Files as an upload carries them. */
export function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}

/** Calls an address with the types of its contract. Throws ApiProblem. */
export async function api<C extends Contract>(
  contract: C,
  input: ApiInput<C>,
  options: ApiOptions = {},
): Promise<ReplyOf<C>> {
  const call = input as { params?: Fields; query?: Fields; body?: unknown };
  const send = async () => {
    const token = contract.method === 'GET' ? null : await currentToken();
    return answer(withQuery(withParams(contract.path, call.params), call.query), {
      method: contract.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { [csrfHeader]: token }),
        ...(options.idempotencyKey ? { [idempotencyHeader]: options.idempotencyKey } : {}),
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(options.files ? { body: formOf(options.files) } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  };
  try {
    return (await send()) as ReplyOf<C>;
  } catch (error) {
    // Signing in elsewhere in the same browser changes the token; nothing was done, so once more is safe.
    if (!(error instanceof ApiProblem) || error.problem.code !== 'csrf-token-wrong') throw error;
    forgetCsrfToken();
    return (await send()) as ReplyOf<C>;
  }
}

type Fields = Readonly<Record<string, unknown>>;

async function currentToken(): Promise<string> {
  csrfToken ??= ((await answer(signInPath, { credentials: 'same-origin' })) as { csrfToken: string })
    .csrfToken;
  return csrfToken;
}

/** The address with its parts filled in. */
const withParams = (path: string, params: Fields = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

/** The address with what is asked; lists are repeated, what is undefined is left out. */
function withQuery(path: string, query: Fields = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one): [string, string] => [name, String(one)]),
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

async function answer(address: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(address, request).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new ApiProblem(0, { code: 'no-answer', sentence: '连接不上服务器，请检查网络后重试。' });
  });
  if (response.status === 204) return undefined;
  const value: unknown = await response.json().catch(() => null);
  if (response.ok) {
    if (request.method !== 'GET') rememberToken(value);
    return value;
  }
  throw new ApiProblem(response.status, isProblem(value) ? value : unexplained);
}

/** Signing in changes the token and answers with the new one. */
function rememberToken(value: unknown): void {
  const token = (value as { csrfToken?: unknown } | null)?.csrfToken;
  if (typeof token === 'string') csrfToken = token;
}

const unexplained: Problem = { code: 'fault', sentence: '服务器没有正常答复，请稍后重试。' };

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'sentence' in value;
