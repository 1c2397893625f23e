import { sql } from 'kysely';
import { prescribedEdition } from '../../law/index.ts';
import type { Outcome } from '../../platform/index.ts';
import type { Diagnostic, Report } from '../../report/index.ts';
import { nameOf } from '../add-version.ts';
import { type AtCounty, actAtCounty } from '../county/act-at-county.ts';
import { checkKept, uncertainCells } from '../findings.ts';
import { packReport } from '../stored/pack-report.ts';
import { type ReportToStore, storeReports } from '../stored/store-reports.ts';
import type { FilingTools, Step } from '../tools.ts';
import { noNotes } from '../version-notes.ts';
import { bodiesByName } from './name-body.ts';

/** A report that was read from a file from outside. */
export interface TakenReport {
  /** Name and hash of the file. */
  readonly name: string;
  readonly sha256: string;
  readonly report: Report;
  /** What the rules say of it, when it has been checked already. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** What became of the files. */
export interface Taken {
  readonly stored: readonly string[];
  /** Waiting for a person, each with why. */
  readonly waiting: readonly { readonly name: string; readonly doubts: readonly string[] }[];
  /** Taken in before. */
  readonly repeated: readonly string[];
}

/**
 * Takes reports of earlier years in (导入历史年报): what was read for certain, of a body and a year that are certain,
 * is kept; everything else waits for a person. Nothing is kept that was neither read nor accepted.
 */
export async function takeReports(
  tools: FilingTools,
  at: AtCounty,
  reports: readonly TakenReport[],
  madeBy: 'imported' | 'exchanged' = 'imported',
): Promise<Outcome<Taken>> {
  const structure = await tools.bodies.structure();
  const named = bodiesByName(structure, at.countyId);
  return actAtCounty(tools, 'import', at, async (step) => {
    const known = await knownFiles(step, reports);
    const fresh = [...new Map(reports.map((one) => [one.sha256, one])).values()]
      .filter(({ sha256 }) => !known.has(sha256))
      .map((one) => ({ ...one, report: fromOutside(one.report) }));
    const placed = fresh.map((taken) => {
      const { body: name, year } = taken.report;
      const bearers = name !== null && year !== null ? named(name, year) : [];
      return { taken, bodyId: bearers.length === 1 ? bearers[0]! : null, year, bearers: bearers.length };
    });
    const filed = await filedAlready(step, placed);
    const store: ReportToStore[] = [];
    const wait: { placed: (typeof placed)[number]; doubts: readonly string[] }[] = [];
    for (const one of placed) {
      const slot = `${one.bodyId} ${one.year}`;
      const doubts = [
        ...doubtsOf(one.taken.report, one.bearers),
        ...(one.bodyId !== null && filed.has(slot) ? ['这个机关这一年已有年报'] : []),
      ];
      if (doubts.length > 0 || one.bodyId === null || one.year === null) {
        wait.push({ placed: one, doubts });
        continue;
      }
      filed.add(slot);
      const kept = { report: one.taken.report, notes: noNotes };
      const body = structure.lastKnown(one.bodyId, `${one.year}-12-31` as never)!;
      store.push({
        ...{ ...kept, bodyId: one.bodyId, year: one.year, madeBy },
        ...{ name: one.taken.name, sha256: one.taken.sha256 },
        diagnostics: one.taken.diagnostics ?? checkKept(kept, body, null),
      });
    }
    if (store.length > 0) await storeReports(tools, step, at.act, store);
    for (const { placed: one, doubts } of wait) await queue(tools, step, at, one, doubts, madeBy);
    const value: Taken = {
      stored: store.map(({ name }) => name),
      waiting: wait.map(({ placed: { taken }, doubts }) => ({ name: taken.name, doubts })),
      repeated: reports.filter(({ sha256 }) => known.has(sha256)).map(({ name }) => name),
    };
    return {
      ok: true,
      value: {
        value,
        audit: { stored: store.length, waiting: wait.length, files: fresh.map(({ sha256 }) => sha256) },
      },
    };
  });
}

/** Why a person has to look at a report before it is kept, in Chinese. */
export function doubtsOf(report: Report, bearers: number): readonly string[] {
  const uncertain = uncertainCells({ report }).length;
  return [
    ...(report.body === null ? ['没有写明机关'] : bearers === 0 ? [`没有名为“${report.body}”的机关`] : []),
    ...(bearers > 1 ? [`名为“${report.body}”的机关不止一个`] : []),
    ...(report.year === null ? ['没有写明年度'] : []),
    ...(report.year !== null && prescribedEdition(report.year) === null ? ['这一年没有统一格式'] : []),
    ...(report.edition === null ? ['没有找到表格'] : []),
    ...(uncertain > 0 ? [`有 ${uncertain} 格读数不能确定`] : []),
  ];
}

async function knownFiles(step: Step, reports: readonly TakenReport[]): Promise<ReadonlySet<string>> {
  const hashes = reports.map(({ sha256 }) => sha256);
  if (hashes.length === 0) return new Set();
  const waiting = await step
    .selectFrom('filing_import')
    .select('sha256')
    .where('sha256', 'in', hashes)
    .where('state', '!=', 'rejected')
    .execute();
  const stored = await step
    .selectFrom('filing_act')
    .select('key')
    .where('key', 'in', hashes)
    .where(sql<boolean>`act in ('import', 'exchange')`)
    .execute();
  return new Set([...waiting.map(({ sha256 }) => sha256), ...stored.map(({ key }) => key)]);
}

async function filedAlready(
  step: Step,
  placed: readonly { readonly bodyId: string | null; readonly year: number | null }[],
): Promise<Set<string>> {
  const ids = [...new Set(placed.flatMap(({ bodyId }) => bodyId ?? []))];
  if (ids.length === 0) return new Set();
  const rows = await step
    .selectFrom('filing')
    .select(['body_id', 'year'])
    .where('body_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ body_id, year }) => `${body_id} ${year}`));
}

async function queue(
  tools: FilingTools,
  step: Step,
  { act, countyId }: AtCounty,
  {
    taken,
    bodyId,
    year,
  }: { readonly taken: TakenReport; readonly bodyId: string | null; readonly year: number | null },
  doubts: readonly string[],
  madeBy: 'imported' | 'exchanged',
): Promise<void> {
  await step
    .insertInto('filing_import')
    .values({
      ...{ id: tools.newId(), county_id: countyId, name: taken.name, sha256: taken.sha256, made_by: madeBy },
      ...{ body_id: bodyId, year, body_name: taken.report.body, doubts: JSON.stringify(doubts) },
      document: packReport({ report: taken.report, notes: noNotes }),
      ...{ state: 'waiting', received_at: act.at, received_by_name: nameOf(act) },
    })
    .execute();
}

/** Only what was drafted here follows the records: a report of ours that comes back from outside is one that was read. */
const fromOutside = (report: Report): Report => ({ ...report, format: report.format ?? 'json' });
