import type { Kysely } from 'kysely';
import type { Bodies } from '../../bodies/index.ts';
import type { Act, NewId } from '../../platform/index.ts';
import type { PublishingTables } from '../tables.ts';

/** What a visitor leaves (网民纠错、满意度). */
export interface VisitorMessage {
  readonly kind: 'correction' | 'satisfaction';
  /** The publication it is about; null when it is about the site. */
  readonly about: string | null;
  /** The body it is meant for when it is about no publication; null for the county. */
  readonly bodyId: string | null;
  readonly message: string;
  readonly score: number | null;
  /** Encrypted. */
  readonly contact: string | null;
}

/** Keeps a message for the body it concerns; one about nothing released goes to the county. */
export async function leaveFeedback(
  { db, bodies, newId }: { db: Kysely<PublishingTables>; bodies: Bodies; newId: NewId },
  act: Act,
  { kind, about, bodyId, message, score, contact }: VisitorMessage,
): Promise<void> {
  const publication = about
    ? await db
        .selectFrom('publication')
        .select(['id', 'body_id'])
        .where('id', '=', about)
        .where('released_revision', 'is not', null)
        .executeTakeFirst()
    : undefined;
  const body = publication?.body_id ?? bodyId ?? (await bodies.tree(act.today)).root?.id;
  if (!body) return;
  await db
    .insertInto('feedback')
    .values({
      ...{ id: newId(), publication_id: publication?.id ?? null, body_id: body, kind, score },
      ...{ message, contact, at: act.at },
    })
    .execute();
}
