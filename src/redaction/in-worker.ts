import { Worker } from 'node:worker_threads';
import { type Outcome, type Refusal, refused } from '../platform/index.ts';
import type { Mark } from './mark.ts';
import type { Redacted } from './redact-pages.ts';
import type { SourcePage, SourcePages } from './source-page.ts';

/** What the thread is asked to do. */
export type RedactionJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'redact';
      readonly title: string;
      readonly pages: readonly SourcePage[];
      readonly marks: readonly Mark[];
    };

/** What the thread answers. */
export type RedactionReply =
  | { readonly ok: true; readonly value: SourcePages | Redacted }
  | { readonly ok: false; readonly refusal: Refusal };

/** Milliseconds for one record. */
const patience = 180_000;
/** Megabytes of memory before a record counts as too large. */
const mostMemory = 1024;

/** Takes a record apart in a thread of its own, so that a malicious one can neither hold up nor end the server. */
export const readRecord = (
  bytes: Uint8Array,
  name: string,
  milliseconds: number = patience,
): Promise<Outcome<SourcePages>> =>
  inWorker({ kind: 'read', bytes, name }, milliseconds) as Promise<Outcome<SourcePages>>;

/** Withholds what the marks cover and proves it, in a thread of its own. */
export const redactRecord = (
  title: string,
  pages: readonly SourcePage[],
  marks: readonly Mark[],
  milliseconds: number = patience,
): Promise<Outcome<Redacted>> =>
  inWorker({ kind: 'redact', title, pages, marks }, milliseconds) as Promise<Outcome<Redacted>>;

/** Threads at a time; each may take much memory. Whoever comes later waits. */
const mostThreads = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inWorker(job: RedactionJob, milliseconds: number): Promise<RedactionReply> {
  if (running >= mostThreads) await new Promise<void>((next) => waiting.push(next));
  else running += 1;
  try {
    return await inThread(job, milliseconds);
  } finally {
    // The place is handed on as it is.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function inThread(job: RedactionJob, milliseconds: number): Promise<RedactionReply> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./redaction-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      // What libraries print may quote the record.
      ...{ stdout: true, stderr: true },
    });
    const end = (reply: RedactionReply) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(reply);
    };
    const timer = setTimeout(() => end(unfinished), milliseconds);
    worker.once('message', end);
    worker.once('error', () => end(unfinished));
    worker.once('exit', () => end(unfinished));
  });
}

const unfinished = refused({
  code: 'file-too-heavy',
  sentence: '文件过大或结构异常，没有处理完。请拆分或另存后重新上传。',
});
