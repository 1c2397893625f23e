import { type Day, type Deadline, deadlineOf, timeLimit, type WorkingCalendar } from '../law/index.ts';

/**
 * Until when something must be public: 20 working days from the day it was formed or changed (条例第二十六条), or
 * within the period of its own kind. Computed whenever it is asked for, with each counted day.
 */
export function publishBy(calendar: WorkingCalendar, formedOn: Day): Deadline {
  // The limit has been in force since the Regulation of 2008.
  return deadlineOf(calendar, timeLimit('proactivePublish', formedOn)!, formedOn);
}
