import { may } from '../../bodies/index.ts';
import { type Outcome, refused } from '../../platform/index.ts';
import { actOnPublication, type PublicationAct } from '../act-on-publication.ts';
import { publicationActions } from '../permissions.ts';
import { heldByScreening, screenRevision } from '../screening/screen-revision.ts';
import { undescribed } from '../take-attachments.ts';
import type { PublishingTools } from '../tools.ts';

/** Hands the working revision to the first reviewer (提交审核), once it has passed screening. */
export async function submitForReview(
  tools: PublishingTools,
  publicationAct: PublicationAct,
): Promise<Outcome<{ readonly version: number }>> {
  const submitted = await tools.db
    .selectFrom('publication')
    .select(['working_revision', 'body_id'])
    .where('id', '=', publicationAct.id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  const { ancestors } = await tools.structureOn(publicationAct.act.today);
  const { permission } = publicationActions['submit-for-review'];
  const permitted =
    submitted && may(publicationAct.grants, permission, submitted.body_id, ancestors) === null;
  // Reading attachments takes its time, so it is done before the publication is locked, and for nobody else.
  if (permitted) await screenRevision(tools, submitted.working_revision);
  return actOnPublication(
    tools,
    publicationActions['submit-for-review'],
    publicationAct,
    async (step, publication) => {
      const revision = publication.working_revision;
      if (publication.attribute !== 'proactive')
        return refused({
          code: 'attribute-unsuitable',
          sentence: '公开属性不是“主动公开”的信息不能发布。属性有误的，请先修改。',
        });
      const returned = await step
        .selectFrom('publication_review')
        .select('comment')
        .where('revision_id', '=', revision)
        .where('result', '<>', 'pass')
        .executeTakeFirst();
      if (returned)
        return refused({
          code: 'revision-returned',
          sentence: '这一稿已被退回，请按审核意见修改后再提交。',
        });
      const attachments = await step
        .selectFrom('publication_attachment')
        .select(['name', 'kind', 'alternative'])
        .where('revision_id', '=', revision)
        .orderBy('position')
        .execute();
      const silent = undescribed(attachments);
      if (silent) return refused(silent);
      const held = await heldByScreening(step, revision);
      if (held) return refused(held);
      return {
        ok: true,
        value: {
          value: {},
          set: { state: 'in-review', review_step: 'first' },
          audit: { old: { state: 'draft' }, new: { state: 'in-review', revision } },
          visible: false,
        },
      };
    },
  );
}
