import { cite } from '../../law/index.ts';
import { done, type Outcome, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { placeOf } from '../refusals.ts';
import { insertPeople } from '../store/people-store.ts';
import { personFault, personOf } from './correct-person.ts';
import { enterPost, type PostEntry } from './post-entry.ts';

/** Somebody who is not on record yet, with the post they take up. */
export interface EmployPerson extends PostEntry {
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** What employing somebody gives. */
export interface Employed {
  readonly personId: string;
  readonly postId: string;
}

/** Enters a person with their first post (登记人员). */
export const employPerson: BodyAct<EmployPerson, Employed> = {
  ...{ id: 'employ-person', title: '登记人员', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-04') },
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, { name, phone, email, ...post }): Promise<Outcome<Employed>> {
    const person = personOf(step.newId(), { name, phone: phone ?? null, email: email ?? null });
    const fault = personFault(person);
    if (fault) return refused(fault);
    await insertPeople(step.db, [person]);
    step.record({ kind: 'person', id: person.id, new: person });
    const entered = await enterPost(step, person.id, post);
    return 'postId' in entered ? done({ personId: person.id, postId: entered.postId }) : refused(entered);
  },
};
