import { chineseDate, type Day } from '../../law/index.ts';
import type { Refusal } from '../../platform/index.ts';
import type { BodyStep } from '../body-act.ts';
import { type Duty, duties } from '../duty.ts';
import type { Post } from '../people.ts';
import { overlap, type Period } from '../period.ts';
import { datesReversed, standingBody } from '../refusals.ts';
import { insertPosts, postsOfBody } from '../store/people-store.ts';

/** A post that somebody takes up. */
export interface PostEntry {
  readonly bodyId: string;
  /** As in 镇长, 党政办主任. */
  readonly title: string;
  readonly duty?: Duty | null | undefined;
  /** Order in lists, the lowest first; 100 unless said otherwise. */
  readonly rank?: number | undefined;
  readonly since: Day;
  /** The first day it is no longer held, where that is known. */
  readonly until?: Day | null | undefined;
}

/** Enters a post for a person, unless it contradicts what is on record. */
export async function enterPost(
  step: BodyStep,
  personId: string,
  { bodyId, title, duty = null, rank = 100, since, until = null }: PostEntry,
): Promise<Refusal | { readonly postId: string }> {
  const standing = standingBody(step, bodyId, since, 'since');
  if (!standing.ok) return standing.refusal;
  if (until !== null && until <= since) return datesReversed('until');
  if (title.trim() === '') return { code: 'title-missing', sentence: '职务名称必须填写。', field: 'title' };
  const entry = { personId, bodyId, title: title.trim(), duty, rank, since, until };
  const fault = postFault(entry, await postsOfBody(step.db, bodyId));
  if (fault) return fault;
  const postId = step.newId();
  await insertPosts(step.db, [{ id: postId, ...entry }]);
  step.record({ kind: 'post', id: postId, new: entry });
  return { postId };
}

type Entry = Period & Pick<Post, 'personId' | 'title' | 'duty'>;

/** Why a post does not fit beside the others of its body; null when it does. */
export function postFault(
  entry: Entry,
  others: readonly (Entry & Pick<Post, 'personName'>)[],
): Refusal | null {
  const beside = others.filter((other) => overlap(other, entry));
  const same = beside.find(({ personId, title }) => personId === entry.personId && title === entry.title);
  if (same)
    return {
      code: 'post-held',
      sentence: `${same.personName}自${chineseDate(same.since)}起已任“${entry.title}”，不必重复登记。`,
      field: 'title',
    };
  const first = entry.duty === 'first' ? beside.find(({ duty }) => duty === 'first') : undefined;
  if (first)
    return {
      code: 'first-duty-held',
      sentence: `一个机关同一时间只有一名${duties.first}人，现为${first.personName}（${first.title}）。请先终止其职务，或者选择其他责任。`,
      field: 'duty',
    };
  return null;
}
