import type { Selectable, Updateable } from 'kysely';
import { type Grants, may, type Permission } from '../../bodies/index.ts';
import {
  type Act,
  auditAct,
  done,
  inTransaction,
  type Json,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import type { RegisterEntryTable } from '../tables.ts';
import type { RegisterTools, Step } from '../tools.ts';
import { holdRegisters } from '../write-entry.ts';

/** An entry as it stands. */
export type EntryRow = Selectable<RegisterEntryTable>;

/** What of an entry is to change, decided while nobody else writes. */
export interface EntryChange {
  readonly set: Updateable<RegisterEntryTable>;
  readonly audit: { readonly old?: Json; readonly new?: Json; readonly reason?: string };
}

/** Confirms or voids one entry wholly or not at all; there are no other changes. */
export async function changeEntry(
  tools: RegisterTools,
  { act, grants, id }: { readonly act: Act; readonly grants: Grants; readonly id: string },
  name: string,
  permissionFor: (entry: EntryRow) => Permission,
  decide: (step: Step, entry: EntryRow) => Promise<Outcome<EntryChange>> | Outcome<EntryChange>,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const find = step.selectFrom('register_entry').selectAll().where('id', '=', id);
    const seen = await find.executeTakeFirst();
    if (!seen) return refused(unknownEntry);
    await holdRegisters(step, seen.body_id);
    const entry = await find.executeTakeFirstOrThrow();
    const refusal =
      may(grants, permissionFor(entry), entry.body_id, ancestors) ??
      (entry.voided_at === null ? null : alreadyVoided);
    if (refusal) return refused(refusal);
    const decided = await decide(step, entry);
    if (!decided.ok) return decided;
    await step.updateTable('register_entry').set(decided.value.set).where('id', '=', id).execute();
    await auditAct(step, tools.clock, act, {
      action: `register.${name}`,
      objectKind: 'register_entry',
      objectId: id,
      ...decided.value.audit,
    });
    return done({ id });
  });
}

/** There is no such entry, or the caller is not to know of it. */
export const unknownEntry: Refusal = {
  code: 'entry-unknown',
  sentence: '找不到这条台账记录。请回到列表重新查找。',
};

const alreadyVoided: Refusal = {
  code: 'entry-voided',
  sentence: '这条记录已经作废。请刷新列表。',
};
