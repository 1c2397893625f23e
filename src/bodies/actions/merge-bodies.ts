import { cite, type Day } from '../../law/index.ts';
import { done, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { closeBody } from '../close-body.ts';
import { placeOf, standingBody } from '../refusals.ts';
import { insertSuccessions } from '../store/structure-store.ts';
import { changedFrom, closedOn } from '../structure/change-body.ts';

/** Which bodies become part of which other body from a day on. */
export interface MergeBodies {
  readonly bodyIds: readonly string[];
  readonly intoId: string;
  readonly on: Day;
}

/**
 * Merges bodies into another one (机关合并). They end on that day with their posts and roles; what belonged to them
 * belongs to the other; their codes and addresses lead to it from then on.
 */
export const mergeBodies: BodyAct<MergeBodies, undefined> = {
  ...{ id: 'merge-bodies', title: '机关合并', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-10') },
  at: (step, { bodyIds, intoId }) => placeOf(step, intoId, ...bodyIds),
  async carryOut(step, { bodyIds, intoId, on }) {
    if (bodyIds.length === 0 || bodyIds.includes(intoId) || new Set(bodyIds).size < bodyIds.length)
      return refused({
        code: 'merger-unfit',
        sentence: '请选择至少一个被合并的机关，且不能与合并后的机关相同。',
        field: 'bodyIds',
      });
    const into = standingBody(step, intoId, on, 'intoId');
    if (!into.ok) return into;
    const tree = step.structure.tree(on);
    let versions = step.structure.versions;
    for (const bodyId of bodyIds) {
      const below = tree.children(bodyId).filter(({ id }) => !bodyIds.includes(id));
      for (const { id } of below) {
        const moved = changedFrom(versions, id, on, { parentId: intoId }, step.newId);
        if (!moved.ok) return moved;
        versions = moved.value;
        step.record({ kind: 'body', id, old: { parentId: bodyId }, new: { parentId: intoId, on } });
      }
      const closed = closedOn(versions, bodyId, on);
      if (!closed.ok) return closed;
      versions = closed.value;
      step.record({ kind: 'body', id: bodyId, old: { until: null }, new: { until: on, mergedInto: intoId } });
    }
    const fault = await step.changeStructure(versions);
    if (fault) return refused(fault);
    await insertSuccessions(
      step.db,
      bodyIds.map((bodyId) => ({ bodyId, successorId: intoId, since: on })),
    );
    for (const bodyId of bodyIds) {
      const missing = await closeBody(step, bodyId, on);
      if (missing) return refused(missing);
    }
    return done();
  },
};
