import type { Kysely } from 'kysely';
import { day } from '../../law/index.ts';
import { readActs } from '../application-rows.ts';
import type { RecordedAct } from '../declared-act.ts';
import type { Tables } from '../tools.ts';

/** The fees of a body and a year, in yuan (收取的信息处理费): what was paid in it, and what was given back in it. */
export interface FeesOfYear {
  readonly yuan: number;
  readonly refunded: number;
  /** The applications that paid. */
  readonly behind: readonly string[];
}

/** Adds up payments and refunds by the day they were made, whichever handling of an application they belong to. */
export async function feesOfYear(db: Kysely<Tables>, bodyId: string, year: number): Promise<FeesOfYear> {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const rows = await db
    .selectFrom('application_act')
    .innerJoin('application', 'application.id', 'application_id')
    .select('application_id')
    .distinct()
    .where('body_id', '=', bodyId)
    .where('act', 'in', ['record-payment', 'refund-fee'])
    .where('on_day', '>=', first)
    .where('on_day', '<=', last)
    .orderBy('application_id')
    .execute();
  const acts = await readActs(
    db,
    rows.map(({ application_id }) => application_id),
  );
  const within = ({ on }: RecordedAct) => first <= on && on <= last;
  const paid = [...acts].map(([id, list]) => ({ id, yuan: paidWithin(list, within) }));
  const refunds = [...acts.values()].flat().filter((one) => one.act === 'refund-fee' && within(one));
  return {
    yuan: paid.reduce((sum, { yuan }) => sum + yuan, 0),
    refunded: refunds.reduce((sum, { facts }) => sum + (facts as { yuan: number }).yuan, 0),
    behind: paid.filter(({ yuan }) => yuan > 0).map(({ id }) => id),
  };
}

/** Each payment is of the notice before it. */
function paidWithin(acts: readonly RecordedAct[], within: (act: RecordedAct) => boolean): number {
  let noticed = 0;
  let sum = 0;
  for (const one of acts) {
    if (one.act === 'charge-fee') noticed = (one.facts as { yuan: number }).yuan;
    if (one.act === 'record-payment' && within(one)) sum += noticed;
  }
  return sum;
}
