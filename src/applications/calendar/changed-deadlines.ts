import type { Kysely } from 'kysely';
import type { Day, WorkingCalendar } from '../../law/index.ts';
import { openApplications } from '../open-applications.ts';
import { replyClock } from '../reply-clock.ts';
import type { Tables } from '../tools.ts';

/** A time limit of an open application under one calendar and under another. */
export interface ChangedDeadline {
  readonly applicationId: string;
  readonly number: string | null;
  readonly oldDue: Day | null;
  readonly newDue: Day | null;
  readonly oldProvisional: boolean;
  readonly newProvisional: boolean;
}

/** The open time limits that differ between two calendars, or are certain under one of them only; some at a time. */
export async function* changedDeadlines(
  db: Kysely<Tables>,
  today: Day,
  before: WorkingCalendar,
  after: WorkingCalendar,
): AsyncGenerator<readonly ChangedDeadline[]> {
  for await (const some of openApplications(db))
    yield some.flatMap(({ id, application }) => {
      const old = replyClock(application, before, today);
      const now = replyClock(application, after, today);
      const [oldDue, newDue] = [old.due ?? old.waitingUntil, now.due ?? now.waitingUntil];
      const [oldProvisional, newProvisional] = [old.provisional, now.provisional];
      if (oldDue === newDue && oldProvisional === newProvisional) return [];
      const { number } = application;
      return [{ applicationId: id, number, oldDue, newDue, oldProvisional, newProvisional }];
    });
}
