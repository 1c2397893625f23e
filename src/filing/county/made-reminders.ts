import type { Day } from '../../law/index.ts';
import type { FilingTools } from '../tools.ts';

/** On what occasion a body is reminded (催报事由). */
const reminderKinds = {
  'due-soon': '还有七天到期',
  'due-tomorrow': '明天到期',
  overdue: '已经逾期',
  'returned-waiting': '退回后尚未重新报送',
} as const;

/** An occasion by its id. */
export type ReminderKind = keyof typeof reminderKinds;

/** A reminder as the body reads it. */
export interface MadeReminder {
  readonly kind: ReminderKind;
  readonly label: string;
  readonly due: Day;
  readonly madeAt: string;
}

/** What a body was reminded of for a year, in order. */
export async function remindersOf(
  db: FilingTools['db'],
  bodyId: string,
  year: number,
): Promise<readonly MadeReminder[]> {
  const rows = await db
    .selectFrom('filing_reminder')
    .select(['kind', 'due', 'made_at as madeAt'])
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({ ...row, label: reminderKinds[row.kind] }));
}

/** How often each body was reminded of a year's report; also those that have not begun it. */
export async function timesReminded(
  db: FilingTools['db'],
  bodyIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('filing_reminder')
    .select(({ fn }) => ['body_id', fn.countAll<number>().as('times')])
    .where('year', '=', year)
    .where('body_id', 'in', [...bodyIds])
    .groupBy('body_id')
    .execute();
  return new Map(rows.map(({ body_id, times }) => [body_id, Number(times)]));
}
