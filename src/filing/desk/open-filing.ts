import { type Grants, may, readableBodies } from '../../bodies/index.ts';
import type { CellId } from '../../law/index.ts';
import { type Act, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { type BodyLevel, type ReportJson, reportToJson } from '../../report/index.ts';
import { knownOf, outOfSeason, unknownFiling } from '../act-on-filing.ts';
import { beginPermission } from '../begin-filing.ts';
import { bodyOfYear } from '../body-of-year.ts';
import type { ListedBody } from '../contract-fields.ts';
import { type FilingDeadline, filingDeadline } from '../county/filing-deadline.ts';
import { type IssuedNotice, nearestNotice } from '../county/give-notice.ts';
import { type MadeReminder, remindersOf } from '../county/made-reminders.ts';
import type { FilingState, VersionMaker } from '../filing.ts';
import { type FilingActName, filingActLabels, filingActNames } from '../filing-act-labels.ts';
import { filingAct } from '../filing-acts.ts';
import {
  type FilingRecord,
  loadVersion,
  type Mark,
  marksIn,
  readRecordsOf,
  readVerdicts,
} from '../filing-rows.ts';
import { bodyLevelOf, uncertainCells } from '../findings.ts';
import { listedBody } from '../listed.ts';
import { type SaidFinding, withVerdicts } from '../open-matters.ts';
import type { FilingTools } from '../tools.ts';
import { findingsNow, recordedFor } from '../unready-now.ts';
import type { VersionNotes } from '../version-notes.ts';

/** A version as lists show it. */
export interface ListedVersion {
  readonly id: string;
  readonly number: number;
  readonly madeBy: VersionMaker;
  readonly at: string;
  readonly by: string;
  readonly fileName: string | null;
  readonly blockers: number;
  readonly mustExplain: number;
  readonly hints: number;
  readonly uncertain: number;
}

/** A cell that differs from what the records count today (与记录不一致). */
export interface Difference {
  readonly cell: CellId;
  readonly reported: number | null;
  readonly recorded: number;
  /** Why, if somebody set it by hand. */
  readonly reason: string | null;
}

/** Everything about the report of a body and year that somebody who works on it needs. */
export interface OpenedFiling {
  readonly id: string;
  readonly body: ListedBody;
  /** The kind of body in the words of the rules, to check with the same context anywhere. */
  readonly level: BodyLevel;
  readonly state: FilingState;
  readonly version: number;
  readonly deadline: FilingDeadline | null;
  /** What the nearest body above asks for this year. */
  readonly notice: IssuedNotice | null;
  readonly reminders: readonly MadeReminder[];
  readonly working: ListedVersion;
  readonly acceptedNumber: number | null;
  readonly publishedNumber: number | null;
  readonly correctionNote: string | null;
  /** Whether what was public before that correction stays open to the public. */
  readonly formerReadable: boolean;
  readonly report: ReportJson;
  /** Last year's accepted report. */
  readonly previous: ReportJson | null;
  readonly notes: VersionNotes;
  readonly findings: readonly SaidFinding[];
  readonly differences: readonly Difference[];
  readonly uncertain: readonly CellId[];
  readonly marks: readonly Mark[];
  readonly records: readonly (FilingRecord & { readonly label: string })[];
  readonly versions: readonly ListedVersion[];
  /** Every act with why it cannot be done now; null: it can. */
  readonly actions: Readonly<Record<FilingActName, Refusal | null>>;
}

/** Opens the report of a body and year for those who may read its unpublished records. */
export async function openFiling(
  tools: FilingTools,
  act: Act,
  grants: Grants,
  { bodyId, year }: { readonly bodyId: string; readonly year: number },
): Promise<Outcome<OpenedFiling>> {
  const tree = await tools.bodies.tree(act.today);
  const body = await bodyOfYear(tools, bodyId, year);
  if (!body || !readableBodies(grants, tree).includes(bodyId)) return refused(unknownFiling);
  const filing = await tools.db
    .selectFrom('filing')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (!filing) {
    const refusal = may(grants, beginPermission, bodyId, tree.ancestors);
    return refused(refusal ? unknownFiling : { ...unknownFiling, code: 'filing-not-begun' });
  }
  const notice = await nearestNotice(tools.db, tree.ancestors(bodyId), year);
  const working = await loadVersion(tools.db, filing.working_version);
  const verdicts = await readVerdicts(tools.db, filing.id);
  const records = await readRecordsOf(tools.db, filing.id);
  const known = await knownOf(tools, bodyId, year);
  const recorded = recordedFor(working.report, known.drafted);
  const versions = await listedVersions(tools, filing.id);
  const numberOf = (id: string | null) => versions.find((one) => one.id === id)?.number ?? null;
  return {
    ok: true,
    value: {
      ...{ id: filing.id, state: filing.state, version: filing.version },
      ...{ body: listedBody(body), level: bodyLevelOf(body) },
      ...{ notice, deadline: filingDeadline(body, year, notice, tools.calendar, tools.clock.today()) },
      reminders: await remindersOf(tools.db, bodyId, year),
      working: versions.find(({ id }) => id === filing.working_version)!,
      acceptedNumber: numberOf(filing.accepted_version),
      publishedNumber: numberOf(filing.published_version),
      ...{ correctionNote: filing.correction_note, formerReadable: filing.former_readable },
      report: reportToJson(working.report),
      previous: known.previous && reportToJson(known.previous),
      notes: { ...working.notes, recorded },
      findings: withVerdicts(findingsNow({ version: working, body, known }), verdicts),
      differences: differencesOf(working, recorded),
      uncertain: uncertainCells(working),
      marks: marksIn(records),
      records: records.map((record) => ({ ...record, label: labelOf(record.act) })),
      versions,
      actions: Object.fromEntries(
        filingActNames.map((name) => {
          const declared = filingAct(name);
          const denied = may(grants, declared.permission, bodyId, tree.ancestors);
          return [name, denied ?? outOfSeason(declared, filing.state)];
        }),
      ) as OpenedFiling['actions'],
    },
  };
}

const labels: Readonly<Record<string, string>> = {
  ...{ begin: '起草', upload: '上传年报', import: '批量导入', exchange: '接收交换包' },
};

/** What people call an act, also one that is not declared for buttons. */
export const labelOf = (name: string): string =>
  (filingActLabels as Readonly<Record<string, string | undefined>>)[name] ?? labels[name] ?? name;

function differencesOf(
  { report, notes }: Awaited<ReturnType<typeof loadVersion>>,
  recorded: Readonly<Record<CellId, number>>,
): readonly Difference[] {
  const reasons = new Map(notes.cellEdits.map(({ cell, reason }) => [cell, reason]));
  return Object.entries(recorded).flatMap(([cell, count]) => {
    const reported = report.cells[cell]?.value ?? null;
    return reported === count ? [] : [{ cell, reported, recorded: count, reason: reasons.get(cell) ?? null }];
  });
}

async function listedVersions({ db }: FilingTools, filingId: string): Promise<readonly ListedVersion[]> {
  const rows = await db
    .selectFrom('filing_version')
    .select([
      ...(['id', 'number', 'made_by as madeBy', 'created_at as at', 'created_by_name as by'] as const),
      ...([
        'file_name as fileName',
        'blockers',
        'must_explain as mustExplain',
        'hints',
        'uncertain',
      ] as const),
    ])
    .where('filing_id', '=', filingId)
    .orderBy('number')
    .execute();
  return rows;
}
