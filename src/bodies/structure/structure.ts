import { addDays, type Day } from '../../law/index.ts';
import { isInForce } from '../period.ts';
import { type BodyTree, bodyTree } from './body-tree.ts';
import type { BodyCodes, BodyVersion, PublicBody, Succession } from './body-version.ts';
import { turningDays } from './structure-fault.ts';

/** Everything on record about bodies, of all times. */
export interface StructureFacts {
  readonly versions: readonly BodyVersion[];
  readonly codes: readonly BodyCodes[];
  readonly successions: readonly Succession[];
}

/** The public bodies through time (机构沿革). Holds no connection: a picture of one state of the records. */
export interface Structure extends StructureFacts {
  /** As it stood on a day. */
  tree(on: Day): BodyTree;
  /** The periods of a body, the earliest first; empty when there is no such body. */
  history(bodyId: string): readonly BodyVersion[];
  /** The bodies above a body as they stand on a day; for one not yet there or no more, as they stood nearest to it. */
  ancestors(bodyId: string, on: Day): readonly string[];
  /** The last state of a body on or before a day, also when it is no more; else its first; null without any. */
  lastKnown(bodyId: string, on: Day): PublicBody | null;
  /**
   * Who answers on a day for an id, a code or an address word, also a former one: the body itself or, when it is
   * no more, the one that took over its functions. Null when nobody does.
   */
  resolve(word: string, on: Day): PublicBody | null;
}

/** Puts the records together. Trees are made when asked for and kept. */
export function structureOf(facts: StructureFacts): Structure {
  const codes = new Map(facts.codes.map((entry) => [entry.bodyId, entry]));
  const histories = Map.groupBy(
    facts.versions.toSorted((one, other) => (one.since < other.since ? -1 : 1)),
    (version) => version.bodyId,
  );
  const days = turningDays(facts.versions);
  const trees = new Map<Day | undefined, BodyTree>();
  const history = (bodyId: string) => histories.get(bodyId) ?? [];
  const asBody = (version: BodyVersion) => publicBody(version, codes.get(version.bodyId));

  const tree = (on: Day): BodyTree => {
    const turn = days.findLast((day) => day <= on);
    const known = trees.get(turn) ?? bodyTree(on, facts.versions.filter((v) => isInForce(v, on)).map(asBody));
    trees.set(turn, known);
    return known.on === on ? known : { ...known, on };
  };

  const ancestors = (bodyId: string, on: Day) => {
    const own = history(bodyId);
    const nearest = lastBefore(own, on) ?? own[0];
    return nearest ? tree(nearestDay(nearest, on)).ancestors(bodyId) : [];
  };

  const lastKnown = (bodyId: string, on: Day) => {
    const own = history(bodyId);
    const version = lastBefore(own, on) ?? own[0];
    return version ? asBody(version) : null;
  };

  const successorOf = (bodyId: string, on: Day, seen: readonly string[] = []): PublicBody | null => {
    const standing = tree(on).body(bodyId);
    if (standing || seen.includes(bodyId)) return standing;
    const next = facts.successions.find((entry) => entry.bodyId === bodyId && entry.since <= on);
    return next ? successorOf(next.successorId, on, [...seen, bodyId]) : null;
  };

  const resolve = (word: string, on: Day) => {
    const named =
      (histories.has(word) ? word : undefined) ??
      facts.codes.find(({ code, siteCode }) => code === word || siteCode === word)?.bodyId ??
      tree(on).bySlug(word)?.id ??
      lastBearer(facts.versions, word, on);
    return named === undefined ? null : successorOf(named, on);
  };

  return { ...facts, tree, history, ancestors, lastKnown, resolve };
}

/** The day within a period that lies nearest to another day. */
const nearestDay = ({ since, until }: BodyVersion, on: Day): Day =>
  on < since ? since : until !== null && until <= on ? addDays(until, -1) : on;

const lastBefore = (own: readonly BodyVersion[], on: Day) => own.findLast(({ since }) => since <= on);

/** The body that bore an address word most recently. */
function lastBearer(versions: readonly BodyVersion[], slug: string, on: Day): string | undefined {
  return versions
    .filter((version) => version.slug === slug && version.since <= on)
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
    .at(-1)?.bodyId;
}

function publicBody({ id: _, bodyId, ...version }: BodyVersion, codes: BodyCodes | undefined): PublicBody {
  return { ...version, id: bodyId, code: codes?.code ?? null, siteCode: codes?.siteCode ?? null };
}
