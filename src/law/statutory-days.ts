import rows from '../../data/calendar/statutory-days.json' with { type: 'json' };
import type { Day } from './day.ts';

/** The holidays of one revision of 《全国年节及纪念日放假办法》 art. 2. */
export interface StatutoryDays {
  readonly source: string;
  /** Festivals with a fixed date, by `MM-DD`. */
  readonly fixed: ReadonlyMap<string, string>;
  /** Names of the festivals with a fixed date, in the order of the year. */
  readonly fixedNames: readonly string[];
  /** Festivals set by the lunar calendar or a solar term: not computed here, only named. */
  readonly movable: readonly string[];
}

const revisions = rows.map((row) => ({
  since: row.since,
  until: row.until,
  days: {
    source: row.source,
    fixed: new Map(row.fixed.flatMap(({ name, monthDays }) => monthDays.map((monthDay) => [monthDay, name]))),
    fixedNames: row.fixed.map(({ name }) => name),
    movable: row.movable,
  } satisfies StatutoryDays,
}));

/** The statutory holidays in force on a day; null before the revision of 1999-09-18. */
export function statutoryDaysOn(day: Day): StatutoryDays | null {
  const revision = revisions.find(({ since, until }) => since <= day && (until === null || day <= until));
  return revision?.days ?? null;
}
