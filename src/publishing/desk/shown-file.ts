import type { publicationFile } from './publication-file.ts';

type PublicationFile = NonNullable<Awaited<ReturnType<typeof publicationFile>>>;

/** A publication's file as the office is shown it, without what depends on who looks and on which day. */
export const shownFile = ({
  publication,
  revisions,
  reviews,
  links,
  screening,
  ...file
}: PublicationFile) => ({
  ...{ id: publication.id, version: publication.version, bodyId: publication.body_id },
  ...{ columnId: publication.column_id, indexNo: publication.index_no, risk: publication.risk },
  ...{ state: publication.state, step: publication.review_step, formedOn: publication.formed_on },
  ...{ attribute: publication.attribute, attributeReason: publication.attribute_reason },
  ...{
    workingRevision: publication.working_revision,
    releasedRevision: publication.released_revision,
  },
  ...{ releaseAt: publication.release_at, releasedAt: publication.first_released_at },
  ...{ withdrawal: publication.withdrawal, withdrawalReason: publication.withdrawal_reason },
  revisions: revisions.map(({ author_id, author_name, created_at, ...revision }) => ({
    ...revision,
    ...{ authorId: author_id, authorName: author_name, createdAt: created_at },
  })),
  attachments: file.attachments,
  reviews: reviews.map(({ revision_id, reviewer_name, ...review }) => ({
    ...review,
    ...{ revisionId: revision_id, reviewer: reviewer_name },
  })),
  screening: (screening as never) ?? null,
  exceptions: file.exceptions.map(({ asked_by, approved_by, ...exception }) => ({
    ...exception,
    ...{ askedBy: asked_by, approvedBy: approved_by },
  })),
  corrections: file.corrections,
  policies: links.filter((link) => link.interpretation_id === publication.id).map((link) => link.policy_id),
  interpretations: links
    .filter((link) => link.policy_id === publication.id)
    .map((link) => link.interpretation_id),
});
