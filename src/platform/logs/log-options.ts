import type { Writable } from 'node:stream';
import { loggedFault } from './without-personal-data.ts';

/** What the log keeps and where it goes (运行日志): one JSON object a line. */
export interface LogSettings {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Standard output unless said otherwise. */
  readonly destination?: Writable;
}

/** Options of the logger: times as instants, and only what cannot hold personal data. */
export function logOptions({ level = 'info', destination }: LogSettings = {}) {
  return {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    serializers: {
      // Whole requests and replies hold addresses, cookies and what people typed.
      req: () => ({}),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: loggedFault,
    },
    ...(destination ? { stream: destination } : {}),
  };
}
