import { cite, type Day } from '../../law/index.ts';
import { done, type Outcome, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { administratorMissing, endPostsOn, endRolesOn } from '../close-body.ts';
import { datesReversed, notFound, placeOf } from '../refusals.ts';
import type { Role } from '../role.ts';
import { delegationsOf, endDelegations, roleGrantsOf } from '../store/grant-store.ts';
import { postsOfPerson, readPost } from '../store/people-store.ts';

/** Which post ends, on which day. */
export interface EndPost {
  readonly postId: string;
  /** The first day it is no longer held. */
  readonly on: Day;
}

/** The roles that ended with the post. */
export interface PostEnded {
  readonly endedRoles: readonly Role[];
}

/**
 * Enters that somebody leaves a post (终止任职). With the last post at a body their roles there end too, and what
 * they lent or were lent there.
 */
export const endPost: BodyAct<EndPost, PostEnded> = {
  ...{ id: 'end-post', title: '终止任职', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-04') },
  async at(step, { postId }) {
    const post = await readPost(step.db, postId);
    return post ? placeOf(step, post.bodyId) : refused(notFound('个任职', 'postId'));
  },
  async carryOut(step, { postId, on }): Promise<Outcome<PostEnded>> {
    const post = await readPost(step.db, postId);
    if (!post) return refused(notFound('个任职', 'postId'));
    if (on < post.since) return refused(datesReversed('on'));
    if (post.until !== null && post.until <= on)
      return refused({ code: 'post-ended', sentence: `${post.personName}已不再任“${post.title}”。` });
    const { bodyId, personId } = post;
    const lasting = ({ id, until }: { readonly id: string; readonly until: Day | null }) =>
      id !== postId && (until === null || until > on);
    const others = (await postsOfPerson(step.db, personId)).filter(
      (one) => one.bodyId === bodyId && lasting(one),
    );
    const grants = (await roleGrantsOf(step.db, personId)).filter(
      (one) => others.length === 0 && one.bodyId === bodyId && lasting(one),
    );
    const missing = await administratorMissing(step, grants);
    if (missing) return refused(missing);
    await endPostsOn(step, [post], on);
    await endRolesOn(step, grants, on, '终止任职');
    if (others.length === 0) {
      const lent = (await delegationsOf(step.db, personId)).filter(
        (one) => one.bodyId === bodyId && lasting(one),
      );
      await endDelegations(step.db, lent, on);
      for (const { id, until } of lent)
        step.record({ kind: 'delegation', id, old: { until }, new: { until: on } });
    }
    return done({ endedRoles: grants.map(({ role }) => role) });
  },
};
