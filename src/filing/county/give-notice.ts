import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Outcome } from '../../platform/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import type { FilingTools, Tables } from '../tools.ts';
import { type AtCounty, actAtCounty } from './act-at-county.ts';

/** What a county asks of the bodies below it for the reports of a year (编报通知). */
export interface Notice {
  /** The last day for townships; the Regulation sets none for them. */
  readonly townshipDue: Day;
  /** Organisations that have to file a report of their own (art. 54). */
  readonly organisations: readonly string[];
  readonly words: string;
}

/** A notice as it was issued. */
export interface IssuedNotice extends Notice {
  readonly id: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
}

/** Gives notice of what is asked for the reports of a year; a later one takes its place. */
export function giveNotice(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  { townshipDue, organisations, words }: Notice,
): Promise<Outcome<{ readonly id: string }>> {
  if (townshipDue <= `${year}-12-31` || townshipDue > `${year + 1}-03-31`)
    return Promise.resolve(
      notNow('due-unfit', `乡镇的报送期限应在${year + 1}年1月1日至3月31日之间。`, { field: 'townshipDue' }),
    );
  return actAtCounty(tools, 'give-notice', at, async (step) => {
    const id = tools.newId();
    await step
      .insertInto('filing_notice')
      .values({
        ...{ id, county_id: at.countyId, year, township_due: townshipDue, organisations, words },
        ...{ issued_at: at.act.at, issued_by_name: nameOf(at.act) },
      })
      .execute();
    return {
      ok: true,
      value: { value: { id }, audit: { year, townshipDue, organisations: [...organisations] } },
    };
  });
}

/** The notice in force at each of these bodies for a year; the latest one counts. */
export async function noticesOf(
  db: Kysely<Tables>,
  countyIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, IssuedNotice>> {
  if (countyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('filing_notice')
    .selectAll()
    .where('county_id', 'in', countyIds)
    .where('year', '=', year)
    .orderBy('issued_at')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.county_id,
      {
        ...{ id: row.id, townshipDue: row.township_due, organisations: row.organisations },
        ...{ words: row.words, issuedAt: row.issued_at, issuedBy: row.issued_by_name },
      },
    ]),
  );
}

/** The notice of the nearest of the bodies above, nearest first, that gave one; null when none did. */
export async function nearestNotice(
  db: Kysely<Tables>,
  above: readonly string[],
  year: number,
): Promise<IssuedNotice | null> {
  const notices = await noticesOf(db, above, year);
  const issuer = above.find((id) => notices.has(id));
  return issuer === undefined ? null : notices.get(issuer)!;
}
