import type { Kysely } from 'kysely';
import { publishedCalendar, type WorkingCalendar } from '../../law/index.ts';
import type { Clock } from '../../platform/index.ts';
import type { Tables } from '../tools.ts';
import { calendarWith } from './calendar-with.ts';
import { readNotices } from './notice-rows.ts';

/** The calendar at hand, without asking the database each time (现行日历). */
export interface KeptCalendar {
  /** As last read. Whoever computes with it waits for `fresh` before. */
  current(): WorkingCalendar;
  /** Reads what was entered when the last reading was a while ago, so that another server's entry is known here. */
  fresh(): Promise<void>;
  /** Reads what was entered, now. */
  refresh(): Promise<void>;
}

/** Milliseconds for which a reading will do. */
const freshFor = 5000;

/** Keeps the calendar of an installation. Until the first reading it is the one the program came with. */
export function createKeptCalendar(db: Kysely<Tables>, clock: Pick<Clock, 'now'>): KeptCalendar {
  let kept = publishedCalendar;
  let read: string | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const readAgain = async () => {
    const at = Date.parse(clock.now());
    const notices = await readNotices(db);
    // The same calendar as long as nothing was entered: what was reckoned with it stays reckoned.
    const said = JSON.stringify(notices);
    if (said !== read) kept = calendarWith(notices);
    read = said;
    readAt = at;
  };
  return {
    refresh: readAgain,
    current: () => kept,
    fresh: async () => {
      if (Date.parse(clock.now()) - readAt <= freshFor) return;
      // Many ask at once; one reading serves them all.
      reading ??= readAgain().finally(() => {
        reading = null;
      });
      await reading;
    },
  };
}
