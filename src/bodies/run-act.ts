import type { Kysely, Transaction } from 'kysely';
import {
  type Act,
  type AuditedAct,
  type AuditTables,
  actorKey,
  auditAct,
  type Clock,
  inTransaction,
  type NewId,
  type Outcome,
  type Refusal,
  refused,
} from '../platform/index.ts';
import type { BodyAct, BodyStep, RecordedChange } from './body-act.ts';
import { type Grants, noGrants } from './grants.ts';
import { may } from './may.ts';
import { readGrants } from './store/grant-store.ts';
import { inChunks } from './store/in-chunks.ts';
import { holdBodies, readStructure, replaceVersions } from './store/structure-store.ts';
import { structureFault } from './structure/structure-fault.ts';
import type { BodiesTables } from './tables.ts';

type Tables = BodiesTables & AuditTables;

/** What acts need from outside. */
export interface ActSurroundings {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Called within the transaction of everything that changes what the public sees. */
  readonly publicChange: (transaction: Transaction<Tables>) => Promise<void>;
}

/**
 * Carries out an act wholly or not at all: one transaction, one after the other, permission first, then the
 * checks of the act, its writing, the audit log at the end.
 */
export async function runAct<Input, Value>(
  { db, clock, newId, publicChange }: ActSurroundings,
  declared: BodyAct<Input, Value>,
  act: Act,
  input: Input,
): Promise<Outcome<Value>> {
  try {
    return await inTransaction(db, async (transaction) => {
      // Kysely cannot see that a transaction over more tables still holds ours.
      const { step, records } = await beginStep(
        transaction as unknown as Transaction<BodiesTables>,
        act,
        newId,
      );
      const places = await declared.at(step, input);
      if (!places.ok) return places;
      const denied = permissionFault(step, declared, places.value);
      if (denied) return refused(denied);
      const outcome = await declared.carryOut(step, input);
      if (!outcome.ok) throw new Undone(outcome.refusal);
      if (declared.seenByPublic) await publicChange(transaction);
      await inChunks(records, (some) =>
        auditAct(
          transaction,
          clock,
          act,
          some.map((record) => audited(declared.id, record)),
        ),
      );
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return refused(error.refusal);
    throw error;
  }
}

/** Leaves the transaction of an act that is refused, so that it writes nothing. */
class Undone extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

async function beginStep(db: Transaction<BodiesTables>, act: Act, newId: NewId) {
  await holdBodies(db);
  const records: RecordedChange[] = [];
  const structure = await readStructure(db);
  const today = act.today;
  const grants: Grants =
    act.actor.kind === 'person' ? await readGrants(db, act.actor.personId, today) : noGrants;
  const bySystem = act.actor.kind === 'system';
  let versions = structure.versions;
  const step: BodyStep = {
    ...{ act, today, bySystem, structure, newId, db, actor: actorKey(act.actor) },
    may: (permission, bodyId) =>
      bySystem ? null : may(grants, permission, bodyId, (id) => structure.ancestors(id, today)),
    record: (change) => records.push(change),
    changeStructure: async (after) => {
      const fault = structureFault(after);
      if (fault) return fault;
      await replaceVersions(db, versions, after);
      versions = after;
      return null;
    },
  };
  return { step, records };
}

function permissionFault<Input, Value>(
  step: BodyStep,
  declared: BodyAct<Input, Value>,
  places: readonly string[],
): Refusal | null {
  if (step.bySystem) return null;
  if (places.length === 0) return step.may({ ...declared, allowedFor: [], fromAbove: [] }, '');
  return places.map((bodyId) => step.may(declared, bodyId)).find((denied) => denied !== null) ?? null;
}

function audited(actId: string, { kind, id, reason, ...change }: RecordedChange): AuditedAct {
  return {
    action: `bodies.${actId}`,
    objectKind: kind,
    objectId: id,
    reason,
    old: change.old as AuditedAct['old'],
    new: change.new as AuditedAct['new'],
  };
}
