import { cite } from '../../law/index.ts';
import { done, type Outcome, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import type { PersonContact } from '../people.ts';
import { notFound } from '../refusals.ts';
import { readPerson } from '../store/people-store.ts';
import { placesOfPerson } from './correct-person.ts';

/** Shows phone and address of a person (查看人员联系方式); who looked is recorded. */
export const readPersonContact: BodyAct<{ readonly personId: string }, PersonContact> = {
  ...{ id: 'read-person-contact', title: '查看人员联系方式', seenByPublic: false },
  ...{ allowedFor: ['administrator', 'county-supervisor'], reach: 'subtree', citation: cite('REG-15') },
  at: async (step, { personId }) => done(await placesOfPerson(step, personId)),
  async carryOut({ db, record }, { personId }): Promise<Outcome<PersonContact>> {
    const person = await readPerson(db, personId);
    if (!person) return refused(notFound('个人员', 'personId'));
    record({ kind: 'person', id: personId, new: { read: ['phone', 'email'] } });
    return done(person);
  },
};
