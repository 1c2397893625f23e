import type { Selectable, Updateable } from 'kysely';
import { type Grants, may, readableBodies } from '../bodies/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Json,
  type Outcome,
  outdatedVersion,
  type Refusal,
  refused,
  unsuitableState,
} from '../platform/index.ts';
import type { PublicationAction } from './permissions.ts';
import { publicationStates } from './publication.ts';
import type { PublicationTable } from './tables.ts';
import type { PublishingTools, Step } from './tools.ts';

/** A publication as it stands. */
export type PublicationRow = Selectable<PublicationTable>;

/** Who acts on which publication, and which version of it they have before their eyes. */
export interface PublicationAct {
  readonly act: Act;
  readonly grants: Grants;
  readonly id: string;
  /** The version the actor saw; another one means that somebody else was quicker. */
  readonly version: number;
}

/** What the work of an act leaves behind. */
export interface Change<T> {
  readonly value: T;
  readonly set: Updateable<PublicationTable>;
  readonly audit: { readonly old?: Json; readonly new?: Json; readonly reason?: string };
  /** Whether the public sees something else from now on. */
  readonly visible: boolean;
}

/**
 * Does an act on one publication wholly or not at all: locks it, refuses what is not permitted, not in season or
 * based on an outdated version, lets `work` decide, then writes the new state, the audit entry and, when the
 * public sees something else, the new version of the portal.
 */
export async function actOnPublication<T>(
  tools: PublishingTools,
  action: PublicationAction,
  { act, grants, id, version }: PublicationAct,
  work: (step: Step, publication: PublicationRow) => Promise<Outcome<Change<T>>>,
): Promise<Outcome<T & { readonly version: number }>> {
  const structure = await tools.structureOn(act.today);
  const { ancestors } = structure;
  const readable = readableBodies(grants, structure);
  return inTransaction(tools.db, async (step) => {
    const publication = await step
      .selectFrom('publication')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!publication) return refused(unknownPublication);
    const denied = may(grants, action.permission, publication.body_id, ancestors);
    // Whoever may neither do this nor read it is not to learn that it exists.
    if (denied && !readable.includes(publication.body_id)) return refused(unknownPublication);
    const refusal =
      denied ?? outOfSeason(action, publication) ?? (publication.version === version ? null : outdated);
    if (refusal) return refused(refusal);

    const decided = await work(step, publication);
    if (!decided.ok) return decided;
    const { value, set, audit, visible } = decided.value;
    const next = publication.version + 1;
    await step
      .updateTable('publication')
      .set({ ...set, version: next })
      .where('id', '=', id)
      .execute();
    if (visible) await tools.publicChange(step);
    await auditAct(step, tools.clock, act, {
      action: `publication.${action.name}`,
      objectKind: 'publication',
      objectId: id,
      ...audit,
    });
    return { ok: true, value: { ...value, version: next } };
  });
}

/** Everything that changes what the public sees raises the version that cached pages are kept under. */
export async function raiseReleaseVersion(step: Step): Promise<void> {
  await step
    .updateTable('release_version')
    .set((row) => ({ version: row('version', '+', 1) }))
    .execute();
}

/** There is no such publication, or the caller is not to know of it. */
export const unknownPublication: Refusal = {
  code: 'publication-unknown',
  sentence: '找不到这条信息，可能已被删除或地址有误。请回到列表重新查找。',
};

/** Why an act is not in season; null when it is. */
export const outOfSeason = (action: PublicationAction, { state }: PublicationRow): Refusal | null =>
  unsuitableState('这条信息', publicationStates, action, state);

const outdated = outdatedVersion('别人已改动过这条信息');
