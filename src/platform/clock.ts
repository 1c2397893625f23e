/** A plain calendar date `YYYY-MM-DD` (日), the same type the law computes with. */
export type Day = string & { readonly __day: never };

/** The only source of the present (时钟); handed to whoever needs it, so that tests can stop it. */
export interface Clock {
  /** The instant, as `2026-03-02T01:30:00.000Z`. */
  now(): string;
  /** The date in China at that instant. */
  today(): Day;
}

/** China keeps one time zone, eight hours ahead, without summer time since 1991. */
const aheadOfGreenwich = 8 * 60 * 60 * 1000;

/** An instant as clocks in China show it, `2026-03-02T09:30:00.000`. */
export const inChina = (instant: string | number): string =>
  new Date(new Date(instant).getTime() + aheadOfGreenwich).toISOString().slice(0, -1);

const dayInChina = (instant: number) => inChina(instant).slice(0, 10) as Day;

/** The date in China of an instant, e.g. of `2026-03-01T16:30:00.000Z` it is 2026-03-02. */
export const dayOfInstant = (instant: string): Day => dayInChina(Date.parse(instant));

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayInChina(Date.now()),
};

/** A clock that stands still until it is set, for tests. */
export interface FixedClock extends Clock {
  /** Moves to an instant, e.g. `2026-03-02T09:30:00+08:00`. Throws RangeError when it is not one. */
  set(instant: string): void;
  /** Moves forward. */
  advance(milliseconds: number): void;
}

/** A clock standing at an instant, e.g. `2026-03-02T09:30:00+08:00`. Throws RangeError when it is not one. */
export function fixedClock(instant: string): FixedClock {
  let at = instantOf(instant);
  return {
    now: () => new Date(at).toISOString(),
    today: () => dayInChina(at),
    set: (next) => {
      at = instantOf(next);
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}

function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new RangeError(`不是有效的时刻：${text}`);
  return instant;
}
