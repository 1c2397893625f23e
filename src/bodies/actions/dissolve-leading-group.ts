import { cite, type Day } from '../../law/index.ts';
import { done, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { datesReversed, notFound, placeOf } from '../refusals.ts';
import { bodyOfGroup, endGroup, groupsBeyond } from '../store/group-store.ts';

/** Which leading group ends, on which day. */
export interface DissolveLeadingGroup {
  readonly groupId: string;
  /** The first day it no longer exists. */
  readonly on: Day;
}

/** Ends a leading group (撤销领导小组). */
export const dissolveLeadingGroup: BodyAct<DissolveLeadingGroup, undefined> = {
  ...{ id: 'dissolve-leading-group', title: '撤销领导小组', seenByPublic: true },
  ...{ allowedFor: ['clerk'], reach: 'own-body', fromAbove: ['administrator'], citation: cite('REG-04') },
  async at(step, { groupId }) {
    const bodyId = await bodyOfGroup(step.db, groupId);
    return bodyId === null ? refused(notFound('个领导小组', 'groupId')) : placeOf(step, bodyId);
  },
  async carryOut(step, { groupId, on }) {
    const bodyId = await bodyOfGroup(step.db, groupId);
    const groups = bodyId === null ? [] : await groupsBeyond(step.db, bodyId, on);
    const group = groups.find(({ id }) => id === groupId);
    if (!group) return refused(notFound('个领导小组', 'groupId'));
    if (on < group.since) return refused(datesReversed('on'));
    await endGroup(step.db, group, on);
    step.record({ kind: 'leading-group', id: groupId, old: { until: group.until }, new: { until: on } });
    return done();
  },
};
