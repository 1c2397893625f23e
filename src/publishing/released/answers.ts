import type { Kysely } from 'kysely';
import type { PublishingTables } from '../tables.ts';

/** A question from the public with its answer, in the words that were made public (留言答复). */
export interface ReleasedAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** When the question came and when it was answered. */
  readonly askedAt: string;
  readonly answeredAt: string;
  /** What it is about, while that is public. */
  readonly about: { readonly id: string; readonly title: string } | null;
}

const answers = (db: Kysely<PublishingTables>) =>
  db
    .selectFrom('feedback')
    .leftJoin('publication', (join) =>
      join
        .onRef('publication.id', '=', 'feedback.publication_id')
        .on('publication.released_revision', 'is not', null),
    )
    .leftJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .select(['feedback.id', 'feedback.public_question as question', 'feedback.public_answer as answer'])
    .select(['feedback.at as askedAt', 'feedback.answered_at as answeredAt'])
    .select(['publication.id as aboutId', 'revision.title as aboutTitle'])
    .where('feedback.published_at', 'is not', null)
    .orderBy('feedback.published_at', 'desc')
    .orderBy('feedback.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof answers>['execute']>>[number];

const released = ({ aboutId, aboutTitle, question, answer, answeredAt, ...row }: Row): ReleasedAnswer => ({
  ...{ ...row, question: question!, answer: answer!, answeredAt: answeredAt! },
  about: aboutId === null ? null : { id: aboutId, title: aboutTitle! },
});

/** The answers of a body, the newest first, with how many there are. */
export async function releasedAnswers(
  db: Kysely<PublishingTables>,
  bodyId: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly answers: readonly ReleasedAnswer[]; readonly count: number }> {
  const [rows, { count }] = await Promise.all([
    answers(db)
      .where('feedback.body_id', '=', bodyId)
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    db
      .selectFrom('feedback')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('body_id', '=', bodyId)
      .where('published_at', 'is not', null)
      .executeTakeFirstOrThrow(),
  ]);
  return { answers: rows.map(released), count: Number(count) };
}

/** The answers about one released publication, for its page. */
export async function answersAbout(
  db: Kysely<PublishingTables>,
  publicationId: string,
): Promise<readonly ReleasedAnswer[]> {
  const rows = await answers(db).where('publication.id', '=', publicationId).limit(20).execute();
  return rows.map(released);
}
