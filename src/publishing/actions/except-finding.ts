import { type Outcome, refused } from '../../platform/index.ts';
import { actOnPublication, type PublicationAct } from '../act-on-publication.ts';
import { publicationActions } from '../permissions.ts';
import type { PublishingTools } from '../tools.ts';

/** What somebody wants to keep although screening found it, and which provision of law asks for it. */
export interface ExceptionRequest {
  /** Key of the finding. */
  readonly finding: string;
  /** Name and article of the law or regulation. */
  readonly basis: string;
}

/** A basis names a law or rule, as 《…》. */
const namesLaw = /《[^》]{2,}》/;

/** Asks to keep what screening found (申请保留), with its legal basis; somebody else must approve. */
export function askException(
  tools: PublishingTools,
  publicationAct: PublicationAct,
  { finding, basis }: ExceptionRequest,
): Promise<Outcome<{ readonly version: number }>> {
  return actOnPublication(
    tools,
    publicationActions['ask-exception'],
    publicationAct,
    async (step, publication) => {
      const { act } = publicationAct;
      if (act.actor.kind !== 'person') return refused(onlyPeople);
      if (!namesLaw.test(basis))
        return refused({
          code: 'basis-missing',
          field: 'basis',
          sentence: '请写明保留的法律依据，如《社会救助暂行办法》第×条。',
        });
      const revision = publication.working_revision;
      await step
        .insertInto('screening_exception')
        .values({
          ...{ id: tools.newId(), revision_id: revision, finding, basis: basis.trim() },
          ...{ asked_by: act.actor.personId, asked_at: act.at },
        })
        .onConflict((conflict) => conflict.columns(['revision_id', 'finding']).doNothing())
        .execute();
      return unchanged({ revision, finding, basis });
    },
  );
}

/** Approves it (批准保留): a second person, never the one who asked. */
export function approveException(
  tools: PublishingTools,
  publicationAct: PublicationAct,
  finding: string,
): Promise<Outcome<{ readonly version: number }>> {
  return actOnPublication(
    tools,
    publicationActions['approve-exception'],
    publicationAct,
    async (step, publication) => {
      const { act } = publicationAct;
      if (act.actor.kind !== 'person') return refused(onlyPeople);
      const revision = publication.working_revision;
      const asked = await step
        .selectFrom('screening_exception')
        .select(['id', 'asked_by'])
        .where('revision_id', '=', revision)
        .where('finding', '=', finding)
        .executeTakeFirst();
      if (!asked)
        return refused({
          code: 'exception-unasked',
          sentence: '没有人申请保留这处内容，请先由经办人写明依据。',
        });
      if (asked.asked_by === act.actor.personId)
        return refused({
          code: 'approver-same',
          sentence: '申请保留的人不能自己批准，请由另一位负责人批准。',
        });
      await step
        .updateTable('screening_exception')
        .set({ approved_by: act.actor.personId, approved_at: act.at })
        .where('id', '=', asked.id)
        .execute();
      return unchanged({ revision, finding });
    },
  );
}

const unchanged = (record: Readonly<Record<string, string>>) =>
  ({ ok: true, value: { value: {}, set: {}, audit: { new: record }, visible: false } }) as const;

const onlyPeople = { code: 'person-unknown', sentence: '这一步只能由登录的工作人员办理。' };
