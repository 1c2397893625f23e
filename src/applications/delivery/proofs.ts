import { createHash } from 'node:crypto';
import { type Grants, may } from '../../bodies/index.ts';
import {
  type Act,
  auditAct,
  type Download,
  downloadBytes,
  inTransaction,
  type Outcome,
  refused,
} from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { byClerk } from '../declared-act.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools } from '../tools.ts';
import type { EvidenceFile } from './delivery.ts';

/** A file that proves a delivery (送达凭证), looked into already. */
export interface Proof {
  readonly bytes: Buffer;
  readonly type: string;
  /** With its dot, e.g. `.pdf`. */
  readonly ending: string;
}

/** Most bytes of one proof: a scan of some pages. */
export const mostProofBytes = 10 * 1024 * 1024;

const contentPlace = (id: string) => `application.delivery-proof:${id}`;

/**
 * Keeps a proof of delivery, sealed (上传送达凭证). What the file was called is not kept: it may name people. The same
 * content of one application is kept once.
 */
export async function keepProof(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  applicationId: string,
  { bytes, type, ending }: Proof,
): Promise<Outcome<EvidenceFile>> {
  const { seal, newId, clock } = tools;
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const row = await step
      .selectFrom('application')
      .select('body_id')
      .where('id', '=', applicationId)
      .executeTakeFirst();
    if (!row) return refused(unknownApplication);
    const denied = may(grants, byClerk, row.body_id, ancestors);
    if (denied) return refused(denied);
    const [id, file] = [newId(), createHash('sha256').update(bytes).digest('hex')];
    const added = await step
      .insertInto('application_delivery_proof')
      .values({
        ...{ id, application_id: applicationId, file, type, size: bytes.length },
        content: seal.close(bytes.toString('base64'), contentPlace(id)),
        ...{ uploaded_at: act.at, by_name: doerOf(act.actor).name },
      })
      .onConflict((conflict) => conflict.columns(['application_id', 'file']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 0n)
      await auditAct(step, clock, act, {
        action: 'application.keep-proof',
        objectKind: 'application',
        objectId: applicationId,
        new: { file, size: bytes.length },
      });
    return { ok: true, value: { file, name: `送达凭证${ending}` } };
  });
}

/** Whether an application holds a proof. */
export async function hasProof(
  { db }: Pick<ApplicationTools, 'db'>,
  applicationId: string,
  file: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('application_delivery_proof')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('file', '=', file)
    .executeTakeFirst();
  return row !== undefined;
}

/** A proof as it was handed in, for whoever may read the application; the caller has checked that. Null without one. */
export async function openProof(
  { db, seal }: Pick<ApplicationTools, 'db' | 'seal'>,
  applicationId: string,
  { file, name }: EvidenceFile,
): Promise<Download | null> {
  const row = await db
    .selectFrom('application_delivery_proof')
    .select(['id', 'type', 'content'])
    .where('application_id', '=', applicationId)
    .where('file', '=', file)
    .executeTakeFirst();
  if (!row) return null;
  const bytes = Buffer.from(seal.open(row.content, contentPlace(row.id)), 'base64');
  return downloadBytes(bytes, { name, type: row.type, inline: true });
}
