import { inTransaction, type Outcome, refused } from '../../platform/index.ts';
import type { Mark } from '../../redaction/index.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools } from '../tools.ts';
import { allowedRecordAct, type RecordWish, recordOf } from './allowed-record-act.ts';
import { noteRecordAct } from './note-record-act.ts';

/** The marks of a record as one person wants them, on top of a version. */
export interface MarkWish {
  readonly recordId: string;
  /** The version that was looked at; 0 when nothing was marked. */
  readonly on: number;
  readonly marks: readonly Mark[];
}

/** Keeps another version of the marks of a record (标记遮盖); refused when somebody else marked in the meantime. */
export async function markRecord(
  tools: ApplicationTools,
  wish: RecordWish,
  { recordId, on, marks }: MarkWish,
): Promise<Outcome<{ readonly version: number }>> {
  const allowed = await allowedRecordAct(tools, wish, 'mark');
  if (!allowed.ok) return allowed;
  const { act, applicationId } = wish;
  return inTransaction(tools.db, async (step) => {
    await step.selectFrom('application').select('id').where('id', '=', applicationId).forUpdate().execute();
    const record = await recordOf({ db: step }, applicationId, recordId);
    if (!record.ok) return record;
    if (marks.some(({ page }) => page > record.value.pages))
      return refused({ code: 'page-unknown', sentence: '标记的页不在这份材料里，请刷新后重试。' });
    const { last } = await step
      .selectFrom('application_record_marks')
      .select((row) => row.fn.max('version').as('last'))
      .where('record_id', '=', recordId)
      .executeTakeFirstOrThrow();
    if ((last ?? 0) !== on)
      return refused({
        code: 'marks-outdated',
        sentence: '其他人刚刚改动了遮盖标记，请刷新后在最新标记上修改。',
      });
    const version = on + 1;
    const doer = doerOf(act.actor);
    await step
      .insertInto('application_record_marks')
      .values({
        ...{ record_id: recordId, version, marks: JSON.stringify(marks) },
        ...{ at: act.at, by_id: doer.id, by_name: doer.name },
      })
      .execute();
    const facts = { record: recordId, version, marks: marks.length };
    await noteRecordAct({ ...tools, db: step }, act, applicationId, 'mark', facts);
    return { ok: true, value: { version } };
  });
}

/** The latest marks of a record with who made them; version 0 when there are none. */
export async function latestMarks({ db }: Pick<ApplicationTools, 'db'>, recordId: string) {
  const row = await db
    .selectFrom('application_record_marks')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { version: 0, marks: [] as readonly Mark[], by_id: null };
}
