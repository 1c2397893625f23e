import periods from '../../../data/retention/applications.json' with { type: 'json' };
import { type Day, day, yearOf } from '../../law/index.ts';
import type { Application } from '../application.ts';
import type { RecordedAct } from '../declared-act.ts';

/** How long the files of applications are kept whole (保管期限), in years. */
export const retentionPeriods = periods.periods as readonly {
  readonly id: 'ordinary' | 'disputed';
  readonly years: number;
  readonly label: string;
  readonly tag: string;
}[];

/**
 * The last day on which the applicant's data are kept: so many years after the end of the year of the last act. Null
 * while something is still to be done. `disputed`: there was a reconsideration or a suit about it.
 */
export function retentionEnd(
  application: Application,
  acts: readonly RecordedAct[],
  disputed: boolean,
): Day | null {
  if (!['delivered', 'archived', 'handed-over'].includes(application.state)) return null;
  const kind = disputed || application.cycle > 1 ? 'disputed' : 'ordinary';
  const { years } = retentionPeriods.find(({ id }) => id === kind)!;
  const last = Math.max(yearOf(application.submittedOn), ...acts.map(({ on }) => yearOf(on)));
  return day(`${last + years}-12-31`);
}
