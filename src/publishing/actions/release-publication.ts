import { type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { actOnPublication, type PublicationAct } from '../act-on-publication.ts';
import { publicationActions } from '../permissions.ts';
import { releaseRevision } from '../release-revision.ts';
import { heldByScreening, screenRevision } from '../screening/screen-revision.ts';
import type { PublishingTools } from '../tools.ts';

/** When the public is to see it: now, or at an instant to come. */
export interface Release {
  readonly at: string | null;
  /** For a released publication whose text changed: what was corrected, for all to read. */
  readonly correction?: string;
}

/** Lets the public see the approved revision, now or at a set time (发布、定时发布), after one more screening. */
export async function releasePublication(
  tools: PublishingTools,
  publicationAct: PublicationAct,
  release: Release,
): Promise<Outcome<{ readonly state: 'released' | 'scheduled'; readonly version: number }>> {
  await screenApproved(tools, publicationAct.id);
  type Released = { readonly state: 'released' | 'scheduled' };
  return actOnPublication<Released>(
    tools,
    publicationActions.release,
    publicationAct,
    async (step, publication) => {
      const { act } = publicationAct;
      if (release.at !== null && release.at <= act.at) return refused(pastTime);
      if (publication.released_revision !== null && !release.correction?.trim())
        return refused(correctionMissing);
      const held = await heldByScreening(step, publication.working_revision);
      if (held) return refused(held);
      if (release.at !== null)
        return {
          ok: true,
          value: {
            value: { state: 'scheduled' },
            set: { state: 'scheduled', release_at: release.at },
            audit: { old: { state: publication.state }, new: { state: 'scheduled', at: release.at } },
            visible: false,
          },
        };
      const set = await releaseRevision(tools, step, publication, act.at, release.correction ?? null);
      return {
        ok: true,
        value: {
          value: { state: 'released' },
          set,
          audit: {
            old: { state: publication.state, revision: publication.released_revision },
            new: { state: 'released', revision: publication.working_revision },
          },
          visible: true,
        },
      };
    },
  );
}

/** Screens what is about to be released; terms and rules may have changed since the review. */
async function screenApproved(tools: PublishingTools, id: string): Promise<void> {
  const approved = await tools.db
    .selectFrom('publication')
    .select('working_revision')
    .where('id', '=', id)
    .where('state', 'in', ['approved', 'scheduled'])
    .executeTakeFirst();
  if (approved) await screenRevision(tools, approved.working_revision);
}

const pastTime: Refusal = {
  code: 'time-past',
  field: 'at',
  sentence: '定时发布的时间已经过去，请选择将来的时间，或立即发布。',
};

const correctionMissing: Refusal = {
  code: 'correction-missing',
  field: 'correction',
  sentence: '这条信息此前已公开。请写明更正了什么，公众会在页面上看到更正说明。',
};
