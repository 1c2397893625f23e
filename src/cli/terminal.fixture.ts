import type { Terminal } from './terminal.ts';

/** A terminal that remembers what was written, for the tests. */
export interface RecordedTerminal extends Terminal {
  readonly written: { out: string; err: string };
  /** What Ctrl-C does. */
  stop(): void;
}

/** A terminal with this standard input; nobody is watching unless told. */
export function recordedTerminal(
  given: {
    input?: string | Uint8Array;
    watched?: boolean;
    env?: Terminal['env'];
    write?: (text: string) => Promise<void>;
  } = {},
): RecordedTerminal {
  const written = { out: '', err: '' };
  const handlers = new Set<() => void>();
  const isTerminal = given.watched ?? false;
  const output = (stream: 'out' | 'err') => ({
    isTerminal,
    columns: 80,
    async write(data: string | Uint8Array) {
      const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
      written[stream] += text;
      if (stream === 'out') await given.write?.(text);
    },
  });
  return {
    written,
    out: output('out'),
    err: output('err'),
    env: given.env ?? {},
    input: {
      isTerminal: given.input === undefined,
      bytes: async () => Buffer.from(given.input ?? ''),
    },
    onStop(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    stop: () => {
      for (const handler of handlers) handler();
    },
  };
}
