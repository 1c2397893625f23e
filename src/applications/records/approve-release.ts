import { inTransaction, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools } from '../tools.ts';
import { allowedRecordAct, type RecordWish, unknownRecord } from './allowed-record-act.ts';
import { latestMarks } from './mark-record.ts';
import { noteRecordAct } from './note-record-act.ts';

/**
 * Approves a proven file for release (审查同意公开件): by somebody who neither marked nor built it, and only while its
 * marks are the latest.
 */
export async function approveRelease(
  tools: ApplicationTools,
  wish: RecordWish,
  buildId: string,
): Promise<Outcome<undefined>> {
  const { act, applicationId } = wish;
  const doer = doerOf(act.actor);
  return inTransaction(tools.db, async (step) => {
    await step.selectFrom('application').select('id').where('id', '=', applicationId).forUpdate().execute();
    const reason = await whyNotApproved({ ...tools, db: step }, wish, buildId);
    if (reason) return refused(reason);
    await step
      .insertInto('application_record_approval')
      .values({ build_id: buildId, at: act.at, by_id: doer.id, by_name: doer.name })
      .onConflict((conflict) => conflict.column('build_id').doNothing())
      .execute();
    await noteRecordAct({ ...tools, db: step }, act, applicationId, 'approve', { build: buildId });
    return { ok: true, value: undefined };
  });
}

/** Why this person may not approve this file now; null when they may. */
export async function whyNotApproved(
  tools: ApplicationTools,
  wish: RecordWish,
  buildId: string,
): Promise<Refusal | null> {
  const allowed = await allowedRecordAct(tools, wish, 'approve');
  if (!allowed.ok) return allowed.refusal;
  const { db } = tools;
  const build = await db
    .selectFrom('application_record_build')
    .innerJoin('application_record', 'application_record.id', 'record_id')
    .select(['record_id', 'marks_version', 'proven', 'application_record_build.by_id'])
    .where('application_record_build.id', '=', buildId)
    .where('application_id', '=', wish.applicationId)
    .executeTakeFirst();
  if (!build) return unknownRecord;
  if (!build.proven) return { code: 'not-proven', sentence: '这份公开件没有通过核验，不能公开。' };
  const latest = await latestMarks({ db }, build.record_id);
  if (latest.version !== build.marks_version)
    return { code: 'marks-outdated', sentence: '遮盖标记在生成之后又有改动，请重新生成后再审查。' };
  const markers = await db
    .selectFrom('application_record_marks')
    .select('by_id')
    .where('record_id', '=', build.record_id)
    .execute();
  const doer = doerOf(wish.act.actor);
  return build.by_id === doer.id || markers.some(({ by_id }) => by_id === doer.id)
    ? {
        code: 'marker-approves',
        sentence: '标记或者生成的人不能审查自己办理的公开件，请由他人审查。',
      }
    : null;
}
