import type { Day } from '../law/index.ts';
import type { Refusal } from '../platform/index.ts';
import type { BodyStep } from './body-act.ts';
import type { Post, RoleGrant } from './people.ts';
import { contactsBeyond, endContacts } from './store/contact-store.ts';
import {
  delegationsBeyond,
  endDelegations,
  endRoleGrants,
  lastingHolders,
  roleGrantsBeyond,
} from './store/grant-store.ts';
import { endGroup, groupsBeyond } from './store/group-store.ts';
import { endPosts, postsOfBody } from './store/people-store.ts';

/** Ends on a day whatever is attached to a body that ceases to exist: posts, roles, contact, leading groups. */
export async function closeBody(step: BodyStep, bodyId: string, on: Day): Promise<Refusal | null> {
  const { db } = step;
  const grants = await roleGrantsBeyond(db, bodyId, on);
  const fault = await administratorMissing(step, grants);
  if (fault) return fault;
  await endPostsOn(
    step,
    (await postsOfBody(db, bodyId)).filter(({ until }) => until === null || until > on),
    on,
  );
  await endRolesOn(step, grants, on);
  await endDelegations(db, await delegationsBeyond(db, bodyId, on), on);
  await endContacts(db, await contactsBeyond(db, bodyId, on), on);
  for (const group of await groupsBeyond(db, bodyId, on)) {
    await endGroup(db, group, on);
    step.record({ kind: 'leading-group', id: group.id, old: { until: group.until }, new: { until: on } });
  }
  return null;
}

/** Ends posts and records it. */
export async function endPostsOn(step: BodyStep, posts: readonly Post[], on: Day): Promise<void> {
  await endPosts(step.db, posts, on);
  for (const { id, personId, title, until } of posts)
    step.record({ kind: 'post', id, old: { personId, title, until }, new: { until: on } });
}

/** Ends roles and records it. */
export async function endRolesOn(
  step: BodyStep,
  grants: readonly RoleGrant[],
  on: Day,
  reason?: string,
): Promise<void> {
  await endRoleGrants(step.db, grants, on);
  for (const { id, personId, role, until } of grants)
    step.record({ kind: 'role', id, old: { personId, role, until }, new: { until: on }, reason });
}

/** Without these roles nobody could give roles any more. */
export async function administratorMissing(
  { db, today }: BodyStep,
  ended: readonly RoleGrant[],
): Promise<Refusal | null> {
  if (!ended.some(({ role }) => role === 'administrator')) return null;
  const gone = new Set(ended.map(({ id }) => id));
  const remaining = (await lastingHolders(db, 'administrator', today)).some(({ id }) => !gone.has(id));
  return remaining
    ? null
    : {
        code: 'last-administrator',
        sentence: '这是最后一名系统管理人员，终止后将无人能够授权。请先授权另一名系统管理人员。',
      };
}
