import { sql } from 'kysely';
import type { Step } from '../tools.ts';
import { type Words, wordCutter } from './words.ts';

/** Which revision is to be found, and since when. */
export interface Indexed {
  readonly id: string;
  readonly revision: string;
  readonly releasedAt: string;
}

/** Longer texts are found by their beginning; a tsvector holds a megabyte at most. */
const longestText = 60_000;

let cutter: Words | undefined;
/** The dictionary takes a fifth of a second, so it is loaded with the first text. */
export const words = (): Words => {
  cutter ??= wordCutter();
  return cutter;
};

/** Puts the released revision where the public search looks, in the transaction of the release itself. */
export async function indexReleased(step: Step, { id, revision, releasedAt }: Indexed): Promise<void> {
  const text = await step
    .selectFrom('publication_revision as revision')
    .innerJoin('publication', 'publication.id', 'revision.publication_id')
    .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
    .leftJoin('normative_document as document', 'document.publication_id', 'publication.id')
    .select(['revision.title', 'revision.summary', 'revision.plain', 'revision.metadata'])
    .select(['publication.body_id', 'publication.column_id', 'column.kind', 'document.state as validity'])
    .where('revision.id', '=', revision)
    .executeTakeFirstOrThrow();
  const keywords = (text.metadata.keywords as readonly string[] | undefined) ?? [];
  const head = words().of([text.title, text.metadata.number, ...keywords].filter(Boolean).join(' '));
  const body = words().of(`${text.summary} ${text.plain.slice(0, longestText)}`);
  const row = {
    body_id: text.body_id,
    column_id: text.column_id,
    column_kind: text.kind,
    year: Number(releasedAt.slice(0, 4)),
    validity: text.validity ?? '',
    released_at: releasedAt,
    title: text.title,
    words: weighted(head, body),
  };
  await step
    .insertInto('publication_search')
    .values({ publication_id: id, ...row })
    .onConflict((conflict) => conflict.column('publication_id').doUpdateSet(row))
    .execute();
}

/** Takes a publication out of the search. */
export async function forgetReleased(step: Step, id: string): Promise<void> {
  await step.deleteFrom('publication_search').where('publication_id', '=', id).execute();
}

/** Words of title and keywords weigh more (A) than those of the text (B). */
export const weighted = (head: readonly string[], body: readonly string[]) =>
  sql<string>`setweight(to_tsvector('simple', ${head.join(' ')}), 'A') || setweight(to_tsvector('simple', ${body.join(' ')}), 'B')`;
