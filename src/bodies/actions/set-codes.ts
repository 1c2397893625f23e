import { cite } from '../../law/index.ts';
import { done, type Refusal, refused } from '../../platform/index.ts';
import type { BodyAct, BodyStep } from '../body-act.ts';
import { creditCodeFault, siteCodeFault } from '../credit-code.ts';
import { notFound, placeOf } from '../refusals.ts';
import { updateCodes } from '../store/structure-store.ts';
import type { BodyCodes } from '../structure/body-version.ts';

/** Enters or corrects the codes of a body (登记代码): 统一社会信用代码 and 网站标识码. */
export const setCodes: BodyAct<BodyCodes, undefined> = {
  ...{ id: 'set-codes', title: '登记代码', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-12') },
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, input) {
    const old = step.structure.codes.find(({ bodyId }) => bodyId === input.bodyId);
    if (!old) return refused(notFound('个机关', 'bodyId'));
    const fault = codesFault(step, input);
    if (fault) return refused(fault);
    await updateCodes(step.db, input);
    // Trees in memory carry the codes.
    await step.changeStructure(step.structure.versions);
    const { code, siteCode } = input;
    step.record({
      ...{ kind: 'body', id: input.bodyId },
      ...{ old: { code: old.code, siteCode: old.siteCode }, new: { code, siteCode } },
    });
    return done();
  },
};

/** Why a body may not bear these codes; null when it may. */
export function codesFault({ structure }: BodyStep, { bodyId, code, siteCode }: BodyCodes): Refusal | null {
  const wrongCode = code === null ? null : creditCodeFault(code);
  if (wrongCode) return { code: 'code-wrong', sentence: wrongCode, field: 'code' };
  const wrongSiteCode = siteCode === null ? null : siteCodeFault(siteCode);
  if (wrongSiteCode) return { code: 'site-code-wrong', sentence: wrongSiteCode, field: 'siteCode' };
  const others = structure.codes.filter((other) => other.bodyId !== bodyId);
  if (code !== null && others.some((other) => other.code === code))
    return {
      code: 'code-taken',
      sentence: `统一社会信用代码 ${code} 已登记在另一机关名下，请核对。`,
      field: 'code',
    };
  if (siteCode !== null && others.some((other) => other.siteCode === siteCode))
    return {
      code: 'site-code-taken',
      sentence: `网站标识码 ${siteCode} 已登记在另一机关名下，请核对。`,
      field: 'siteCode',
    };
  return null;
}
