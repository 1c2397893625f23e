import type { Writable } from 'node:stream';
import type { Output, Terminal } from './terminal.ts';
import { OutputClosed } from './terminal.ts';

/** Two Ctrl-C within this time are one: a terminal sends it to the starter and to us, and the starter passes it on. */
const sameKeystroke = 500;

/** The terminal this process runs in. */
export function processTerminal(): Terminal {
  return {
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    input: { isTerminal: process.stdin.isTTY === true, bytes: readStandardInput },
    env: process.env,
    onStop,
  };
}

function outputTo(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  // Without a listener a closed pipe would end the process with a stack trace.
  stream.on('error', () => {});
  return {
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error) => {
          if (!error) resolve();
          else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new OutputClosed() : error);
        });
      }),
    isTerminal: stream.isTTY === true,
    get columns() {
      // A terminal that does not know its width says 0.
      return stream.columns || 80;
    },
  };
}

async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/**
 * The first signal asks the work to end in good order; a later one ends the process at once.
 * The starter's death (bin/gongkai.mjs killed outright) counts as a signal: nobody is left to answer to.
 */
function onStop(handler: () => void): () => void {
  let askedAt: number | null = null;
  const ask = () => {
    const now = performance.now();
    if (askedAt === null) {
      askedAt = now;
      handler();
    } else if (now - askedAt > sameKeystroke) process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, ask);
  process.on('disconnect', ask);
  process.channel?.unref();
  return () => {
    for (const signal of signals) process.off(signal, ask);
    process.off('disconnect', ask);
  };
}
