import type { CellId } from '../../law/index.ts';
import { addAmounts, addReports, type NamedReport } from '../../report/index.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { FilingTools } from '../tools.ts';
import { countySum } from './county-sum.ts';
import { rolledParts } from './roll-up.ts';

/** One cell of the proof: what the sum says, and what its parts come to when added another way. */
export interface ProvedCell {
  readonly cell: CellId;
  readonly own: number | null;
  readonly bodies: number | null;
  readonly adjusted: number;
  readonly sum: number | null;
  /** The same from the full reports by the engine that checks single reports. */
  readonly again: number | null;
  readonly holds: boolean;
}

/** A proof that the county is the sum of its bodies (县＝各机关之和). */
export interface SumProof {
  readonly cells: readonly ProvedCell[];
  readonly parts: readonly { readonly bodyId: string; readonly name: string; readonly version: number }[];
  readonly missing: readonly string[];
  /** Every cell comes to the same both ways. */
  readonly holds: boolean;
}

/**
 * Adds the county up a second time from the full reports, by another path than the sum itself: reports unpacked
 * whole, added by the engine, adjustments on top. Null without such a body.
 */
export async function proveSum(
  tools: Pick<FilingTools, 'db' | 'bodies'>,
  countyId: string,
  year: number,
): Promise<SumProof | null> {
  const sum = await countySum(tools, countyId, year);
  if (!sum) return null;
  const parts = (await rolledParts(tools, countyId, year)).filter(({ versionId }) => versionId !== null);
  const rows = await tools.db
    .selectFrom('filing_version')
    .select(['id', 'number', 'document'])
    .where('id', 'in', parts.length > 0 ? parts.map(({ versionId }) => versionId!) : [countyId])
    .execute();
  const versions = new Map(rows.map((row) => [row.id, row]));
  const named = parts.map(({ body, versionId }): NamedReport & { readonly isOwn: boolean } => ({
    name: body.id,
    report: unpackReport(versions.get(versionId!)!.document).report,
    isOwn: body.id === countyId,
  }));
  const all = addReports(named);
  const bodies = addReports(named.filter(({ isOwn }) => !isOwn));
  const cells = Object.entries(sum.cells).map(([cell, { value, own, adjusted }]): ProvedCell => {
    const engine = all.cells[cell]?.reading.value ?? null;
    const again = engine === null ? null : addAmounts([engine, adjusted]);
    return {
      ...{ cell, own, adjusted, sum: value, again, holds: again === value },
      bodies: bodies.cells[cell]?.reading.value ?? null,
    };
  });
  return {
    cells,
    parts: parts.map(({ body, versionId }) => ({
      ...{ bodyId: body.id, name: body.name, version: versions.get(versionId!)!.number },
    })),
    missing: sum.missing.map(({ name }) => name),
    holds: cells.every(({ holds }) => holds),
  };
}
