import { addDays, cite, type Day } from '../../law/index.ts';
import { done, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import type { BodyAct, BodyStep } from '../body-act.ts';
import type { Permission } from '../may.ts';
import { covers, isInForce, overlap, type Period, periodInWords } from '../period.ts';
import { datesReversed, knownPerson, placeOf, standingBody } from '../refusals.ts';
import { type Role, roles } from '../role.ts';
import { delegationsOf, insertDelegations, roleGrantsOf } from '../store/grant-store.ts';
import { postsOfPerson } from '../store/people-store.ts';

/** A role lent to somebody during leave. */
export interface Delegate {
  readonly fromPerson: string;
  readonly toPerson: string;
  readonly bodyId: string;
  readonly role: Role;
  readonly since: Day;
  /** The last day of the leave. */
  readonly lastDay: Day;
  readonly reason: string;
}

/** The roles whose work cannot wait for the return of one person; running and auditing the system are not lent. */
const lendable: readonly Role[] = [
  'clerk',
  'first-reviewer',
  'second-reviewer',
  'final-approver',
  'county-supervisor',
];

/** Lends a role while its holder is away (请假代理): by the holder, or by an administrator. */
export const delegate: BodyAct<Delegate, { readonly delegationId: string }> = {
  ...{ id: 'delegate', title: '请假代理', seenByPublic: false },
  ...{ allowedFor: lendable, reach: 'own-body', fromAbove: ['administrator'], citation: cite('REG-04') },
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, input): Promise<Outcome<{ readonly delegationId: string }>> {
    const stranger = notOwn(step, input.fromPerson, input.bodyId);
    if (stranger) return refused(stranger);
    const period = { since: input.since, until: addDays(input.lastDay, 1) };
    const fault = await delegationFault(step, input, period);
    if (fault) return refused(fault);
    const { fromPerson, toPerson, bodyId, role, reason } = input;
    const delegationId = step.newId();
    const row = { id: delegationId, fromPerson, toPerson, bodyId, role, reason, ...period };
    await insertDelegations(step.db, [row], step.actor);
    const { id: _, ...added } = row;
    step.record({ kind: 'delegation', id: delegationId, new: added, reason });
    return done({ delegationId });
  },
};

/** Only administrators dispose of what others hold. */
const ofOthers: Permission = { allowedFor: ['administrator'], reach: 'subtree' };

/** Why somebody may not lend or take back a role of this person; null when they may. */
export function notOwn(step: BodyStep, holder: string, bodyId: string): Refusal | null {
  const { actor } = step.act;
  const own = actor.kind === 'person' && actor.personId === holder;
  return own || step.may(ofOthers, bodyId) === null ? null : notHolder;
}

const notHolder: Refusal = {
  code: 'not-holder',
  sentence: '代理只能由职责的担任者本人或者系统管理人员办理。',
};

async function delegationFault(
  step: BodyStep,
  { fromPerson, toPerson, bodyId, role, since, lastDay, reason }: Delegate,
  period: Period & { readonly until: Day },
): Promise<Refusal | null> {
  if (lastDay < since) return datesReversed('lastDay');
  if (!step.bySystem && since < step.today)
    return { code: 'in-the-past', sentence: '代理不能追溯，起始日期应为今天或以后。', field: 'since' };
  if (fromPerson === toPerson)
    return { code: 'deputy-unfit', sentence: '代理人不能是本人。', field: 'toPerson' };
  if (reason.trim() === '')
    return { code: 'reason-missing', sentence: '代理事由必须填写。', field: 'reason' };
  if (!lendable.includes(role))
    return { code: 'role-not-lendable', sentence: `“${roles[role]}”职责不能代理。`, field: 'role' };
  const standing = standingBody(step, bodyId, since, 'since');
  if (!standing.ok) return standing.refusal;
  const holder = await knownPerson(step, fromPerson, 'fromPerson');
  if (!holder.ok) return holder.refusal;
  const deputy = await knownPerson(step, toPerson, 'toPerson');
  if (!deputy.ok) return deputy.refusal;
  const atWork = (await postsOfPerson(step.db, toPerson)).some((post) => isInForce(post, since));
  if (!atWork)
    return {
      code: 'deputy-unfit',
      sentence: `${deputy.value.name}在代理起始日没有任职，不能代理。请先登记任职，或者另选人员。`,
      field: 'toPerson',
    };
  const held = (await roleGrantsOf(step.db, fromPerson)).some(
    (grant) => grant.bodyId === bodyId && grant.role === role && covers(grant, period),
  );
  if (!held)
    return {
      code: 'role-not-held',
      sentence: `${holder.value.name}在代理期间（${periodInWords(period)}）并不始终担任该机关的“${roles[role]}”，不能委托代理；代理得来的职责也不能再委托。`,
      field: 'role',
    };
  const same = (await delegationsOf(step.db, fromPerson)).find(
    (other) =>
      other.fromPerson === fromPerson &&
      other.toPerson === toPerson &&
      other.bodyId === bodyId &&
      other.role === role &&
      overlap(other, period),
  );
  return same
    ? {
        code: 'already-lent',
        sentence: `已登记由${deputy.value.name}代理（${periodInWords(same)}），请先终止该代理。`,
        field: 'since',
      }
    : null;
}
