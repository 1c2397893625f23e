import type { Grants } from '../../bodies/index.ts';
import { type Act, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import type { Mark, ProofFinding, SourcePage, WithheldLine } from '../../redaction/index.ts';
import { openApplication } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';
import { allowedRecordAct, type RecordWish, recordOf, unknownRecord } from './allowed-record-act.ts';
import { whyNotApproved } from './approve-release.ts';
import { latestMarks } from './mark-record.ts';
import { noteRecordAct } from './note-record-act.ts';
import { openLines, openName, openPicture, openTitle } from './sealed-pages.ts';

/** A record as the office lists it. */
export interface ListedRecord {
  readonly id: string;
  readonly name: string;
  readonly pages: number;
  readonly addedAt: string;
  readonly by: string;
  readonly leftOut: readonly string[];
  /** The file that was built last; null before the first one. */
  readonly build: {
    readonly id: string;
    readonly title: string;
    readonly proven: boolean;
    /** Built from the marks as they stand now. */
    readonly current: boolean;
    readonly findings: readonly ProofFinding[];
    readonly list: readonly WithheldLine[];
    readonly by: string;
    readonly approvedBy: string | null;
    /** Why the person who looks may not approve it now; null when they may. */
    readonly approval: Refusal | null;
  } | null;
}

/** The records that answer an application, in the order in which they came, and why more cannot be attached. */
export async function listRecords(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  applicationId: string,
): Promise<Outcome<{ readonly records: readonly ListedRecord[]; readonly closed: Refusal | null }>> {
  const opened = await openApplication(tools, act, grants, applicationId);
  if (!opened.ok) return opened;
  const rows = await tools.db
    .selectFrom('application_record')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const wish = { act, grants, applicationId };
  const records: ListedRecord[] = [];
  for (const row of rows)
    records.push({
      ...{ id: row.id, name: openName(tools, row.id, row.name), pages: row.pages },
      ...{ addedAt: row.added_at, by: row.by_name, leftOut: row.left_out },
      build: await lastBuild(tools, wish, row.id),
    });
  const allowed = await allowedRecordAct(tools, wish, 'attach');
  return { ok: true, value: { records, closed: allowed.ok ? null : allowed.refusal } };
}

async function lastBuild(
  tools: ApplicationTools,
  wish: RecordWish,
  recordId: string,
): Promise<ListedRecord['build']> {
  const row = await tools.db
    .selectFrom('application_record_build')
    .leftJoin('application_record_approval', 'build_id', 'id')
    .select(['id', 'title', 'proven', 'findings', 'list', 'marks_version'])
    .select(['application_record_build.by_name as by', 'application_record_approval.by_name as approvedBy'])
    .where('record_id', '=', recordId)
    .orderBy('application_record_build.at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { marks_version, ...build } = row;
  const title = openTitle(tools, build.id, build.title);
  const approval = await whyNotApproved(tools, wish, build.id);
  const current = (await latestMarks(tools, recordId)).version === marks_version;
  return { ...build, title, current, approval };
}

/** A page of a record for marking: its size and lines. */
export interface OpenedPage extends Pick<SourcePage, 'width' | 'height' | 'lines'> {
  readonly number: number;
}

/** Opens a record for marking (打开材料); the reading is on record. */
export async function openRecord(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  { applicationId, recordId }: { readonly applicationId: string; readonly recordId: string },
): Promise<
  Outcome<{
    readonly version: number;
    readonly marks: readonly Mark[];
    readonly pages: readonly OpenedPage[];
  }>
> {
  const opened = await openApplication(tools, act, grants, applicationId);
  if (!opened.ok) return opened;
  const record = await recordOf(tools, applicationId, recordId);
  if (!record.ok) return record;
  const rows = await tools.db
    .selectFrom('application_record_page')
    .select(['number', 'width', 'height', 'lines'])
    .where('record_id', '=', recordId)
    .orderBy('number')
    .execute();
  const { version, marks } = await latestMarks(tools, recordId);
  await noteRecordAct(tools, act, applicationId, 'open-page', { record: recordId });
  return {
    ok: true,
    value: {
      ...{ version, marks },
      pages: rows.map(({ number, width, height, lines }) => ({
        ...{ number, width, height, lines: openLines(tools, recordId, { number, lines }) },
      })),
    },
  };
}

/** The picture of one page of a record, a PNG. */
export async function openRecordPicture(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  wanted: { readonly applicationId: string; readonly recordId: string; readonly number: number },
): Promise<Outcome<Buffer>> {
  const { applicationId, recordId, number } = wanted;
  const opened = await openApplication(tools, act, grants, applicationId);
  if (!opened.ok) return opened;
  const record = await recordOf(tools, applicationId, recordId);
  if (!record.ok) return record;
  const row = await tools.db
    .selectFrom('application_record_page')
    .select(['number', 'picture'])
    .where('record_id', '=', recordId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? { ok: true, value: openPicture(tools, recordId, row) } : refused(unknownRecord);
}
