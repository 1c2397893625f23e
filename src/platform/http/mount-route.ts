import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Outcome } from '../refusal.ts';
import type { Contract } from './contract.ts';
import { doOnce } from './do-once.ts';
import { Download, sendDownload } from './download.ts';
import { admit, type GuardOptions } from './guard.ts';
import { InvalidInput, parseInput } from './invalid-input.ts';
import { RefusedRequest } from './problem.ts';
import { callerKey, type RateLimit, type RateLimiter } from './rate-limit.ts';
import { Redirect } from './redirect.ts';
import type { GivenReply, RepeatedCalls } from './repeated-calls.ts';
import type { AnyInput, RequestContext, Route, UploadedFile, UploadLimits } from './route.ts';
import { watchBody } from './slow-body.ts';
import { unwritableText } from './unwritable-text.ts';
import { uploadedName } from './uploaded-name.ts';

const usualBody = 1024 * 1024;
const usualRate: RateLimit = { max: 300, per: 60_000 };
const patience = { whole: 30_000, pause: 10_000 };
const uploadPatience = { whole: 15 * 60_000, pause: 30_000 };

/** What goes with changes. */
interface ChangeOptions {
  readonly repeats?: RepeatedCalls;
  readonly afterChange?: () => Promise<void>;
}

/** Gives one address of the programming interface its place in the server. */
export function mountRoute<Grants>(
  app: FastifyInstance,
  route: Route<Grants>,
  guard: GuardOptions<Grants>,
  limiter: RateLimiter,
  { repeats, afterChange }: ChangeOptions = {},
): void {
  const { contract, options, upload } = route;
  const contexts = new WeakMap<FastifyRequest, RequestContext<Grants>>();
  app.route({
    method: contract.method,
    url: contract.path,
    bodyLimit: options.bodyLimit ?? usualBody,
    onRequest: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const refusal = limiter.call(
        `${contract.method} ${contract.path} ${callerKey(request.ip)}`,
        options.rateLimit ?? usualRate,
      );
      if (refusal) throw new RefusedRequest(refusal);
      contexts.set(request, await admit(request, reply, options, guard));
      if (hasBody(request)) watchBody(request, upload ? uploadPatience : patience);
    },
    handler: async (request, reply) => {
      const input = inputOf(contract, request, upload);
      const context = contexts.get(request)!;
      let direct: Download | Redirect | null = null;
      const given = await doOnce(
        repeats,
        request,
        context.act.actor,
        async () => answered(await route.handle(input, context)),
        async (answer) => {
          if (contract.method !== 'GET') await afterChange?.();
          if (answer instanceof Download || answer instanceof Redirect) direct = answer;
          return direct === null ? written(contract, answer) : null;
        },
      );
      if (given !== null) return send(reply, given);
      return sendDirect(request, reply, direct!);
    },
  });
}

const hasBody = ({ headers }: FastifyRequest) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Checked and converted; throws InvalidInput with all that is wrong in the first part that is wrong. */
function inputOf(contract: Contract, request: FastifyRequest, upload: UploadLimits | null): AnyInput {
  return {
    params: parsed(contract.params, request.params),
    query: parsed(contract.query, request.query),
    body: parsed(contract.body, request.body),
    files: upload ? uploadedFiles(request, upload) : none(),
  };
}

function parsed(schema: Contract['body'], value: unknown): unknown {
  if (!schema) return undefined;
  const result = parseInput(schema, value);
  if (!result.success) {
    const { issues: wrong } = result.error;
    throw new InvalidInput(wrong);
  }
  const unwritable = unwritableText(result.data);
  if (unwritable) throw new InvalidInput([{ path: unwritable, message: oddCharacters }]);
  return result.data;
}

const oddCharacters = '含有无法保存的字符，请删去后重新输入。';

async function* uploadedFiles(request: FastifyRequest, { fileSize, files }: UploadLimits) {
  if (!request.isMultipart()) throw new RefusedRequest(notAForm);
  for await (const part of request.files({ limits: { fileSize, files, fields: 20, parts: files + 20 } })) {
    const file: UploadedFile = {
      name: uploadedName(part.filename),
      declaredType: part.mimetype,
      stream: part.file,
    };
    yield file;
    // What nobody read would hold up the next file for ever.
    part.file.resume();
  }
}

async function* none(): AsyncGenerator<UploadedFile> {}

const notAForm = { code: 'type-not-allowed', sentence: '请以表单方式上传文件。' };

/** The value of an outcome; what was refused is thrown to the one place that answers. */
function answered(answer: unknown): unknown {
  if (!isOutcome(answer)) return answer;
  if (answer.ok) return answer.value;
  throw new RefusedRequest(answer.refusal);
}

function isOutcome(answer: unknown): answer is Outcome<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return (answer.ok === true && 'value' in answer) || (answer.ok === false && 'refusal' in answer);
}

/** Only what the contract promises leaves the server; a reply that breaks it is a fault. */
function written(contract: Contract, answer: unknown): GivenReply {
  const value = contract.reply.parse(answer);
  return value === undefined ? { status: 204, text: '' } : { status: 200, text: JSON.stringify(value) };
}

function send(reply: FastifyReply, { status, text }: GivenReply) {
  if (status === 204) return reply.code(204).send();
  return reply.code(status).type('application/json; charset=utf-8').send(text);
}

function sendDirect(request: FastifyRequest, reply: FastifyReply, answer: Download | Redirect) {
  if (answer instanceof Download) return sendDownload(request, reply, answer);
  return reply.redirect(answer.location, 303);
}
