import { cite, type Day } from '../../law/index.ts';
import { done, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { administratorMissing, endRolesOn } from '../close-body.ts';
import { notFound, placeOf } from '../refusals.ts';
import { roles } from '../role.ts';
import { readRoleGrant } from '../store/grant-store.ts';

/** Which role ends, on which day. */
export interface RevokeRole {
  readonly grantId: string;
  /** The first day it is no longer held; today at the earliest. */
  readonly on: Day;
  readonly reason?: string | undefined;
}

/** Takes a role back (撤销授权). What its holder lent ends with it. */
export const revokeRole: BodyAct<RevokeRole, undefined> = {
  ...{ id: 'revoke-role', title: '撤销授权', seenByPublic: false },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-04') },
  async at(step, { grantId }) {
    const grant = await readRoleGrant(step.db, grantId);
    return grant ? placeOf(step, grant.bodyId) : refused(notFound('项授权', 'grantId'));
  },
  async carryOut(step, { grantId, on, reason }) {
    const grant = await readRoleGrant(step.db, grantId);
    if (!grant) return refused(notFound('项授权', 'grantId'));
    if (on < step.today)
      return refused({
        code: 'in-the-past',
        sentence: '撤销授权不能追溯，日期应为今天或以后。',
        field: 'on',
      });
    if (grant.until !== null && grant.until <= on)
      return refused({
        code: 'role-ended',
        sentence: `${grant.personName}的“${roles[grant.role]}”职责在该日之前已终止。`,
      });
    const missing = await administratorMissing(step, [grant]);
    if (missing) return refused(missing);
    await endRolesOn(step, [grant], on, reason);
    return done();
  },
};
