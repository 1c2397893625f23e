import { inTransaction, type Outcome } from '../../platform/index.ts';
import type { ApplicationTools, Step } from '../tools.ts';

/** Within one transaction; when anything is refused, nothing of it stays. */
export async function wholly<T>(
  { db }: ApplicationTools,
  work: (step: Step) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let outcome: Outcome<T> | undefined;
  try {
    return await inTransaction(db, async (step) => {
      outcome = await work(step);
      if (!outcome.ok) throw new NothingDone();
      return outcome;
    });
  } catch (error) {
    if (error instanceof NothingDone && outcome) return outcome;
    throw error;
  }
}

class NothingDone extends Error {}
