import { officialForms, prescribedEdition } from '../../law/index.ts';
import type { Outcome } from '../../platform/index.ts';
import { holdFiling } from '../act-on-filing.ts';
import { nameOf } from '../add-version.ts';
import { type AtCounty, actAtCounty } from '../county/act-at-county.ts';
import { bodiesFilingTo } from '../county/bodies-filing-to.ts';
import { notNow } from '../declared-act.ts';
import { withCellEdits } from '../edit-report.ts';
import { checkKept, uncertainCells } from '../findings.ts';
import { unpackReport } from '../stored/pack-report.ts';
import { readyReport } from '../stored/ready-report.ts';
import { storeReports } from '../stored/store-reports.ts';
import type { FilingTools, Step } from '../tools.ts';
import type { CellEdit } from '../version-notes.ts';
import { takeNewer } from './take-newer.ts';

/** What a person made of an imported report that waited (核对结果). */
export interface Settlement {
  readonly bodyId: string;
  readonly year: number;
  /** Cells as they stand in the original; null where it is blank there. */
  readonly cells: readonly { readonly cell: string; readonly value: number | null }[];
  /** Uncertain cells that were read right, or whose proposal is right. */
  readonly confirmed: readonly string[];
  /** Why it takes the place of a report that is on file already (更正说明). */
  readonly correction?: string | undefined;
}

/**
 * Accepts an imported report that waited, with everything uncertain settled by a person; then it is kept. Where the
 * body has filed already it becomes the next version, if the person says why.
 */
export async function settleImport(
  tools: FilingTools,
  at: AtCounty,
  id: string,
  settlement: Settlement,
): Promise<Outcome<{ readonly bodyId: string; readonly year: number }>> {
  const { bodyId, year } = settlement;
  const roster = bodiesFilingTo(await tools.bodies.structure(), at.countyId, year);
  const body = roster.find((one) => one.body.id === bodyId)?.body;
  if (!body) return notNow('body-elsewhere', '所选机关不在这里报送，请核对。', { field: 'bodyId' });
  if (prescribedEdition(year) === null)
    return notNow('year-too-early', '这一年没有统一格式，不能入库。', { field: 'year' });
  return actAtCounty(tools, 'settle-import', at, async (step) => {
    const row = await waitingImport(step, at.countyId, id);
    if (!row) return notNow('import-unknown', '找不到这份待核对的年报，可能已有人处理。');
    const { report: read, notes } = unpackReport(row.document);
    if (read.edition === null)
      return notNow('no-table', '这份文件中没有找到表格，不能入库，请退回或者重新扫描。');
    const known = new Set(officialForms[read.edition].cells);
    const stranger = [...settlement.cells.map(({ cell }) => cell), ...settlement.confirmed].find(
      (cell) => !known.has(cell),
    );
    if (stranger !== undefined)
      return notNow('cell-unknown', '表格中没有这一格，请刷新页面。', { field: stranger });
    const edits = editsOf(settlement, read, at);
    const report = { ...withCellEdits(read, edits), body: read.body ?? body.name, year };
    const left = uncertainCells({ report });
    if (left.length > 0)
      return notNow('readings-uncertain', `还有 ${left.length} 格读数没有核对。`, { field: left[0]! });
    const kept = { report, notes: { ...notes, cellEdits: edits } };
    const source = { madeBy: row.made_by, name: row.name, sha256: row.sha256 };
    const filed = await holdFiling(step, bodyId, year);
    if (filed) {
      const { correction } = settlement;
      const taken = await takeNewer(tools, step, at.act, filed, { kept, body, correction, ...source });
      if (!taken.ok) return taken;
    } else
      await storeReports(tools, step, at.act, [
        { ...source, bodyId, year, ready: readyReport(kept, checkKept(kept, body, null)) },
      ]);
    await settle(step, at, id, { state: 'stored', body_id: bodyId, year });
    const audit = { id, bodyId, year, cells: edits.length, replaces: filed?.working_version ?? null };
    return { ok: true, value: { value: { bodyId, year }, audit } };
  });
}

/** Turns an imported report away (不予入库), with the reason. */
export function rejectImport(
  tools: FilingTools,
  at: AtCounty,
  id: string,
  reason: string,
): Promise<Outcome<{ readonly id: string }>> {
  return actAtCounty(tools, 'settle-import', at, async (step) => {
    if (!(await waitingImport(step, at.countyId, id)))
      return notNow('import-unknown', '找不到这份待核对的年报，可能已有人处理。');
    await settle(step, at, id, { state: 'rejected', reject_reason: reason });
    return { ok: true, value: { value: { id }, audit: { id, reason } } };
  });
}

function editsOf(
  { cells, confirmed }: Settlement,
  { cells: read }: ReturnType<typeof unpackReport>['report'],
  { act }: AtCounty,
): readonly CellEdit[] {
  const [by, at] = [nameOf(act), act.at];
  const from = (cell: string) => ({ value: read[cell]!.value, state: read[cell]!.state });
  return [
    ...cells.map(({ cell, value }) => ({ cell, value, from: from(cell), reason: '对照原件填写', by, at })),
    ...confirmed.flatMap((cell): readonly CellEdit[] => {
      const { value, proposal, reason = '' } = read[cell]!;
      const settled = value ?? proposal;
      // A cell without a number is settled only by saying what stands there.
      if (settled === undefined) return [];
      return [{ cell, value: settled, from: from(cell), reason, by, at, confirmed: true }];
    }),
  ];
}

const waitingImport = (step: Step, countyId: string, id: string) =>
  step
    .selectFrom('filing_import')
    .selectAll()
    .where('id', '=', id)
    .where('county_id', '=', countyId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();

async function settle(
  step: Step,
  { act }: AtCounty,
  id: string,
  what: { state: 'stored'; body_id: string; year: number } | { state: 'rejected'; reject_reason: string },
): Promise<void> {
  await step
    .updateTable('filing_import')
    .set({ ...what, settled_at: act.at, settled_by_name: nameOf(act) })
    .where('id', '=', id)
    .execute();
}
