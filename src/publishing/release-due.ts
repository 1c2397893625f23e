import { actorKey, appendAudit, inTransaction } from '../platform/index.ts';
import { releaseRevision } from './release-revision.ts';
import { heldByScreening, screenRevision } from './screening/screen-revision.ts';
import type { PublishingTools } from './tools.ts';

/**
 * Releases what was scheduled and has come due (定时发布). May run as often as one likes, on several servers at
 * once, and catches up after a pause. What screening holds back by now stays scheduled for its clerk to see.
 */
export async function releaseDue(tools: PublishingTools): Promise<{ released: string[]; held: string[] }> {
  const now = tools.clock.now();
  const due = await tools.db
    .selectFrom('publication')
    .select(['id', 'working_revision'])
    .where('state', '=', 'scheduled')
    .where('release_at', '<=', now)
    .orderBy('release_at')
    .execute();
  const released: string[] = [];
  const held: string[] = [];
  for (const { id, working_revision } of due) {
    await screenRevision(tools, working_revision);
    const outcome = await releaseOne(tools, id, now);
    if (outcome === 'released') released.push(id);
    if (outcome === 'held') held.push(id);
  }
  return { released, held };
}

async function releaseOne(
  tools: PublishingTools,
  id: string,
  now: string,
): Promise<'released' | 'held' | 'passed-by'> {
  return inTransaction(tools.db, async (step) => {
    const publication = await step
      .selectFrom('publication')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'scheduled')
      .where('release_at', '<=', now)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    // Another server has it, or somebody changed it in between.
    if (!publication) return 'passed-by';
    if (await heldByScreening(step, publication.working_revision)) return 'held';
    const set = await releaseRevision(tools, step, publication, publication.release_at ?? now, null);
    await step
      .updateTable('publication')
      .set({ ...set, version: publication.version + 1 })
      .where('id', '=', id)
      .execute();
    await tools.publicChange(step);
    await appendAudit(step, tools.clock, {
      actor: actorKey({ kind: 'system', name: '定时发布' }),
      action: 'publication.release',
      objectKind: 'publication',
      objectId: id,
      old: { state: 'scheduled' },
      new: { state: 'released', revision: publication.working_revision },
    });
    return 'released';
  });
}
