import type { Role } from './role.ts';

/** One role held at one body today, in one's own right or for somebody who is on leave. */
export interface Grant {
  readonly role: Role;
  readonly bodyId: string;
  /** The person whose role it is during a delegation (代理); null when held in one's own right. */
  readonly onBehalfOf: string | null;
}

/** Everything a person may act as today; empty for the anonymous public. */
export type Grants = readonly Grant[];

/** The grants of somebody who is not signed in. */
export const noGrants: Grants = [];
