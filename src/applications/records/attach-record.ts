import { createHash } from 'node:crypto';
import { inTransaction, type Outcome } from '../../platform/index.ts';
import { readRecord } from '../../redaction/index.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools } from '../tools.ts';
import { allowedRecordAct, type RecordWish } from './allowed-record-act.ts';
import { noteRecordAct } from './note-record-act.ts';
import { sealedName, sealedPage } from './sealed-pages.ts';

/** Most bytes of one record. */
export const mostRecordBytes = 20 * 1024 * 1024;

/** A file that is to answer an application. */
export interface SentRecord {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly key: string;
}

/**
 * Attaches a record to an application (上传答复材料): its pages are kept sealed, the file itself is not. Sent twice with
 * one key, it is kept once.
 */
export async function attachRecord(
  tools: ApplicationTools,
  wish: RecordWish,
  { name, bytes, key }: SentRecord,
): Promise<Outcome<{ readonly id: string }>> {
  const { act, applicationId } = wish;
  const allowed = await allowedRecordAct(tools, wish, 'attach');
  if (!allowed.ok) return allowed;
  const read = await readRecord(bytes, name);
  if (!read.ok) return read;
  const { pages, leftOut } = read.value;
  const doer = doerOf(act.actor);
  return inTransaction(tools.db, async (step) => {
    const known = await step
      .selectFrom('application_record')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('key', '=', key)
      .executeTakeFirst();
    if (known) return { ok: true, value: known };
    const id = tools.newId();
    await step
      .insertInto('application_record')
      .values({
        ...{ id, application_id: applicationId, name: sealedName(tools, id, name), pages: pages.length, key },
        ...{ sha256: createHash('sha256').update(bytes).digest('hex'), left_out: JSON.stringify(leftOut) },
        ...{ added_at: act.at, by_id: doer.id, by_name: doer.name },
      })
      .execute();
    for (const [index, page] of pages.entries())
      await step
        .insertInto('application_record_page')
        .values(sealedPage(tools, id, index + 1, page))
        .execute();
    const facts = { record: id, pages: pages.length };
    await noteRecordAct({ ...tools, db: step }, act, applicationId, 'attach', facts);
    return { ok: true, value: { id } };
  });
}
