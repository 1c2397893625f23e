import type { Kysely } from 'kysely';
import type { Grants } from '../../bodies/index.ts';
import { type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { actOnPublication, type PublicationAct, type PublicationRow } from '../act-on-publication.ts';
import { publicationActions } from '../permissions.ts';
import {
  type Aspect,
  aspectIds,
  aspects,
  type ReviewResult,
  reviewerRoles,
  reviewSteps,
  stepAfter,
} from '../review.ts';
import type { PublishingTools, Tables } from '../tools.ts';

/** What a reviewer says of one exact revision, aspect by aspect. */
export interface ReviewOpinion {
  /** The revision that was read. */
  readonly revision: string;
  readonly results: Readonly<Record<Aspect, { readonly result: ReviewResult; readonly comment: string }>>;
}

/**
 * Records a review (初审、复审、终审). It counts for the exact revision that was read; the author never reviews, and
 * nobody reviews the same revision twice (编审分离). Anything but a pass sends the text back to its author.
 */
export function reviewRevision(
  tools: PublishingTools,
  publicationAct: PublicationAct,
  opinion: ReviewOpinion,
): Promise<Outcome<{ readonly state: 'draft' | 'in-review' | 'approved'; readonly version: number }>> {
  return actOnPublication(tools, publicationActions.review, publicationAct, async (step, publication) => {
    const { act, grants } = publicationAct;
    if (act.actor.kind !== 'person') return refused(onlyPeople);
    const { personId, name } = act.actor;
    const reviewed = publication.review_step!;
    const refusal =
      wrongStep(grants, publication) ??
      (opinion.revision === publication.working_revision ? null : anotherRevision) ??
      unexplained(opinion) ??
      (await notSeparate(step, publication, personId));
    if (refusal) return refused(refusal);

    await step
      .insertInto('publication_review')
      .values(
        aspectIds.map((aspect) => ({
          ...{ id: tools.newId(), publication_id: publication.id, revision_id: opinion.revision },
          ...{ step: reviewed, aspect, ...opinion.results[aspect] },
          ...{ reviewer_id: personId, reviewer_name: name, at: act.at },
        })),
      )
      .execute();
    const passed = aspectIds.every((aspect) => opinion.results[aspect].result === 'pass');
    const next = passed ? stepAfter(publication.risk, reviewed) : null;
    const state = !passed ? 'draft' : next ? 'in-review' : 'approved';
    return {
      ok: true,
      value: {
        value: { state },
        set: { state, review_step: next },
        audit: {
          old: { state: 'in-review', step: reviewed },
          new: { state, step: next, revision: opinion.revision },
        },
        visible: false,
      },
    };
  });
}

/** Why somebody cannot review what is in review now; null when they can. */
export async function reviewRefusal(
  db: Kysely<Tables>,
  grants: Grants,
  publication: PublicationRow,
  personId: string,
): Promise<Refusal | null> {
  if (publication.review_step === null) return null;
  return wrongStep(grants, publication) ?? notSeparate(db, publication, personId);
}

/** The role must be that of the step that is due. */
function wrongStep(grants: Grants, { review_step, body_id }: PublicationRow): Refusal | null {
  const due = review_step!;
  if (grants.some(({ role, bodyId }) => role === reviewerRoles[due] && bodyId === body_id)) return null;
  return {
    code: 'step-not-yours',
    sentence: `现在轮到${reviewSteps[due]}，由负责${reviewSteps[due]}的人员办理。`,
  };
}

function unexplained({ results }: ReviewOpinion): Refusal | null {
  const silent = aspectIds.find(
    (aspect) => results[aspect].result !== 'pass' && results[aspect].comment.trim() === '',
  );
  if (!silent) return null;
  return {
    code: 'comment-missing',
    field: silent,
    sentence: `${aspects[silent]}未通过，请写明意见，让经办人知道怎样修改。`,
  };
}

async function notSeparate(
  step: Kysely<Tables>,
  publication: PublicationRow,
  personId: string,
): Promise<Refusal | null> {
  const { author_id } = await step
    .selectFrom('publication_revision')
    .select('author_id')
    .where('id', '=', publication.working_revision)
    .executeTakeFirstOrThrow();
  if (author_id === personId)
    return { code: 'author-reviews', sentence: '编审分离：起草或修改这一稿的人不能审核它，请由他人审核。' };
  const before = await step
    .selectFrom('publication_review')
    .select('step')
    .where('revision_id', '=', publication.working_revision)
    .where('reviewer_id', '=', personId)
    .executeTakeFirst();
  if (!before) return null;
  return {
    code: 'reviewer-repeated',
    sentence: `您已对这一稿作过${reviewSteps[before.step]}，请由他人办理下一道审核。`,
  };
}

const onlyPeople: Refusal = { code: 'reviewer-unknown', sentence: '审核只能由登录的工作人员办理。' };

const anotherRevision: Refusal = {
  code: 'revision-outdated',
  sentence: '您审核的不是最新的一稿：稿件在您打开之后有改动。请刷新，重新阅读后再审核。',
};
