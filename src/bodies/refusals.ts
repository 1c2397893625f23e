import { chineseDate, type Day } from '../law/index.ts';
import { done, type Outcome, type Refusal, refused } from '../platform/index.ts';
import type { BodyStep } from './body-act.ts';
import type { Person } from './people.ts';
import { readPerson } from './store/people-store.ts';
import type { PublicBody } from './structure/body-version.ts';

/** Nothing of this kind bears the number that was given. */
export const notFound = (what: string, field?: string): Refusal => ({
  code: 'not-found',
  sentence: `没有找到这${what}，可能已被删除，或者地址有误。请返回列表重新选择。`,
  ...(field ? { field } : {}),
});

/** The body as it stands on a day, or the refusal that it does not stand then. */
export function standingBody(
  { structure }: BodyStep,
  bodyId: string,
  on: Day,
  field = 'on',
): Outcome<PublicBody> {
  const body = structure.tree(on).body(bodyId);
  if (body) return done(body);
  const known = structure.lastKnown(bodyId, on);
  if (!known) return refused(notFound('个机关', 'bodyId'));
  return refused({
    code: 'body-not-there',
    sentence: `“${known.name}”在${chineseDate(on)}不存在：尚未设立，或者已经撤销、合并。请核对日期。`,
    field,
  });
}

/** The place where an act happens, if there is such a body at any time. */
export function placeOf({ structure }: BodyStep, ...bodyIds: readonly string[]): Outcome<readonly string[]> {
  return bodyIds.every((bodyId) => structure.history(bodyId).length > 0)
    ? done(bodyIds)
    : refused(notFound('个机关', 'bodyId'));
}

/** The person, or the refusal that there is none. */
export async function knownPerson(
  { db }: BodyStep,
  personId: string,
  field = 'personId',
): Promise<Outcome<Person>> {
  const person = await readPerson(db, personId);
  return person ? done({ id: person.id, name: person.name }) : refused(notFound('个人员', field));
}

/** An end that would come before the beginning. */
export const datesReversed = (field: string): Refusal => ({
  code: 'dates-reversed',
  sentence: '终止日期不能早于起始日期，请核对日期。',
  field,
});
