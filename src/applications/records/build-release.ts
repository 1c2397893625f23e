import { createHash } from 'node:crypto';
import { inTransaction, type Outcome } from '../../platform/index.ts';
import { type ProofFinding, redactRecord } from '../../redaction/index.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools } from '../tools.ts';
import { allowedRecordAct, type RecordWish, recordOf } from './allowed-record-act.ts';
import { latestMarks } from './mark-record.ts';
import { noteRecordAct } from './note-record-act.ts';
import { pagesOfRecord, sealedFile, sealedTitle } from './sealed-pages.ts';

/** A released file as it was tried: proven, or what was found. */
export interface BuiltRelease {
  readonly id: string;
  readonly proven: boolean;
  readonly findings: readonly ProofFinding[];
}

/** Builds the released file from the latest marks and proves it (生成公开件并核验). Only a proven file is kept. */
export async function buildRelease(
  tools: ApplicationTools,
  wish: RecordWish,
  { recordId, title }: { readonly recordId: string; readonly title: string },
): Promise<Outcome<BuiltRelease>> {
  const allowed = await allowedRecordAct(tools, wish, 'build');
  if (!allowed.ok) return allowed;
  const { act, applicationId } = wish;
  const record = await recordOf(tools, applicationId, recordId);
  if (!record.ok) return record;
  const { version, marks } = await latestMarks(tools, recordId);
  const redacted = await redactRecord(title, await pagesOfRecord(tools, recordId), marks);
  if (!redacted.ok) return redacted;
  const result = redacted.value;
  const id = tools.newId();
  const doer = doerOf(act.actor);
  const findings = result.proven ? [] : result.findings;
  return inTransaction(tools.db, async (step) => {
    await step
      .insertInto('application_record_build')
      .values({
        ...{ id, record_id: recordId, marks_version: version, proven: result.proven },
        title: sealedTitle(tools, id, title),
        ...{ findings: JSON.stringify(findings), list: JSON.stringify(result.proven ? result.list : []) },
        file: result.proven ? sealedFile(tools, id, result.file) : null,
        sha256: result.proven ? createHash('sha256').update(result.file).digest('hex') : null,
        ...{ at: act.at, by_id: doer.id, by_name: doer.name },
      })
      .execute();
    const facts = { record: recordId, build: id, version, proven: result.proven };
    await noteRecordAct({ ...tools, db: step }, act, applicationId, 'build', facts);
    return { ok: true, value: { id, proven: result.proven, findings } };
  });
}
