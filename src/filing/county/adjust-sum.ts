import type { Kysely } from 'kysely';
import { type CellId, officialForms, prescribedEdition } from '../../law/index.ts';
import type { Outcome } from '../../platform/index.ts';
import { plainDecimal, totalParts } from '../../report/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import type { FilingTools, Tables } from '../tools.ts';
import { type AtCounty, actAtCounty } from './act-at-county.ts';

/** A number added to a cell of a sum: a case counted twice, a document of two bodies (汇总调整). */
export interface Adjustment {
  readonly cell: CellId;
  readonly amount: number;
  readonly reason: string;
  readonly aboutBody: string | null;
}

/** An adjustment as it was made. */
export interface MadeAdjustment extends Adjustment {
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly voided: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** Adjusts a cell of the sum of a year, with the reason. Totals follow from their parts and are not adjusted. */
export function adjustSum(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  { cell, amount, reason, aboutBody }: Adjustment,
): Promise<Outcome<{ readonly id: string }>> {
  const edition = prescribedEdition(year);
  if (edition === null || !officialForms[edition].cells.includes(cell))
    return Promise.resolve(notNow('cell-unknown', '表格中没有这一格，请刷新页面。', { field: 'cell' }));
  if (totalParts(edition).has(cell))
    return Promise.resolve(notNow('cell-derived', '合计由系统计算，请调整它的组成项。', { field: 'cell' }));
  if (!Number.isFinite(amount) || amount === 0)
    return Promise.resolve(notNow('amount-unfit', '调整的数不能为零。', { field: 'amount' }));
  return actAtCounty(tools, 'adjust', at, async (step) => {
    const id = tools.newId();
    await step
      .insertInto('filing_adjustment')
      .values({
        ...{ id, county_id: at.countyId, year, cell, amount: plainDecimal(amount), reason },
        ...{ about_body: aboutBody, made_at: at.act.at, made_by_name: nameOf(at.act) },
      })
      .execute();
    return { ok: true, value: { value: { id }, audit: { year, cell, amount, reason } } };
  });
}

/** Takes an adjustment back, with the reason; it stays on record. */
export function voidAdjustment(
  tools: FilingTools,
  at: AtCounty,
  id: string,
  reason: string,
): Promise<Outcome<{ readonly id: string }>> {
  return actAtCounty(tools, 'void-adjustment', at, async (step) => {
    const { numUpdatedRows } = await step
      .updateTable('filing_adjustment')
      .set({ voided_at: at.act.at, voided_by_name: nameOf(at.act), void_reason: reason })
      .where('id', '=', id)
      .where('county_id', '=', at.countyId)
      .where('voided_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return notNow('adjustment-unknown', '找不到这项调整，可能已经撤销。');
    return { ok: true, value: { value: { id }, audit: { id, reason } } };
  });
}

/** The adjustments of a sum in the order they were made; those that were taken back too, when asked for. */
export async function adjustmentsOf(
  db: Kysely<Tables>,
  countyId: string,
  year: number,
  { voided = false }: { readonly voided?: boolean } = {},
): Promise<readonly MadeAdjustment[]> {
  const rows = await db
    .selectFrom('filing_adjustment')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('year', '=', year)
    .$if(!voided, (query) => query.where('voided_at', 'is', null))
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, cell: row.cell, amount: Number(row.amount), reason: row.reason },
    ...{ aboutBody: row.about_body, madeAt: row.made_at, madeBy: row.made_by_name },
    voided:
      row.voided_at === null
        ? null
        : { at: row.voided_at, by: row.voided_by_name!, reason: row.void_reason! },
  }));
}
