import { type Grants, may } from '../../bodies/index.ts';
import {
  type Act,
  actorKey,
  appendAudit,
  inTransaction,
  type Json,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import type { FilingTools, Step } from '../tools.ts';
import { type CountyActName, countyActs } from './county-acts.ts';

/** Who acts at which supervising body. */
export interface AtCounty {
  readonly act: Act;
  readonly grants: Grants;
  readonly countyId: string;
}

/** Does an act of a supervising body wholly or not at all: permission first, the audit entry last. */
export async function actAtCounty<T>(
  tools: FilingTools,
  name: CountyActName,
  { act, grants, countyId }: AtCounty,
  work: (step: Step) => Promise<Outcome<{ readonly value: T; readonly audit: Json }>>,
): Promise<Outcome<T>> {
  const tree = await tools.bodies.tree(act.today);
  if (!tree.body(countyId)) return refused(unknownCounty);
  const denied = may(grants, countyActs[name].permission, countyId, tree.ancestors);
  if (denied) return refused(denied);
  return inTransaction(tools.db, async (step) => {
    const done = await work(step);
    if (!done.ok) return done;
    await appendAudit(step, tools.clock, {
      ...{ actor: actorKey(act.actor), action: `filing.${name}`, requestId: act.requestId },
      ...{ objectKind: 'filing_county', objectId: countyId, new: done.value.audit },
    });
    return { ok: true, value: done.value.value };
  });
}

/** There is no such body, or the caller is not to know of it. */
export const unknownCounty: Refusal = {
  code: 'county-unknown',
  sentence: '找不到这个机关，或者您没有查看其报送情况的职责。',
};
