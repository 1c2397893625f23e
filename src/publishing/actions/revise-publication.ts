import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import { type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { actOnPublication, type PublicationAct, type PublicationRow } from '../act-on-publication.ts';
import { publicationActions } from '../permissions.ts';
import type { Attribute, Risk } from '../publication.ts';
import { addRevision, type RevisionText } from '../revision.ts';
import { takeAttachments } from '../take-attachments.ts';
import type { PublishingTools } from '../tools.ts';
import { incomplete } from './draft-publication.ts';

/** What is changed; the column may change too. */
export interface Revision {
  readonly columnId: string;
  readonly risk: Risk;
  readonly attribute: Attribute;
  readonly attributeReason?: string;
  readonly formedOn: Day;
  readonly text: RevisionText;
}

/**
 * Adds a revision (修改). Reviews are bound to one exact revision, so whatever was in review or approved begins
 * again as a draft. What the public sees of a released one stays until the new revision is released itself.
 */
export async function revisePublication(
  tools: PublishingTools,
  publicationAct: PublicationAct,
  revision: Revision,
): Promise<Outcome<{ readonly revision: string; readonly version: number }>> {
  return actOnPublication(tools, publicationActions.revise, publicationAct, async (step, publication) => {
    const { act } = publicationAct;
    const refusal = incomplete(revision, act.today);
    if (refusal) return refused(refusal);
    const column = await step
      .selectFrom('publish_column')
      .select('body_id')
      .where('id', '=', revision.columnId)
      .executeTakeFirst();
    if (column?.body_id !== publication.body_id)
      return refused({
        code: 'column-unknown',
        field: 'columnId',
        sentence: '所选栏目不属于本机关，请重新选择。',
      });

    if (publication.released_revision !== null && movesReleased(publication, revision))
      return refused(placeFixed);
    const attached = await takeAttachments(step, act, publication.body_id, revision.text.attachments);
    if (!attached.ok) return attached;

    const { number } = await step
      .selectFrom('publication_revision')
      .select(sql<number>`max(number) + 1`.as('number'))
      .where('publication_id', '=', publication.id)
      .executeTakeFirstOrThrow();
    const text = { ...revision.text, attachments: attached.value };
    const id = await addRevision(step, tools, act, publication.id, number, text);
    return {
      ok: true,
      value: {
        value: { revision: id },
        set: {
          ...{ state: 'draft', review_step: null, release_at: null, working_revision: id },
          ...{ column_id: revision.columnId, risk: revision.risk, formed_on: revision.formedOn },
          ...{ attribute: revision.attribute, attribute_reason: revision.attributeReason ?? null },
        },
        audit: {
          old: { state: publication.state, revision: publication.working_revision },
          new: { state: 'draft', revision: id },
        },
        visible: false,
      },
    };
  });
}

/** Column and date take effect without review, so what is public keeps them. */
const movesReleased = (publication: PublicationRow, { columnId, formedOn }: Revision) =>
  publication.column_id !== columnId || publication.formed_on !== formedOn;

const placeFixed: Refusal = {
  code: 'released-place-fixed',
  field: 'columnId',
  sentence:
    '已公开的信息不能改栏目和成文日期，只能更正内容。确需更改的，请另行发布，再以“已被新的信息替代”撤回这一条。',
};
