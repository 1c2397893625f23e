import type { Outcome } from '../src/platform/index.ts';

/** The value of something that has to succeed before what is tested can begin. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
}
