import { cite, type Day } from '../../law/index.ts';
import { done, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { type GroupPlace, groupPlaces } from '../duty.ts';
import type { LeadingGroup } from '../people.ts';
import { notFound, placeOf, standingBody } from '../refusals.ts';
import { endMembers, groupsBeyond, insertGroups, insertMembers, renameGroup } from '../store/group-store.ts';
import { readNames } from '../store/people-store.ts';

/** Who sits in a leading group from a day on. */
export interface SetLeadingGroup {
  readonly bodyId: string;
  /** The group that changes; left out for a new one. */
  readonly groupId?: string | null | undefined;
  readonly name: string;
  readonly on: Day;
  readonly members: readonly { readonly personId: string; readonly place: GroupPlace }[];
}

/** Sets up a leading group or changes who sits in it (调整领导小组). Earlier members stay on record. */
export const setLeadingGroup: BodyAct<SetLeadingGroup, { readonly groupId: string }> = {
  ...{ id: 'set-leading-group', title: '调整领导小组', seenByPublic: true },
  ...{ allowedFor: ['clerk'], reach: 'own-body', fromAbove: ['administrator'], citation: cite('REG-04') },
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, input): Promise<Outcome<{ readonly groupId: string }>> {
    const { db, newId } = step;
    const { bodyId, on, members } = input;
    const standing = standingBody(step, bodyId, on);
    if (!standing.ok) return standing;
    const names = await readNames(
      db,
      members.map(({ personId }) => personId),
    );
    const fault = compositionFault(input, names);
    if (fault) return refused(fault);
    const name = input.name.trim();
    const seat = ({ personId, place }: (typeof members)[number]) => ({
      ...{ id: newId(), personId, personName: names.get(personId)!, place, since: on, until: null },
    });
    if (!input.groupId) {
      const groupId = newId();
      await insertGroups(db, [
        { id: groupId, bodyId, name, since: on, until: null, members: members.map(seat) },
      ]);
      step.record({ kind: 'leading-group', id: groupId, new: { bodyId, name, on, members } });
      return done({ groupId });
    }
    const group = (await groupsBeyond(db, bodyId, on)).find(({ id }) => id === input.groupId);
    if (!group) return refused(notFound('个领导小组', 'groupId'));
    if (on < group.since || group.members.some(({ since }) => since > on)) return refused(laterChange);
    const stays = sameSeats(group, members);
    await endMembers(
      db,
      group.members.filter((seated) => !stays.has(seated.personId)),
      on,
    );
    await insertMembers(db, group.id, members.filter(({ personId }) => !stays.has(personId)).map(seat));
    if (name !== group.name) await renameGroup(db, group.id, name);
    const old = {
      name: group.name,
      members: group.members.map(({ personId, place }) => ({ personId, place })),
    };
    step.record({ kind: 'leading-group', id: group.id, old, new: { name, on, members } });
    return done({ groupId: group.id });
  },
};

const laterChange: Refusal = {
  code: 'later-change',
  sentence: '该领导小组在所填日期之后已登记有调整，不能再登记此前的调整。请改用更晚的日期。',
  field: 'on',
};

/** Those who keep their place. */
function sameSeats(group: LeadingGroup, members: SetLeadingGroup['members']): ReadonlySet<string> {
  const kept = group.members.filter((seated) =>
    members.some(({ personId, place }) => personId === seated.personId && place === seated.place),
  );
  return new Set(kept.map(({ personId }) => personId));
}

/** Why a group cannot be composed like this; null when it can. */
export function compositionFault(
  { name, members }: Pick<SetLeadingGroup, 'name' | 'members'>,
  names: ReadonlyMap<string, string>,
): Refusal | null {
  if (name.trim() === '') return { code: 'name-missing', sentence: '领导小组名称必须填写。', field: 'name' };
  const heads = members.filter(({ place }) => place === 'head').length;
  if (heads !== 1)
    return {
      code: 'head-missing',
      sentence: `领导小组应有且只有一名${groupPlaces.head}，现填写了 ${heads} 名。`,
      field: 'members',
    };
  const twice = members.find(
    ({ personId }, index) => members.findIndex((m) => m.personId === personId) < index,
  );
  if (twice)
    return {
      code: 'member-twice',
      sentence: `${names.get(twice.personId) ?? '同一人员'}在名单中出现了两次。`,
      field: 'members',
    };
  return members.every(({ personId }) => names.has(personId)) ? null : notFound('个人员', 'members');
}
