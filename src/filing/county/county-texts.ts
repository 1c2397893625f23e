import type { Kysely } from 'kysely';
import type { Tables } from '../tools.ts';
import type { TextEdit } from '../version-notes.ts';

/** A part of a county's report as a person wrote it. */
export interface CountyText extends TextEdit {
  readonly id: string;
}

/** What people wrote of the county's report, the latest of each part. */
export async function countyTexts(
  db: Kysely<Tables>,
  countyId: string,
  year: number,
): Promise<readonly CountyText[]> {
  const rows = await db
    .selectFrom('filing_county_text')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('year', '=', year)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  const latest = new Map(rows.map((row) => [row.part, row]));
  return [...latest.values()].map(({ id, part, paragraphs, written_at, written_by_name }) => ({
    ...{ id, part, paragraphs, by: written_by_name, at: written_at },
  }));
}
