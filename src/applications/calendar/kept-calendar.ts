import type { Kysely } from 'kysely';
import { publishedCalendar, type WorkingCalendar } from '../../law/index.ts';
import type { Clock } from '../../platform/index.ts';
import type { Tables } from '../tools.ts';
import { calendarWith } from './calendar-with.ts';
import { readNotices } from './notice-rows.ts';

/** The calendar at hand, without asking the database each time (现行日历). */
export interface KeptCalendar {
  /** As last read; when that was a while ago it is read again meanwhile, so another server's entry is seen soon. */
  current(): WorkingCalendar;
  /** Reads what was entered, now. */
  refresh(): Promise<WorkingCalendar>;
}

/** Milliseconds after which the notices are looked at again. */
const freshFor = 10_000;

/** Keeps the calendar of an installation. Until the first reading it is the one the program came with. */
export function createKeptCalendar(db: Kysely<Tables>, clock: Pick<Clock, 'now'>): KeptCalendar {
  let kept = publishedCalendar;
  let readAt = Number.NEGATIVE_INFINITY;
  const refresh = async () => {
    readAt = Date.parse(clock.now());
    kept = calendarWith(await readNotices(db));
    return kept;
  };
  return {
    refresh,
    current: () => {
      // A database that is away now is asked again later; meanwhile what is known stands.
      if (Date.parse(clock.now()) - readAt > freshFor) void refresh().catch(() => undefined);
      return kept;
    },
  };
}
