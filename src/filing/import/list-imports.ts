import type { Kysely } from 'kysely';
import type { CellId } from '../../law/index.ts';
import { type ReportJson, reportToJson } from '../../report/index.ts';
import { uncertainCells } from '../findings.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { Tables } from '../tools.ts';

/** A report from outside that waits for a person, as the queue shows it (待核对的年报). */
export interface WaitingImport {
  readonly id: string;
  readonly name: string;
  readonly madeBy: 'imported' | 'exchanged';
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly year: number | null;
  readonly doubts: readonly string[];
  readonly receivedAt: string;
}

/** What waits at a county, the oldest first. */
export async function listImports(db: Kysely<Tables>, countyId: string): Promise<readonly WaitingImport[]> {
  const rows = await db
    .selectFrom('filing_import')
    .select([
      ...(['id', 'name', 'made_by as madeBy', 'body_id as bodyId', 'body_name as bodyName'] as const),
      ...(['year', 'doubts', 'received_at as receivedAt'] as const),
    ])
    .where('county_id', '=', countyId)
    .where('state', '=', 'waiting')
    .orderBy('received_at')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows;
}

/** One report that waits, as it was read. */
export async function openImport(
  db: Kysely<Tables>,
  countyId: string,
  id: string,
): Promise<(WaitingImport & { readonly report: ReportJson; readonly uncertain: readonly CellId[] }) | null> {
  const row = await db
    .selectFrom('filing_import')
    .selectAll()
    .where('id', '=', id)
    .where('county_id', '=', countyId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!row) return null;
  const { report } = unpackReport(row.document);
  return {
    ...{ id, name: row.name, madeBy: row.made_by, bodyId: row.body_id, bodyName: row.body_name },
    ...{ year: row.year, doubts: row.doubts, receivedAt: row.received_at },
    ...{ report: reportToJson(report), uncertain: uncertainCells({ report }) },
  };
}
