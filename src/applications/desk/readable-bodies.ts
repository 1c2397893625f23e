import { type BodyTree, type Grants, type Role, readableBodies } from '../../bodies/index.ts';

/** Administrators set the system up; what citizens apply for is none of their business. */
const handlers: readonly Role[] = ['clerk', 'first-reviewer', 'second-reviewer', 'final-approver'];

/** The bodies whose applications somebody may read. */
export const bodiesWithReadableApplications = (
  grants: Grants,
  tree: Pick<BodyTree, 'subtree'>,
): readonly string[] => readableBodies(grants, tree, handlers);
