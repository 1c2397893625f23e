/** The number of the newest release, known for a moment without asking the database again. */
export interface ReleaseLease {
  /** The number, if it was read a moment ago; else null. */
  known(): number | null;
  /** The number, read again if need be; callers at the same time share one reading. */
  current(): Promise<number>;
  /** Ends the moment, after a release of our own. */
  end(): void;
}

/** How a lease is read. */
export interface LeaseOptions {
  /** Reads the number from the database; it rises with everything that changes what the public sees. */
  read(): Promise<number>;
  /**
   * Milliseconds for which one reading counts, from its beginning. Another process's release is seen at the latest
   * after it; whoever releases waits that long before saying so, then nobody sees an old page afterwards.
   */
  readonly moment?: number;
  /** Milliseconds that only rise. */
  readonly time?: () => number;
}

interface Reading {
  readonly began: number;
  readonly result: Promise<number>;
}

/** How long one reading counts unless said otherwise. */
export const usualMoment = 20;

/** A lease on the number of the newest release (发布版本). */
export function createReleaseLease(options: LeaseOptions): ReleaseLease {
  const { read, moment = usualMoment, time = () => performance.now() } = options;
  let version = 0;
  let until = Number.NEGATIVE_INFINITY;
  let ended = Number.NEGATIVE_INFINITY;
  let reading: Reading | null = null;

  const begin = (): Reading => {
    const began = time();
    const result = read().then((newest) => {
      // Two readings may overtake each other, the number itself never falls.
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

  return {
    known: () => {
      const now = time();
      if (now >= until) return null;
      // While it is in demand it is renewed in time, so that no visit has to wait for it.
      if (reading === null && now >= until - moment / 2) begin().result.catch(() => undefined);
      return version;
    },
    current: async () => {
      if (time() < until) return version;
      const came = time();
      // A reading that hangs since long before we came may have missed a release that was announced since.
      if (reading === null || reading.began <= came - moment || reading.began < ended) return begin().result;
      return reading.result;
    },
    end: () => {
      ended = time();
      until = Number.NEGATIVE_INFINITY;
    },
  };
}
