import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import { dayOfInstant } from '../../platform/index.ts';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';
import type { Step } from '../tools.ts';
import { periodWords } from './periods.ts';
import { scopedQuarter, scopeWords } from './scopes.ts';
import type { PublicationSearchTable } from './tables.ts';
import { type Words, wordCutter } from './words.ts';

/** Which revision is to be found, and since when. */
export interface Indexed {
  readonly id: string;
  readonly revision: string;
  readonly releasedAt: string;
}

/** One row of what the public search sees. */
export type SearchRow = Omit<Insertable<PublicationSearchTable>, 'words'> & {
  readonly words: RawBuilder<string>;
};

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
  const text = await textsOf(step as unknown as Kysely<PublishingTables>, 'any')
    .where('revision.id', '=', revision)
    .executeTakeFirstOrThrow();
  const { publication_id: _, ...row } = searchRow({ ...text, releasedAt });
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

/** The texts of publications with what is needed to find them; `by` says whose revision counts. */
export const textsOf = (db: Kysely<PublishingTables>, by: 'any' | 'released') =>
  db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', (join) =>
      by === 'released'
        ? join.onRef('revision.id', '=', 'publication.released_revision')
        : join.onRef('revision.publication_id', '=', 'publication.id'),
    )
    .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
    .leftJoin('normative_document as document', 'document.publication_id', 'publication.id')
    .select(['publication.id', 'publication.body_id', 'publication.column_id'])
    .select(['revision.title', 'revision.summary', 'revision.metadata', 'column.kind'])
    .select(['document.state as validity', 'document.number as number'])
    .select(sql<string>`left(revision.plain, ${longestText})`.as('plain'))
    .select('publication.first_released_at as releasedAt');

/** What the search needs to know of a text. */
export interface TextToIndex {
  readonly id: string;
  readonly body_id: string;
  readonly column_id: string;
  readonly kind: ColumnKind;
  readonly validity: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly summary: string;
  readonly plain: string;
  readonly metadata: Record<string, unknown>;
  readonly releasedAt: string | null;
}

/** Takes a text apart into words for the search. */
export function searchRow(text: TextToIndex & { readonly releasedAt: string | null }): SearchRow {
  const keywords = (text.metadata.keywords as readonly string[] | undefined) ?? [];
  const number = text.number ?? text.metadata.number;
  const head = words().of([text.title, number, ...keywords].filter(Boolean).join(' '));
  const body = words().of(`${text.summary} ${text.plain}`);
  return {
    publication_id: text.id,
    body_id: text.body_id,
    column_id: text.column_id,
    column_kind: text.kind,
    year: Number(dayOfInstant(text.releasedAt!).slice(0, 4)),
    validity: text.validity ?? '',
    released_at: text.releasedAt!,
    title: text.title,
    words: weighted(head, [...body, ...placeWords(text, text.releasedAt!)]),
  };
}

/** Words that nobody looks for, with which the index narrows a search by itself. */
function placeWords(text: TextToIndex, releasedAt: string): readonly string[] {
  const { third, quarter } = periodWords(releasedAt);
  const [body, kind] = [scopeWords.body(text.body_id), scopeWords.kind(text.kind)];
  return [
    ...[third, quarter, body, kind, scopeWords.column(text.column_id)],
    ...[body, kind].map((scope) => scopedQuarter(scope, quarter)),
  ];
}

/** Words of title and keywords weigh more (A) than those of the text (B). */
const weighted = (head: readonly string[], body: readonly string[]) =>
  sql<string>`setweight(to_tsvector('simple', ${head.join(' ')}), 'A') || setweight(to_tsvector('simple', ${body.join(' ')}), 'B')`;
