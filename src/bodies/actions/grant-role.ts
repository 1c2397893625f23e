import { cite, type Day } from '../../law/index.ts';
import { done, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import type { BodyAct, BodyStep } from '../body-act.ts';
import type { RoleGrant } from '../people.ts';
import { overlap, periodInWords } from '../period.ts';
import { datesReversed, knownPerson, placeOf, standingBody } from '../refusals.ts';
import { type Role, roles } from '../role.ts';
import { insertRoleGrants, roleGrantsOf } from '../store/grant-store.ts';
import type { PublicBody } from '../structure/body-version.ts';

/** A role for somebody at a body. */
export interface GrantRole {
  readonly personId: string;
  readonly bodyId: string;
  readonly role: Role;
  readonly since: Day;
  /** The first day it is no longer held, where that is known. */
  readonly until?: Day | null | undefined;
}

/** Gives a person a role at a body (授权). Nobody gives one to themselves, or for a day that has passed. */
export const grantRole: BodyAct<GrantRole, { readonly grantId: string }> = {
  ...{ id: 'grant-role', title: '授权', seenByPublic: false },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-04') },
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, input): Promise<Outcome<{ readonly grantId: string }>> {
    const { personId, bodyId, role, since, until = null } = input;
    const person = await knownPerson(step, personId);
    if (!person.ok) return person;
    const standing = standingBody(step, bodyId, since, 'since');
    if (!standing.ok) return standing;
    const held = await roleGrantsOf(step.db, personId);
    const grant = { ...input, until, personName: person.value.name };
    const fault = personalFault(step, input) ?? grantFault(grant, standing.value, held);
    if (fault) return refused(fault);
    const grantId = step.newId();
    await insertRoleGrants(step.db, [
      { ...{ id: grantId, personId, bodyId, role, since, until }, grantedBy: step.actor },
    ]);
    step.record({ kind: 'role', id: grantId, new: { personId, bodyId, role, since, until } });
    return done({ grantId });
  },
};

/** What holds for people who give roles, but not for the import of an existing county. */
function personalFault({ act, bySystem, today }: BodyStep, { personId, since }: GrantRole): Refusal | null {
  if (bySystem) return null;
  if (act.actor.kind === 'person' && act.actor.personId === personId)
    return { code: 'own-role', sentence: '不能给自己授权，请由另一名系统管理人员办理。', field: 'personId' };
  if (since < today)
    return { code: 'in-the-past', sentence: '授权不能追溯，起始日期应为今天或以后。', field: 'since' };
  return null;
}

/** Roles that one person may not hold at the same time, at whatever body: who runs the system is not who audits it. */
const incompatible: readonly (readonly [Role, Role])[] = [['administrator', 'auditor']];

type Wanted = Omit<RoleGrant, 'id' | 'grantedBy'>;

/** Why a role may not be given beside those already held; null when it may. */
export function grantFault(
  grant: Wanted,
  body: Pick<PublicBody, 'name' | 'level'>,
  held: readonly Wanted[],
): Refusal | null {
  if (grant.until !== null && grant.until <= grant.since) return datesReversed('until');
  if (grant.role === 'county-supervisor' && body.level === 'township')
    return {
      code: 'role-out-of-place',
      sentence: `“${roles['county-supervisor']}”只能在县级以上机关授权，“${body.name}”是乡镇级机关。`,
      field: 'role',
    };
  const beside = held.filter((other) => overlap(other, grant));
  const same = beside.find(({ role, bodyId }) => role === grant.role && bodyId === grant.bodyId);
  if (same)
    return {
      code: 'role-held',
      sentence: `${grant.personName}在该机关已有“${roles[grant.role]}”职责（${periodInWords(same)}），不必重复授权。`,
      field: 'role',
    };
  const clash = beside.find(({ role }) =>
    incompatible.some((pair) => pair.includes(role) && pair.includes(grant.role) && role !== grant.role),
  );
  return clash
    ? {
        code: 'roles-incompatible',
        sentence: `“${roles[grant.role]}”与“${roles[clash.role]}”不能由同一人担任，请另选人员。`,
        field: 'role',
      }
    : null;
}
