import { cite, type Day } from '../../law/index.ts';
import { done, type Outcome, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import type { BodyKind, Level } from '../level.ts';
import { placeOf } from '../refusals.ts';
import { insertBodies } from '../store/structure-store.ts';
import type { BodyVersion } from '../structure/body-version.ts';
import { codesFault } from './set-codes.ts';

/** A new body below another one. */
export interface CreateBody {
  readonly parentId: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  readonly kind: BodyKind;
  readonly level: Level;
  /** Place among its siblings; the last one unless said otherwise. */
  readonly position?: number | undefined;
  readonly code?: string | null | undefined;
  readonly siteCode?: string | null | undefined;
  /** The first day it exists. */
  readonly since: Day;
}

/** Sets up a public body (设立机关). */
export const createBody: BodyAct<CreateBody, { readonly bodyId: string }> = {
  ...{ id: 'create-body', title: '设立机关', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-04') },
  at: (step, { parentId }) => placeOf(step, parentId),
  async carryOut(
    step,
    { code = null, siteCode = null, position, ...input },
  ): Promise<Outcome<{ readonly bodyId: string }>> {
    const { db, structure, newId } = step;
    const bodyId = newId();
    const codes = { bodyId, code, siteCode };
    const wrong = codesFault(step, codes);
    if (wrong) return refused(wrong);
    const siblings = structure.tree(input.since).children(input.parentId);
    const last = siblings.at(-1)?.position ?? 0;
    const version: BodyVersion = {
      ...input,
      id: newId(),
      bodyId,
      position: position ?? last + 1,
      until: null,
    };
    await insertBodies(db, [codes]);
    const fault = await step.changeStructure([...structure.versions, version]);
    if (fault) return refused(fault);
    step.record({ kind: 'body', id: bodyId, new: { ...input, position: version.position, code, siteCode } });
    return done({ bodyId });
  },
};
