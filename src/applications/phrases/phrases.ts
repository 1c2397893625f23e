import { type Grants, may } from '../../bodies/index.ts';
import { type Act, auditAct, done, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import { byClerk } from '../declared-act.ts';
import { doerOf } from '../keep-act.ts';
import type { ContentKey } from '../letters/content-labels.ts';
import type { LetterKindId } from '../letters/letter-kinds.ts';
import type { ApplicationTools } from '../tools.ts';

/** A phrase a body keeps for one content of one kind of letter (常用语). */
export interface Phrase {
  readonly id: string;
  readonly letterKind: LetterKindId;
  readonly contentKey: ContentKey;
  readonly text: string;
}

/** The phrases of a body, those of one kind of letter if it is named; in the order they were entered. */
export async function listPhrases(
  { db }: Pick<ApplicationTools, 'db'>,
  bodyId: string,
  letterKind?: LetterKindId,
): Promise<readonly Phrase[]> {
  return db
    .selectFrom('application_phrase')
    .select(['id', 'letter_kind as letterKind', 'content_key as contentKey', 'text'])
    .where('body_id', '=', bodyId)
    .where('retired_at', 'is', null)
    .$if(letterKind !== undefined, (query) => query.where('letter_kind', '=', letterKind!))
    .orderBy('id')
    .execute();
}

/** Keeps a phrase for later letters; the same one twice is one. */
export async function addPhrase(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  { bodyId, ...phrase }: Omit<Phrase, 'id'> & { readonly bodyId: string },
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const denied = may(grants, byClerk, bodyId, ancestors);
  if (denied) return refused(denied);
  const known = (await listPhrases(tools, bodyId, phrase.letterKind)).find(
    ({ contentKey, text }) => contentKey === phrase.contentKey && text === phrase.text,
  );
  if (known) return { ok: true, value: { id: known.id } };
  const id = tools.newId();
  await inTransaction(tools.db, async (step) => {
    await step
      .insertInto('application_phrase')
      .values({
        ...{ id, body_id: bodyId, letter_kind: phrase.letterKind, content_key: phrase.contentKey },
        ...{
          text: phrase.text,
          created_at: act.at,
          created_by_name: doerOf(act.actor).name,
          retired_at: null,
        },
      })
      .execute();
    await auditAct(step, tools.clock, act, {
      action: 'phrase.add',
      objectKind: 'phrase',
      objectId: id,
      new: { ...phrase, bodyId },
    });
  });
  return { ok: true, value: { id } };
}

/** Takes a phrase off the list; letters that used it stay as they are. */
export async function retirePhrase(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<undefined>> {
  const { ancestors } = await tools.structureOn(act.today);
  const row = await tools.db
    .selectFrom('application_phrase')
    .select('body_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refused({ code: 'phrase-unknown', sentence: '找不到这条常用语，可能已经删去。' });
  const denied = may(grants, byClerk, row.body_id, ancestors);
  if (denied) return refused(denied);
  await inTransaction(tools.db, async (step) => {
    await step
      .updateTable('application_phrase')
      .set({ retired_at: act.at })
      .where('id', '=', id)
      .where('retired_at', 'is', null)
      .execute();
    await auditAct(step, tools.clock, act, {
      action: 'phrase.retire',
      objectKind: 'phrase',
      objectId: id,
    });
  });
  return done();
}
