import type { Updateable } from 'kysely';
import type { PublicationRow } from './act-on-publication.ts';
import { nextIndexNumber } from './index-number.ts';
import { indexReleased } from './search/index-released.ts';
import type { PublicationTable } from './tables.ts';
import type { PublishingTools, Step } from './tools.ts';

/**
 * Makes the working revision the one that the public sees: gives the publication its index number (索引号) the
 * first time, keeps the correction for all to read, and puts it into the search. Gives back the new state.
 */
export async function releaseRevision(
  tools: PublishingTools,
  step: Step,
  publication: PublicationRow,
  at: string,
  correction: string | null,
): Promise<Updateable<PublicationTable>> {
  const { id, released_revision: before, working_revision: now } = publication;
  const index_no = publication.index_no ?? (await nextIndexNumber(tools, step, publication.body_id, at));
  const released_at = publication.first_released_at ?? at;
  if (before !== null && before !== now && correction !== null)
    await step
      .insertInto('publication_correction')
      .values({
        ...{ id: tools.newId(), publication_id: id, from_revision: before, to_revision: now },
        ...{ note: correction, at },
      })
      .execute();
  await indexReleased(step, { id, revision: now, releasedAt: released_at });
  return {
    ...{ state: 'released', review_step: null, release_at: null, released_revision: now, index_no },
    ...{ first_released_at: released_at, released_at },
  };
}
