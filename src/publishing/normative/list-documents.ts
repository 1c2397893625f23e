import { type Kysely, sql } from 'kysely';
import { addMonths, type Day, day } from '../../law/index.ts';
import type { PublishingTables } from '../tables.ts';
import { type NormativeRules, usualNormativeRules } from './normative-rules.ts';
import type { NormativeState } from './normative-states.ts';

/** One normative document as the office lists it. */
export interface DocumentLine {
  readonly id: string;
  readonly bodyId: string;
  readonly title: string;
  readonly state: NormativeState;
  readonly number: string | null;
  readonly signedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly validUntil: Day | null;
  readonly endedOn: Day | null;
}

/** A document to be looked over this year, and why, in Chinese. */
export interface DocumentToReview extends DocumentLine {
  readonly why: string;
}

/** The documents of these bodies, the newest first, by state when one is given. */
export function listDocuments(
  db: Kysely<PublishingTables>,
  bodies: readonly string[],
  state?: NormativeState,
): Promise<readonly DocumentLine[]> {
  const rows = lines(db, bodies)
    .orderBy('document.signed_on', (order) => order.desc().nullsFirst())
    .limit(500);
  return (state ? rows.where('document.state', '=', state) : rows).execute() as never;
}

/**
 * The documents to be looked over this year (年度清理): their validity ends within it, or they have no end and have
 * held for longer than the rules allow without a look.
 */
export async function documentsToReview(
  db: Kysely<PublishingTables>,
  bodies: readonly string[],
  today: Day,
  { reviewAfterYears }: NormativeRules = usualNormativeRules,
): Promise<readonly DocumentToReview[]> {
  const yearsEnd = day(`${today.slice(0, 4)}-12-31`);
  const long = addMonths(yearsEnd, -12 * reviewAfterYears);
  const found = await lines(db, bodies)
    .where('document.state', 'in', ['published', 'in-force', 'amended'])
    .where((either) =>
      either.or([
        either('document.valid_until', '<=', yearsEnd),
        either.and([either('document.valid_until', 'is', null), either('document.effective_on', '<=', long)]),
      ]),
    )
    .orderBy('document.valid_until')
    .execute();
  return found.map((one) => ({ ...one, why: reasonToReview(one, reviewAfterYears) })) as never;
}

const reasonToReview = ({ validUntil }: Pick<DocumentLine, 'validUntil'>, years: number): string =>
  validUntil === null ? `没有规定有效期，施行到年底已满 ${years} 年` : '有效期在年底前届满，届满前要评估';

const lines = (db: Kysely<PublishingTables>, bodies: readonly string[]) =>
  db
    .selectFrom('normative_document as document')
    .innerJoin('publication', 'publication.id', 'document.publication_id')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.working_revision')
    .select([
      'document.publication_id as id',
      'document.body_id as bodyId',
      'revision.title',
      'document.state',
    ])
    .select(['document.number', 'document.signed_on as signedOn', 'document.effective_on as effectiveOn'])
    .select(['document.valid_until as validUntil', 'document.ended_on as endedOn'])
    .where('document.body_id', '=', sql<string>`any(${[...bodies]}::uuid[])`);
