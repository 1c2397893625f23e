import { dayOfInstant } from '../../platform/index.ts';

/** The day in China of an instant, as `2026-03-02`. */
export const dayInChina: (instant: string) => string = dayOfInstant;

/** The minute in China of an instant, as `2026-03-02 09:30`; so meta tags of government sites want it. */
export const minuteInChina = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
