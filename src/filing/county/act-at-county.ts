import { type Grants, may } from '../../bodies/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Json,
  type Outcome,
  type Refusal,
  refused,
  type TransactionOptions,
} from '../../platform/index.ts';
import type { FilingTools, Step } from '../tools.ts';
import { type CountyActName, countyActs } from './county-acts.ts';

/** Who acts at which supervising body. */
export interface AtCounty {
  readonly act: Act;
  readonly grants: Grants;
  readonly countyId: string;
}

/** What an act came to, with what the audit entry says of it. */
export type DoneAtCounty<T> = Outcome<{ readonly value: T; readonly audit: Json }>;

/** Does an act of a supervising body wholly or not at all: permission first, the audit entry last. */
export async function actAtCounty<T>(
  tools: FilingTools,
  name: CountyActName,
  { act, grants, countyId }: AtCounty,
  work: (step: Step) => Promise<DoneAtCounty<T>>,
  how: TransactionOptions = {},
): Promise<Outcome<T>> {
  const tree = await tools.bodies.tree(act.today);
  if (!tree.body(countyId)) return refused(unknownCounty);
  const denied = may(grants, countyActs[name].permission, countyId, tree.ancestors);
  if (denied) return refused(denied);
  const wholly = async (step: Step): Promise<Outcome<T>> => {
    const done = await work(step);
    if (!done.ok) return done;
    await auditAct(step, tools.clock, act, {
      action: `filing.${name}`,
      objectKind: 'filing_county',
      objectId: countyId,
      new: done.value.audit,
    });
    return { ok: true, value: done.value.value };
  };
  return inTransaction(tools.db, wholly, how);
}

/** There is no such body, or the caller is not to know of it. */
export const unknownCounty: Refusal = {
  code: 'county-unknown',
  sentence: '找不到这个机关，或者您没有查看其报送情况的职责。',
};
