import { cite } from '../../law/index.ts';
import { done, type Outcome, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { knownPerson, placeOf } from '../refusals.ts';
import { enterPost, type PostEntry } from './post-entry.ts';

/** A post for somebody who is on record. */
export interface Appoint extends PostEntry {
  readonly personId: string;
}

/** Enters that a person takes up a post (登记任职). */
export const appoint: BodyAct<Appoint, { readonly postId: string }> = {
  ...{ id: 'appoint', title: '登记任职', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-04') },
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, { personId, ...post }): Promise<Outcome<{ readonly postId: string }>> {
    const person = await knownPerson(step, personId);
    if (!person.ok) return person;
    const entered = await enterPost(step, personId, post);
    return 'postId' in entered ? done(entered) : refused(entered);
  },
};
