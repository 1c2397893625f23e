import { z } from 'zod';

/** What server and browser agree on for one address of the programming interface (接口约定). */
export interface Contract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As `/api/publications/:id`. */
  readonly path: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  /** One Chinese phrase for the documentation of the interface. */
  readonly summary: string;
}

/** Keeps the exact types of a contract. */
export const contract = <C extends Contract>(declared: C): C => declared;

type Parsed<S, Without> = S extends z.ZodType ? z.output<S> : Without;
type Written<S, Without> = S extends z.ZodType ? z.input<S> : Without;

/** What a handler receives: checked and converted. */
export interface InputOf<C extends Contract> {
  readonly params: Parsed<C['params'], Record<string, never>>;
  readonly query: Parsed<C['query'], Record<string, never>>;
  readonly body: Parsed<C['body'], undefined>;
}

/** What a caller sends. */
export interface CallOf<C extends Contract> {
  readonly params: Written<C['params'], undefined>;
  readonly query: Written<C['query'], undefined>;
  readonly body: Written<C['body'], undefined>;
}

/** What the address answers when all is well. */
export type ReplyOf<C extends Contract> = z.output<C['reply']>;

/** What every address answers when something is wrong (错误说明). */
export const problem = z
  .object({
    /** A noun in the failing state, e.g. `revision-outdated`. */
    code: z.string(),
    /** Chinese: what is wrong and what to do. */
    sentence: z.string(),
    citation: z.object({ id: z.string(), label: z.string() }).optional(),
    field: z.string().optional(),
    /** Every field that was filled in wrongly. */
    fields: z.array(z.object({ path: z.string(), sentence: z.string() })).optional(),
    /** When it may be tried again, as an instant. */
    nextAllowedAt: z.string().optional(),
    /** Finds the fault in the log. */
    reference: z.string().optional(),
  })
  .meta({ description: '错误说明：代码、说明、依据、字段、何时可以再试、故障编号' });

/** See the schema `problem`. */
export type Problem = z.output<typeof problem>;

/** The header that carries the token against forged requests, and the one that makes a repetition harmless. */
export const csrfHeader = 'x-csrf-token';
export const idempotencyHeader = 'idempotency-key';
