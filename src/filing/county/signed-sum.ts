import type { Kysely } from 'kysely';
import type { CellId } from '../../law/index.ts';
import type { Report } from '../../report/index.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { Tables } from '../tools.ts';
import type { MadeAdjustment } from './adjust-sum.ts';
import type { RolledPart } from './roll-up.ts';

/** A sum as it was signed, with the versions it was made of (汇总签发). */
export interface SignedSum {
  readonly number: number;
  /** The accepted version of each body, by body. */
  readonly versions: Readonly<Record<string, string>>;
  /** Bodies that owed a report and had none accepted. */
  readonly missing: readonly string[];
  readonly adjustments: readonly string[];
  /** What people wrote of the text, the one that counted of each part; null where only the tables were signed. */
  readonly texts: readonly string[] | null;
  readonly cells: Readonly<Record<CellId, number | null>>;
  readonly signedAt: string;
  readonly signedBy: string;
}

/** What has changed below a signed sum, so that it is no longer the sum of what counts. */
export interface StalePart {
  readonly kind: 'corrected' | 'added' | 'gone' | 'adjustment';
  /** The body; null for an adjustment. */
  readonly bodyId: string | null;
  readonly name: string;
  readonly signedVersion: string | null;
  readonly currentVersion: string | null;
}

/** The sum of a year as it was last signed; null when it never was. */
export async function signedSum(
  db: Kysely<Tables>,
  countyId: string,
  year: number,
): Promise<SignedSum | null> {
  const row = await db
    .selectFrom('filing_sign_off')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { number, versions, missing, adjustments, texts, cells } = row;
  return {
    ...{ number, versions, missing, adjustments, texts, cells },
    ...{ signedAt: row.signed_at, signedBy: row.signed_by_name },
  };
}

/** The report of a county as it was last signed; null when none was. */
export async function signedCountyReport(
  db: Kysely<Tables>,
  countyId: string,
  year: number,
): Promise<Report | null> {
  const row = await db
    .selectFrom('filing_sign_off')
    .select('document')
    .where('county_id', '=', countyId)
    .where('year', '=', year)
    .where('document', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? unpackReport(row.document!).report : null;
}

/** What of a signed sum no longer holds: children corrected, added or gone, adjustments made or taken back. */
export function stalePartsOf(
  { versions, adjustments: signed }: SignedSum,
  parts: readonly RolledPart[],
  adjustments: readonly MadeAdjustment[],
): readonly StalePart[] {
  const standing = new Map(parts.map((part) => [part.body.id, part]));
  const changed = parts.flatMap(({ body, versionId }): readonly StalePart[] => {
    const before = versions[body.id] ?? null;
    if (versionId === before || versionId === null) return [];
    const kind = before === null ? 'added' : 'corrected';
    return [{ kind, bodyId: body.id, name: body.name, signedVersion: before, currentVersion: versionId }];
  });
  const gone = Object.entries(versions).flatMap(([bodyId, version]): readonly StalePart[] => {
    const part = standing.get(bodyId);
    if (part && part.versionId !== null) return [];
    const name = part?.body.name ?? bodyId;
    return [{ kind: 'gone', bodyId, name, signedVersion: version, currentVersion: null }];
  });
  const now = adjustments.map(({ id }) => id);
  const moved = now.some((id) => !signed.includes(id)) || signed.some((id) => !now.includes(id));
  const adjusted: StalePart = {
    ...{ kind: 'adjustment', bodyId: null, name: '汇总调整', signedVersion: null, currentVersion: null },
  };
  return [...changed, ...gone, ...(moved ? [adjusted] : [])];
}
