import { type Act, anonymous, type Outcome, refused } from '../../platform/index.ts';
import type { WithheldLine } from '../../redaction/index.ts';
import { readActs } from '../application-rows.ts';
import { foldApplication } from '../fold-application.ts';
import { followByCode } from '../follow-by-code.ts';
import type { ApplicationTools } from '../tools.ts';
import { noteRecordAct } from './note-record-act.ts';
import { releasedWhen } from './record-permissions.ts';
import { openFile, openTitle } from './sealed-pages.ts';

/** A file that was released to the applicant (公开件). */
export interface ReleasedRecord {
  readonly id: string;
  readonly title: string;
  readonly list: readonly WithheldLine[];
}

/** The files that were released to the applicant (公开件): approved, and the reply that discloses them decided. */
export async function releasedRecords(
  { db, seal }: Pick<ApplicationTools, 'db' | 'seal'>,
  applicationId: string,
): Promise<readonly ReleasedRecord[]> {
  const acts = (await readActs(db, [applicationId])).get(applicationId);
  const { state, conclusion } = foldApplication(acts!);
  const disclosed = conclusion?.decision === 'granted' || conclusion?.decision === 'partial';
  if (!disclosed || !releasedWhen.includes(state)) return [];
  const rows = await db
    .selectFrom('application_record_build')
    .innerJoin('application_record', 'application_record.id', 'record_id')
    .innerJoin('application_record_approval', 'build_id', 'application_record_build.id')
    .select(['application_record_build.id', 'record_id', 'title', 'list'])
    .where('application_id', '=', applicationId)
    .orderBy('record_id')
    .orderBy('application_record_approval.at', 'desc')
    .execute();
  // Of each record the file that was approved last.
  const latest = rows.filter((row, index) => rows[index - 1]?.record_id !== row.record_id);
  return latest.map(({ id, title, list }) => ({ id, title: openTitle({ seal }, id, title), list }));
}

/** The released files for whoever holds the code of the application (凭查询码). */
export async function releasedByCode(
  tools: ApplicationTools,
  act: Act,
  code: string,
): Promise<Outcome<readonly ReleasedRecord[]>> {
  const followed = await followByCode(tools, act, code);
  return followed.ok ? { ok: true, value: await releasedRecords(tools, followed.value.id) } : followed;
}

/** Opens a released file for whoever holds the code; nothing that was not released opens (凭查询码下载). */
export async function openReleasedByCode(
  tools: ApplicationTools,
  act: Act,
  code: string,
  id: string,
): Promise<Outcome<{ readonly title: string; readonly bytes: Buffer }>> {
  const followed = await followByCode(tools, act, code);
  if (!followed.ok) return followed;
  const found = (await releasedRecords(tools, followed.value.id)).find((one) => one.id === id);
  const bytes = found && (await readBuilt(tools, followed.value.id, id));
  if (!found || !bytes) return refused({ code: 'file-unknown', sentence: '没有这份公开件，请核对后重试。' });
  await noteRecordAct(tools, { ...act, actor: anonymous }, followed.value.id, 'open-released', { build: id });
  return { ok: true, value: { title: found.title, bytes } };
}

/** The bytes of a proven file of an application; null when there is none. */
export async function readBuilt(
  tools: Pick<ApplicationTools, 'db' | 'seal'>,
  applicationId: string,
  id: string,
): Promise<Buffer | null> {
  const row = await tools.db
    .selectFrom('application_record_build')
    .innerJoin('application_record', 'application_record.id', 'record_id')
    .select('file')
    .where('application_record_build.id', '=', id)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row?.file ? openFile(tools, id, row.file) : null;
}
