import { type Kysely, sql } from 'kysely';
import type { PublicBody } from '../../bodies/index.ts';
import { type CellId, type Edition, officialForms, prescribedEdition } from '../../law/index.ts';
import { addAmounts } from '../../report/index.ts';
import { bodiesFilingTo } from '../county/bodies-filing-to.ts';
import type { RolledCell } from '../county/roll-up.ts';
import { type PackedCell, unpackFigures } from '../stored/figure-sums.ts';
import { packFigures } from '../stored/pack-figures.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { FilingTools, Tables } from '../tools.ts';

/** What one body brings into a public sum. */
export interface ReleasedPart {
  readonly body: PublicBody;
  readonly publishedAt: string | null;
  readonly correctionNote: string | null;
  /** Its public cells; null when no report of it is public. */
  readonly cells: Readonly<Record<CellId, PackedCell>> | null;
}

/** The public reports of a county and year, added up, with the parts (已公开年报的合计). */
export interface ReleasedSum {
  readonly year: number;
  readonly edition: Edition;
  readonly cells: Readonly<Record<CellId, RolledCell>>;
  /** The bodies that owe a report or have a public one, the county itself first. */
  readonly parts: readonly ReleasedPart[];
}

/**
 * Adds up what is public of a county and year, straight from the reports: neither what is accepted but not public,
 * nor a correction on its way, is in it. Null for a year without a national form.
 */
export async function releasedSum(
  { db, bodies }: Pick<FilingTools, 'db' | 'bodies'>,
  rootId: string,
  year: number,
): Promise<ReleasedSum | null> {
  const edition = prescribedEdition(year);
  if (edition === null) return null;
  const roster = bodiesFilingTo(await bodies.structure(), rootId, year);
  const shown = new Map((await publicFigures(db, year)).map((row) => [row.bodyId, row]));
  const parts = roster
    .filter(({ body, duty }) => duty === 'owes' || shown.has(body.id))
    .map(({ body }): ReleasedPart => {
      const row = shown.get(body.id);
      return {
        ...{ body, publishedAt: row?.publishedAt ?? null, correctionNote: row?.note ?? null },
        cells: row ? unpackFigures({ bytes: row.figures, at: 0 }) : null,
      };
    });
  const added = officialForms[edition].cells.map((cell) => [cell, summed(parts, cell)] as const);
  return { ...{ year, edition, parts }, cells: Object.fromEntries(added) };
}

/** As soon as one public report has no number here, or one in another unit, the sum is unknown. */
function summed(parts: readonly ReleasedPart[], cell: CellId): RolledCell {
  const readings = parts.flatMap(({ cells }) => (cells ? [cells[cell]] : []));
  const known = readings.flatMap((reading) => (isKnown(reading) ? [reading.value] : []));
  const unknown = readings.length - known.length;
  const sum = addAmounts(known);
  return { value: unknown === 0 && readings.length > 0 ? sum : null, known: sum, unknown };
}

const isKnown = (reading: PackedCell | undefined): reading is PackedCell & { readonly value: number } =>
  reading !== undefined && reading.value !== null && !reading.otherUnit;

interface PublicFigures {
  readonly bodyId: string;
  readonly publishedAt: string;
  readonly note: string | null;
  readonly figures: Buffer;
}

/** Where the accepted version is the public one its figures are at hand; where it is not, they are taken anew. */
async function publicFigures(db: Kysely<Tables>, year: number): Promise<readonly PublicFigures[]> {
  const rows = await db
    .selectFrom('filing')
    .leftJoin('accepted_report as accepted', (join) =>
      join
        .onRef('accepted.body_id', '=', 'filing.body_id')
        .onRef('accepted.year', '=', 'filing.year')
        .onRef('accepted.version_id', '=', 'filing.published_version'),
    )
    .leftJoin('filing_version as shown', (join) =>
      join.onRef('shown.id', '=', 'filing.published_version').on('accepted.version_id', 'is', null),
    )
    .select(['filing.body_id', 'filing.published_at', 'filing.published_note', 'accepted.figures'])
    .select(sql<Buffer | null>`shown.document`.as('document'))
    .where('filing.year', '=', year)
    .where('filing.published_at', 'is not', null)
    .where('filing.published_version', 'is not', null)
    .execute();
  return rows.map(({ body_id, published_at, published_note, figures, document }) => ({
    ...{ bodyId: body_id, publishedAt: published_at!, note: published_note },
    figures: figures ?? packFigures(unpackReport(document!).report),
  }));
}
