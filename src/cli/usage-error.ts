/** The command was written wrongly. The message says in Chinese what is wrong and what to do; no stack is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
