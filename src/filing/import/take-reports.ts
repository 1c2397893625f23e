import { prescribedEdition } from '../../law/index.ts';
import type { Outcome } from '../../platform/index.ts';
import type { Report } from '../../report/index.ts';
import { nameOf } from '../add-version.ts';
import { type AtCounty, actAtCounty } from '../county/act-at-county.ts';
import { bodyLevelOf, checkKept } from '../findings.ts';
import { unpackReport } from '../stored/pack-report.ts';
import { type ReadyReport, readyImport, readyReport } from '../stored/ready-report.ts';
import { type ReportToStore, storeReports } from '../stored/store-reports.ts';
import type { FilingTools, Step } from '../tools.ts';
import { filedAlready, knownFiles } from './known-files.ts';
import { bodiesByName } from './name-body.ts';

/** A report that was read from a file from outside. */
export interface TakenReport {
  /** Name and hash of the file. */
  readonly name: string;
  readonly sha256: string;
  readonly report: Report;
}

/** A report that was read from a file from outside, checked and packed already. */
export interface ReadyImport extends Omit<TakenReport, 'report'> {
  readonly ready: ReadyReport;
}

/** What became of the files. */
export interface Taken {
  readonly stored: readonly string[];
  /** Waiting for a person, each with why. */
  readonly waiting: readonly { readonly name: string; readonly doubts: readonly string[] }[];
  /** Taken in before. */
  readonly repeated: readonly string[];
}

/** Takes reports of earlier years in (导入历史年报), see `takeReady`. */
export function takeReports(
  tools: FilingTools,
  at: AtCounty,
  reports: readonly TakenReport[],
  madeBy: 'imported' | 'exchanged' = 'imported',
): Promise<Outcome<Taken>> {
  const ready = reports.map(({ name, sha256, report }) => ({ name, sha256, ready: readyImport(report) }));
  return takeReady(tools, at, ready, madeBy);
}

/**
 * Takes reports in that were checked and packed elsewhere: what was read for certain, of a body and a year that are
 * certain, is kept; everything else waits for a person. Nothing is kept that was neither read nor accepted.
 */
export async function takeReady(
  tools: FilingTools,
  at: AtCounty,
  reports: readonly ReadyImport[],
  madeBy: 'imported' | 'exchanged' = 'imported',
): Promise<Outcome<Taken>> {
  const structure = await tools.bodies.structure();
  const named = bodiesByName(structure, at.countyId);
  return actAtCounty(tools, 'import', at, async (step) => {
    const hashes = reports.map(({ sha256 }) => sha256);
    const known = await knownFiles(step, hashes);
    const fresh = [...new Map(reports.map((one) => [one.sha256, one])).values()].filter(
      ({ sha256 }) => !known.has(sha256),
    );
    const placed = fresh.map((taken) => {
      const { body: name, year } = taken.ready;
      const bearers = name !== null && year !== null ? named(name, year) : [];
      return { taken, bodyId: bearers.length === 1 ? bearers[0]! : null, year, bearers: bearers.length };
    });
    const filed = await filedAlready(step, placed);
    const store: ReportToStore[] = [];
    const wait: Waiting[] = [];
    for (const { taken, bodyId, year, bearers } of placed) {
      const slot = `${bodyId} ${year}`;
      const doubts = [
        ...doubtsOf(taken.ready, bearers),
        ...(bodyId !== null && filed.has(slot) ? ['这个机关这一年已有年报'] : []),
      ];
      if (doubts.length > 0 || bodyId === null || year === null) {
        wait.push({ taken, bodyId, year, doubts });
        continue;
      }
      filed.add(slot);
      const body = structure.lastKnown(bodyId, `${year}-12-31` as never)!;
      store.push({ ...taken, bodyId, year, madeBy, ready: checkedFor(taken.ready, body) });
    }
    if (store.length > 0) await storeReports(tools, step, at.act, store);
    for (const one of wait) await queue(tools, step, at, one, madeBy);
    const value: Taken = {
      stored: store.map(({ name }) => name),
      waiting: wait.map(({ taken, doubts }) => ({ name: taken.name, doubts })),
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

/** Checked once more where the body is of another level than its name told. */
function checkedFor(ready: ReadyReport, body: Parameters<typeof checkKept>[1]): ReadyReport {
  if (ready.level === bodyLevelOf(body)) return ready;
  const kept = unpackReport(ready.columns.document);
  return readyReport(kept, checkKept(kept, body, null));
}

/** Why a person has to look at a report before it is kept, in Chinese. */
function doubtsOf({ body, year, edition, columns }: ReadyReport, bearers: number): readonly string[] {
  const { uncertain } = columns;
  return [
    ...(body === null ? ['没有写明机关'] : bearers === 0 ? [`没有名为“${body}”的机关`] : []),
    ...(bearers > 1 ? [`名为“${body}”的机关不止一个`] : []),
    ...(year === null ? ['没有写明年度'] : []),
    ...(year !== null && prescribedEdition(year) === null ? ['这一年没有统一格式'] : []),
    ...(edition === null ? ['没有找到表格'] : []),
    ...(uncertain > 0 ? [`有 ${uncertain} 格读数不能确定`] : []),
  ];
}

interface Waiting {
  readonly taken: ReadyImport;
  readonly bodyId: string | null;
  readonly year: number | null;
  readonly doubts: readonly string[];
}

async function queue(
  tools: FilingTools,
  step: Step,
  { act, countyId }: AtCounty,
  { taken: { name, sha256, ready }, bodyId, year, doubts }: Waiting,
  madeBy: 'imported' | 'exchanged',
): Promise<void> {
  await step
    .insertInto('filing_import')
    .values({
      ...{ id: tools.newId(), county_id: countyId, name, sha256, made_by: madeBy },
      ...{ body_id: bodyId, year, body_name: ready.body, doubts: JSON.stringify(doubts) },
      document: Buffer.from(ready.columns.document),
      ...{ state: 'waiting', received_at: act.at, received_by_name: nameOf(act) },
    })
    .execute();
}
