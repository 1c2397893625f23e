import type { Actor } from './actor.ts';
import type { Clock, Day } from './clock.ts';

/** The first argument of everything that acts (一次办理): who, when, and under which number of the records. */
export interface Act {
  readonly actor: Actor;
  /** The instant, as `2026-03-02T01:30:00.000Z`. */
  readonly at: string;
  /** The date in China at that instant. */
  readonly today: Day;
  /** Stands in logs and audit entries of everything done within one call. */
  readonly requestId: string;
}

/** An act that begins now. */
export function actNow(clock: Clock, actor: Actor, requestId: string): Act {
  return { actor, at: clock.now(), today: clock.today(), requestId };
}
