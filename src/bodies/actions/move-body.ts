import { cite, type Day } from '../../law/index.ts';
import { done, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { placeOf, standingBody } from '../refusals.ts';
import { changedFrom } from '../structure/change-body.ts';

/** Where a body belongs from a day on. */
export interface MoveBody {
  readonly bodyId: string;
  readonly parentId: string;
  readonly position?: number | undefined;
  readonly on: Day;
}

/** Puts a body below another one, or elsewhere among its siblings (调整隶属关系). */
export const moveBody: BodyAct<MoveBody, undefined> = {
  ...{ id: 'move-body', title: '调整隶属关系', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-04') },
  at: (step, { bodyId, parentId }) => placeOf(step, bodyId, parentId),
  async carryOut(step, { bodyId, parentId, position, on }) {
    const standing = standingBody(step, bodyId, on);
    if (!standing.ok) return standing;
    const old = { parentId: standing.value.parentId, position: standing.value.position };
    if (old.parentId === null)
      return refused({
        code: 'root-stays',
        sentence: `“${standing.value.name}”是最高机关，不能隶属于其他机关。`,
        field: 'parentId',
      });
    const change = { parentId, position: position ?? old.position };
    if (change.parentId === old.parentId && change.position === old.position)
      return refused({ code: 'nothing-changed', sentence: '隶属关系和排序与现有登记相同，没有需要变更的。' });
    const after = changedFrom(step.structure.versions, bodyId, on, change, step.newId);
    if (!after.ok) return after;
    const fault = await step.changeStructure(after.value);
    if (fault) return refused(fault);
    step.record({ kind: 'body', id: bodyId, old, new: { ...change, on } });
    return done();
  },
};
