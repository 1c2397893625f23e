import { type Grants, may, type Permission } from '../../bodies/index.ts';
import { cite } from '../../law/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { raiseReleaseVersion } from '../act-on-publication.ts';
import type { PublishingTools } from '../tools.ts';

/** Who may say that one text explains another. */
export const linkPermission: Permission = {
  ...{ allowedFor: ['clerk', 'final-approver'], reach: 'own-body', fromAbove: ['county-supervisor'] },
  citation: cite('REG-20(1)'),
};

/** A policy and what explains it. */
export interface PolicyLink {
  readonly policyId: string;
  readonly interpretationId: string;
}

/**
 * Ties a policy and its interpretation together (政策与解读关联), or unties them: each shows the other at once. The
 * actor must be in charge of both; both must be public already.
 */
export async function linkInterpretation(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  { policyId, interpretationId }: PolicyLink,
  how: 'link' | 'unlink',
): Promise<Outcome<{ readonly linked: boolean }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const publications = await step
      .selectFrom('publication')
      .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
      .select(['publication.id', 'publication.body_id', 'publication.released_revision', 'column.kind'])
      .where('publication.id', 'in', [policyId, interpretationId])
      .execute();
    const policy = publications.find(({ id }) => id === policyId);
    const interpretation = publications.find(({ id }) => id === interpretationId);
    if (!policy || !interpretation || policyId === interpretationId) return refused(unfit);
    const refusal =
      may(grants, linkPermission, policy.body_id, ancestors) ??
      may(grants, linkPermission, interpretation.body_id, ancestors);
    if (refusal) return refused(refusal);
    const link = { policy_id: policyId, interpretation_id: interpretationId };
    if (how === 'link') {
      if (policy.released_revision === null || interpretation.released_revision === null)
        return refused(unreleased);
      if (interpretation.kind !== 'interpretation' || policy.kind === 'interpretation') return refused(unfit);
      await step
        .insertInto('publication_link')
        .values(link)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else
      await step
        .deleteFrom('publication_link')
        .where('policy_id', '=', policyId)
        .where('interpretation_id', '=', interpretationId)
        .execute();
    await raiseReleaseVersion(step);
    await auditAct(step, tools.clock, act, {
      action: `publication.${how}`,
      objectKind: 'publication',
      objectId: policyId,
      new: link,
    });
    return { ok: true, value: { linked: how === 'link' } };
  });
}

const unfit: Refusal = {
  code: 'link-unfit',
  sentence: '只能把“政策解读”栏目的信息关联到另一条政策信息，请重新选择。',
};

const unreleased: Refusal = {
  code: 'link-unreleased',
  sentence: '两条信息都已发布后才能关联，请先发布。',
};
