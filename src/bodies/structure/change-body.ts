import { chineseDate, type Day } from '../../law/index.ts';
import { done, type Outcome, refused } from '../../platform/index.ts';
import { isInForce } from '../period.ts';
import type { BodyChange, BodyVersion } from './body-version.ts';

type Versions = readonly BodyVersion[];

/**
 * All versions after a body has become different from a day on. A change on the very day on which a version
 * begins takes its place. Refused where the body is not there, or where a later change is already entered.
 */
export function changedFrom(
  versions: Versions,
  bodyId: string,
  on: Day,
  change: BodyChange,
  newId: () => string,
): Outcome<Versions> {
  const found = lastVersion(versions, bodyId, on);
  if (!found.ok) return found;
  const old = found.value;
  const others = versions.filter((version) => version !== old);
  if (old.since === on) return done([...others, { ...old, ...change }]);
  return done([...others, { ...old, until: on }, { ...old, ...change, id: newId(), since: on, until: null }]);
}

/** All versions after a body has ceased to exist on a day. Refused where it is not there or changes later. */
export function closedOn(versions: Versions, bodyId: string, on: Day): Outcome<Versions> {
  const found = lastVersion(versions, bodyId, on);
  if (!found.ok) return found;
  const old = found.value;
  const others = versions.filter((version) => version !== old);
  if (old.since < on) return done([...others, { ...old, until: on }]);
  if (others.some((version) => version.bodyId === bodyId)) return done(others);
  return refused({
    code: 'body-not-there',
    sentence: `“${old.name}”自${chineseDate(old.since)}起设立，不能在设立当日撤并。`,
    field: 'on',
  });
}

function lastVersion(versions: Versions, bodyId: string, on: Day): Outcome<BodyVersion> {
  const own = versions.filter((version) => version.bodyId === bodyId);
  const current = own.find((version) => isInForce(version, on));
  if (!current)
    return refused({
      code: 'body-not-there',
      sentence: `${chineseDate(on)}没有这个机关：尚未设立，或者已经撤销、合并。请核对日期。`,
      field: 'on',
    });
  if (current.until === null) return done(current);
  return refused({
    code: 'later-change',
    sentence: `“${current.name}”在${chineseDate(current.until)}已登记有变更，不能再登记此前的变更。请改用该日或以后的日期。`,
    field: 'on',
  });
}
