import { type Grants, may, type Permission } from '../bodies/index.ts';
import { cite, prescribedEdition } from '../law/index.ts';
import { type Act, auditAct, inTransaction, type Outcome, type Refusal, refused } from '../platform/index.ts';
import { type FilingDone, holdFiling, knownOf, unknownFiling } from './act-on-filing.ts';
import { addVersion } from './add-version.ts';
import { bodyOfYear } from './body-of-year.ts';
import { composeDraft } from './compose-draft.ts';
import { byClerk } from './declared-act.ts';
import { keepRecord } from './keep-change.ts';
import type { FilingTools } from './tools.ts';

/** Beginning the report of a year is for those who prepare it. */
export const beginPermission = { ...byClerk, citation: cite('REG-50') } as const satisfies Permission;

/** Begins the report of a body and year with a draft from the records (起草). Begun already, it stays as it is. */
export async function beginFiling(
  tools: FilingTools,
  act: Act,
  grants: Grants,
  { bodyId, year }: { readonly bodyId: string; readonly year: number },
): Promise<Outcome<FilingDone>> {
  const { ancestors } = await tools.bodies.tree(act.today);
  const body = await bodyOfYear(tools, bodyId, year);
  if (!body) return refused(unknownFiling);
  const refusal = may(grants, beginPermission, bodyId, ancestors) ?? unfitYear(year, act);
  if (refusal) return refused(refusal);
  const { drafted, previous } = await knownOf(tools, bodyId, year);
  return inTransaction(tools.db, async (step) => {
    const id = tools.newId();
    const first = tools.newId();
    const begun = await step
      .insertInto('filing')
      .values({ id, body_id: bodyId, year, state: 'drafting', working_version: first, version: 1 })
      .onConflict((conflict) => conflict.columns(['body_id', 'year']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!begun) {
      const { version, state } = (await holdFiling(step, bodyId, year))!;
      return { ok: true, value: { version, state } };
    }
    const kept = { ...composeDraft(drafted, { cellEdits: [], textEdits: [] }), madeBy: 'drafted' as const };
    const version = { filingId: id, number: 1, kept, body, previous };
    await addVersion({ newId: () => first }, step, act, version);
    await keepRecord(tools, step, act, {
      ...{ filingId: id, seq: 1, name: 'begin', versionNumber: 1, key: id, facts: {} },
    });
    await auditAct(step, tools.clock, act, {
      action: 'filing.begin',
      objectKind: 'filing',
      objectId: id,
      new: { bodyId, year },
    });
    return { ok: true, value: { version: 1, state: 'drafting' } };
  });
}

function unfitYear(year: number, { today }: Act): Refusal | null {
  if (prescribedEdition(year) === null)
    return { code: 'year-too-early', field: 'year', sentence: `${year}年没有全国统一的年报格式，不能起草。` };
  if (year > Number(today.slice(0, 4)))
    return { code: 'year-too-late', field: 'year', sentence: `${year}年还没有到，不能起草这一年的年报。` };
  return null;
}
