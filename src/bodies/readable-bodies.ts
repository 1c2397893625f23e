import type { Grants } from './grants.ts';
import { type Role, roleIds } from './role.ts';
import type { BodyTree } from './structure/body-tree.ts';

/** Roles that look over everything below their body. */
const overseers: readonly Role[] = ['county-supervisor', 'auditor'];

/**
 * The bodies whose unpublished records somebody may read: where they hold one of these roles, and everything below
 * where they oversee.
 */
export function readableBodies(
  grants: Grants,
  { subtree }: Pick<BodyTree, 'subtree'>,
  atOwnBody: readonly Role[] = roleIds,
): readonly string[] {
  const ids = grants.flatMap(({ role, bodyId }) => {
    if (overseers.includes(role)) return [bodyId, ...subtree(bodyId).map(({ id }) => id)];
    return atOwnBody.includes(role) ? [bodyId] : [];
  });
  return [...new Set(ids)];
}
