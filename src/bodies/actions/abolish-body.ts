import { chineseDate, cite, type Day } from '../../law/index.ts';
import { done, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { closeBody } from '../close-body.ts';
import { placeOf, standingBody } from '../refusals.ts';
import { insertSuccessions } from '../store/structure-store.ts';
import { closedOn } from '../structure/change-body.ts';

/** Which body ceases to exist, from which day on. */
export interface AbolishBody {
  readonly bodyId: string;
  /** The first day it no longer exists. */
  readonly on: Day;
  /** The body that takes over its functions and answers for it (职能承接). */
  readonly successorId?: string | null | undefined;
  readonly reason: string;
}

/** Ends a body with its posts and roles (撤销机关). Bodies below it must be moved first. */
export const abolishBody: BodyAct<AbolishBody, undefined> = {
  ...{ id: 'abolish-body', title: '撤销机关', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-10') },
  at: (step, { bodyId, successorId }) => placeOf(step, bodyId, ...(successorId ? [successorId] : [])),
  async carryOut(step, { bodyId, on, successorId = null, reason }) {
    const standing = standingBody(step, bodyId, on);
    if (!standing.ok) return standing;
    const below = step.structure.tree(on).children(bodyId);
    if (below.length > 0)
      return refused({
        code: 'has-subordinates',
        sentence: `“${standing.value.name}”在${chineseDate(on)}仍有 ${below.length} 个下级机关（如“${below[0]!.name}”），请先调整其隶属关系，或者改用“机关合并”。`,
        field: 'bodyId',
      });
    if (standing.value.parentId === null)
      return refused({ code: 'root-stays', sentence: '最高机关不能撤销。', field: 'bodyId' });
    if (successorId !== null) {
      const successor = standingBody(step, successorId, on, 'successorId');
      if (!successor.ok) return successor;
      if (successorId === bodyId)
        return refused({
          code: 'successor-unfit',
          sentence: '承接职能的不能是被撤销的机关。',
          field: 'successorId',
        });
    }
    const after = closedOn(step.structure.versions, bodyId, on);
    if (!after.ok) return after;
    const fault = (await step.changeStructure(after.value)) ?? (await closeBody(step, bodyId, on));
    if (fault) return refused(fault);
    if (successorId !== null) await insertSuccessions(step.db, [{ bodyId, successorId, since: on }]);
    step.record({ kind: 'body', id: bodyId, old: { until: null }, new: { until: on, successorId }, reason });
    return done();
  },
};
