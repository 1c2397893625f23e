import type { BodyTree, Grants, Role } from '../../bodies/index.ts';

/** Roles that look over everything below their body. */
const overseers: readonly Role[] = ['county-supervisor', 'auditor'];

/** The bodies whose unreleased publications somebody may read: where they hold a role, and what they oversee. */
export function readableBodies(grants: Grants, { subtree }: Pick<BodyTree, 'subtree'>): readonly string[] {
  const ids = grants.flatMap(({ role, bodyId }) =>
    overseers.includes(role) ? subtree(bodyId).map(({ id }) => id) : [bodyId],
  );
  return [...new Set(ids)];
}
