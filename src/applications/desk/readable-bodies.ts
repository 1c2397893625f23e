import type { BodyTree, Grants, Role } from '../../bodies/index.ts';

/** Roles that read the applications of their own body, and those that read them below it too. */
const reads: Readonly<Partial<Record<Role, 'own-body' | 'subtree'>>> = {
  clerk: 'own-body',
  'first-reviewer': 'own-body',
  'second-reviewer': 'own-body',
  'final-approver': 'own-body',
  'county-supervisor': 'subtree',
  auditor: 'subtree',
};

/** The bodies whose applications somebody may read. */
export function readableBodies(grants: Grants, tree: Pick<BodyTree, 'subtree'>): readonly string[] {
  const found = grants.flatMap(({ role, bodyId }) => {
    if (reads[role] === 'own-body') return [bodyId];
    return reads[role] === 'subtree' ? [bodyId, ...tree.subtree(bodyId).map(({ id }) => id)] : [];
  });
  return [...new Set(found)];
}
