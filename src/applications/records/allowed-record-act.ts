import { type Grants, may } from '../../bodies/index.ts';
import { type Act, type Outcome, refused } from '../../platform/index.ts';
import { type ApplicationFile, openApplication } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';
import { preparedWhen, type RecordAct, recordActs } from './record-permissions.ts';

/** Who does what with the records of which application. */
export interface RecordWish {
  readonly act: Act;
  readonly grants: Grants;
  readonly applicationId: string;
}

/** Opens an application for an act on its records; refuses who may not and when it is too early or too late. */
export async function allowedRecordAct(
  tools: ApplicationTools,
  { act, grants, applicationId }: RecordWish,
  name: RecordAct,
): Promise<Outcome<ApplicationFile>> {
  const opened = await openApplication(tools, act, grants, applicationId);
  if (!opened.ok) return opened;
  const { ancestors } = await tools.structureOn(act.today);
  const denied = may(grants, recordActs[name].permission, opened.value.bodyId, ancestors);
  if (denied) return refused(denied);
  if (!preparedWhen.includes(opened.value.application.state))
    return refused({
      code: 'state-unsuitable',
      sentence: `现在不能${recordActs[name].label}：申请登记之后、答复送达之前才能办理。`,
    });
  return opened;
}

/** The record of an application; refused when it belongs to another. */
export async function recordOf(
  { db }: Pick<ApplicationTools, 'db'>,
  applicationId: string,
  recordId: string,
) {
  const row = await db
    .selectFrom('application_record')
    .selectAll()
    .where('id', '=', recordId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row ? { ok: true as const, value: row } : refused(unknownRecord);
}

/** The application has no such record or file. */
export const unknownRecord = {
  code: 'record-unknown',
  sentence: '这件申请没有这份材料，请刷新后重试。',
} as const;
