import { cite, type Day } from '../../law/index.ts';
import { done, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import type { BodyKind } from '../level.ts';
import { placeOf, standingBody } from '../refusals.ts';
import type { BodyChange } from '../structure/body-version.ts';
import { changedFrom } from '../structure/change-body.ts';

/** What a body is called from a day on; what is left out stays. */
export interface RenameBody {
  readonly bodyId: string;
  readonly on: Day;
  readonly name?: string | undefined;
  readonly shortName?: string | undefined;
  /** A former address word keeps leading to the body. */
  readonly slug?: string | undefined;
  /** As when a township becomes a street (撤镇设街道). */
  readonly kind?: BodyKind | undefined;
}

/** Gives a body another name, kind or address word (机关更名). */
export const renameBody: BodyAct<RenameBody, undefined> = {
  ...{ id: 'rename-body', title: '机关更名', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-12') },
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, { bodyId, on, ...wanted }) {
    const standing = standingBody(step, bodyId, on);
    if (!standing.ok) return standing;
    const { name, shortName, slug, kind } = standing.value;
    const old = { name, shortName, slug, kind };
    const change: BodyChange = {
      name: wanted.name ?? name,
      shortName: wanted.shortName ?? shortName,
      slug: wanted.slug ?? slug,
      kind: wanted.kind ?? kind,
    };
    if (Object.entries(old).every(([field, value]) => change[field as keyof typeof old] === value))
      return refused({ code: 'nothing-changed', sentence: '填写的内容与现有登记相同，没有需要变更的。' });
    const after = changedFrom(step.structure.versions, bodyId, on, change, step.newId);
    if (!after.ok) return after;
    const fault = await step.changeStructure(after.value);
    if (fault) return refused(fault);
    step.record({ kind: 'body', id: bodyId, old, new: { ...change, on } });
    return done();
  },
};
