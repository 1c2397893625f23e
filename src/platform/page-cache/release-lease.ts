import { setTimeout } from 'node:timers/promises';

/** The number of the newest release, known for a moment without asking the database again. */
export interface ReleaseLease {
  /** The number, if it was read a moment ago; else null. */
  known(): number | null;
  /** The number, read again if need be; callers at the same time share one reading. */
  current(): Promise<number>;
  /** Ends the moment, after a release of our own. */
  end(): void;
  /**
   * To be awaited before a change is answered: reads the number again and, if it rose just now, waits until every
   * process has noticed. Whoever hears the answer finds no old page on any of them.
   */
  announced(): Promise<void>;
}

/** How a lease is read. */
export interface LeaseOptions {
  /** Reads the number from the database; it rises with everything that changes what the public sees. */
  read(): Promise<number>;
  /**
   * Milliseconds for which one reading counts, from its beginning. Another process's release is seen at the latest
   * after it.
   */
  readonly moment?: number;
  /** Milliseconds that only rise. */
  readonly time?: () => number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

interface Reading {
  readonly began: number;
  readonly result: Promise<number>;
}

/** How long one reading counts unless said otherwise. */
export const usualMoment = 20;

/** A lease on the number of the newest release (发布版本). */
export function createReleaseLease(options: LeaseOptions): ReleaseLease {
  const { read, moment = usualMoment, time = () => performance.now(), pause = setTimeout } = options;
  let version = 0;
  let roseAt = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  let ended = Number.NEGATIVE_INFINITY;
  let reading: Reading | null = null;

  const begin = (): Reading => {
    const began = time();
    const result = read().then((newest) => {
      // Two readings may overtake each other, the number itself never falls.
      if (newest > version) roseAt = time();
      version = Math.max(version, newest);
      if (began >= ended) until = Math.max(until, began + moment);
      return version;
    });
    const mine = { began, result };
    const clear = () => {
      if (reading === mine) reading = null;
    };
    reading = mine;
    result.then(clear, clear);
    return mine;
  };

  const current = async (): Promise<number> => {
    const came = time();
    if (came < until) return version;
    // A reading that hangs since long before we came may have missed a release that was announced since.
    const isFresh = reading !== null && reading.began > came - moment && reading.began >= ended;
    return (isFresh ? reading! : begin()).result;
  };

  const end = () => {
    ended = time();
    until = Number.NEGATIVE_INFINITY;
  };

  return {
    known: () => {
      const now = time();
      if (now >= until) return null;
      // While it is in demand it is renewed in time, so that no visit has to wait for it.
      if (reading === null && now >= until - moment / 2) begin().result.catch(() => undefined);
      return version;
    },
    current,
    end,
    announced: async () => {
      end();
      await current();
      const rest = roseAt + moment - time();
      if (rest > 0) await pause(rest);
    },
  };
}
