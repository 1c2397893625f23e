import { type Kysely, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { PublishingTables } from '../tables.ts';
import { type Counted, countedOf, keptCount } from './count-listed.ts';

/** Which documents of the policy library to list. */
export interface PolicySelection {
  readonly bodyId?: string;
  /** Where it stands in its life: `in-force`, `amended`, `repealed`, `expired`. */
  readonly validity?: string;
  /** The year of its forming. */
  readonly year?: number;
  /** A part of the title. */
  readonly title?: string;
  readonly page: number;
  readonly size: number;
}

/** One document of the policy library. */
export interface PolicyLine {
  readonly id: string;
  readonly title: string;
  readonly bodyId: string;
  readonly formedOn: Day;
  readonly number: string | null;
  readonly state: string | null;
}

/** Lists the policy library (政策文件库), the newest first. */
export async function policyLibrary(
  db: Kysely<PublishingTables>,
  selection: PolicySelection,
): Promise<Counted & { readonly documents: readonly PolicyLine[] }> {
  const { page, size, bodyId, validity, year, title } = selection;
  const chosen = selectedPolicies(db, selection)
    .selectAll('publication')
    .orderBy('publication.formed_on', 'desc')
    .orderBy('publication.id', 'desc')
    .limit(size)
    .offset((page - 1) * size);
  const [documents, counted] = await Promise.all([
    db
      .selectFrom(chosen.as('publication'))
      .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
      .leftJoin('normative_document as document', 'document.publication_id', 'publication.id')
      .select(['publication.id', 'revision.title', 'publication.body_id as bodyId'])
      .select(['publication.formed_on as formedOn', 'document.state'])
      .select(sql<string | null>`coalesce(document.number, revision.metadata ->> 'number')`.as('number'))
      .orderBy('publication.formed_on', 'desc')
      .orderBy('publication.id', 'desc')
      .execute(),
    validity || year || title
      ? countedOf(db, selectedPolicies(db, selection).select('publication.id'))
      : keptCount(db, { kinds: ['policy'], bodyId }),
  ]);
  return { documents, ...counted };
}

function selectedPolicies(db: Kysely<PublishingTables>, selection: PolicySelection) {
  const { bodyId, validity, year, title } = selection;
  let rows = db
    .selectFrom('publication')
    .where('publication.released_revision', 'is not', null)
    .where('publication.column_id', 'in', (column) =>
      column.selectFrom('publish_column').select('id').where('kind', '=', 'policy'),
    );
  if (bodyId) rows = rows.where('publication.body_id', '=', bodyId);
  if (year)
    rows = rows
      .where('publication.formed_on', '>=', `${year}-01-01` as Day)
      .where('publication.formed_on', '<=', `${year}-12-31` as Day);
  if (validity)
    rows = rows.where('publication.id', 'in', (document) =>
      document.selectFrom('normative_document').select('publication_id').where('state', '=', validity),
    );
  if (title)
    rows = rows.where('publication.id', 'in', (found) =>
      found
        .selectFrom('publication_search')
        .select('publication_id')
        .where('column_kind', '=', 'policy')
        .where('title', 'like', `%${title.replace(/[\\%_]/g, '\\$&')}%`),
    );
  return rows;
}
