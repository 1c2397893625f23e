/** A fault may quote a whole upload; what a log needs stands at the beginning. */
const longestKept = 4000;

/**
 * A text for the log with what may be personal taken out: numbers of five and more digits (identity, telephone and
 * card numbers), addresses of electronic mail, and values that a database quotes from its rows.
 */
export function withoutPersonalData(text: string): string {
  return text
    .slice(0, longestKept)
    .replace(/=\([^)\n]*\)/g, '=(…)')
    .replace(/"[^"\n]*"|“[^”\n]*”|'[^'\n]*'/g, (quoted) => `${quoted[0]}…${quoted.at(-1)}`)
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '…@…')
    .replace(/\d[\d -]{3,}\d[Xx]?/g, '#');
}

/** What a log keeps of a fault: its kind, its text without personal data, where it happened. */
export interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly cause?: LoggedFault;
  readonly [key: string]: unknown;
}

/** A fault as the log keeps it. */
export function loggedFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code } = error as { code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.name,
    message: withoutPersonalData(error.message),
    stack: frames
      .slice(0, 12)
      .map((line) => line.trim())
      .join('\n'),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause === undefined ? {} : { cause: loggedFault(error.cause) }),
  };
}
