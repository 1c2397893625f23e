import { type Kysely, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import { dayOfInstant } from '../../platform/index.ts';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';

/** One publication a body released in a year that is public now, as the annual report counts it. */
export interface ReleaseOfYear {
  readonly id: string;
  readonly title: string;
  readonly columnId: string;
  readonly column: string;
  readonly kind: ColumnKind;
  readonly formedOn: Day;
  readonly releasedOn: Day;
}

/** What a body released in a year and is public now, the oldest first: the lists behind the counts of the year. */
export async function releasesOfYear(
  db: Kysely<PublishingTables>,
  bodyId: string,
  year: number,
): Promise<readonly ReleaseOfYear[]> {
  const rows = await db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
    .select([
      'revision.title',
      'publication.id',
      'publication.column_id as columnId',
      'column.name as column',
      'column.kind',
    ])
    .select(['publication.formed_on as formedOn', sql<string>`publication.first_released_at`.as('at')])
    .where('publication.body_id', '=', bodyId)
    .where('publication.released_revision', 'is not', null)
    .where('publication.first_released_at', '>=', newYear(year))
    .where('publication.first_released_at', '<', newYear(year + 1))
    .orderBy('publication.first_released_at')
    .orderBy('publication.id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, releasedOn: dayOfInstant(at) as Day }));
}

/** A publication of a year on one of the other channels of its body. */
export interface ChannelRelease {
  readonly publicationId: string;
  readonly channelId: string;
}

/** Which publications a body put on channels of certain kinds in a year, once for each channel. */
export async function channelReleasesOfYear(
  db: Kysely<PublishingTables>,
  bodyId: string,
  year: number,
  kinds: readonly string[],
): Promise<readonly ChannelRelease[]> {
  return db
    .selectFrom('publication')
    .innerJoin('publication_channel as also', 'also.publication_id', 'publication.id')
    .innerJoin('channel', 'channel.id', 'also.channel_id')
    .select(['also.publication_id as publicationId', 'also.channel_id as channelId'])
    .where('publication.body_id', '=', bodyId)
    .where('publication.released_revision', 'is not', null)
    .where('publication.first_released_at', '>=', newYear(year))
    .where('publication.first_released_at', '<', newYear(year + 1))
    .where('channel.kind', 'in', [...kinds])
    .orderBy('publication.first_released_at')
    .orderBy('publication.id')
    .execute();
}

/** The first instant of a year in China. */
const newYear = (year: number): string => new Date(Date.UTC(year, 0, 1) - 8 * 3_600_000).toISOString();
