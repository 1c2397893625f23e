import type { Seal } from '../../platform/index.ts';
import type { Step } from '../tools.ts';
import type { SentEvidence } from './evidence.ts';

/** What the seal on a file is bound to: it opens for no other file. */
const contentPlace = (id: string) => `application.evidence:${id}`;
const namePlace = (id: string) => `application.evidence-name:${id}`;

/**
 * Keeps a file of an applicant, sealed with its name (加密保存); false when it was kept already under the same key.
 */
export async function keepEvidence(
  { seal, newId }: { readonly seal: Seal; readonly newId: () => string },
  step: Step,
  applicationId: string,
  { purpose, name, type, bytes }: SentEvidence,
  { key, at }: { readonly key: string; readonly at: string },
): Promise<boolean> {
  const id = newId();
  const added = await step
    .insertInto('application_evidence')
    .values({
      ...{ id, application_id: applicationId, purpose, type, size: bytes.length, sent_at: at, key },
      name: seal.close(name, namePlace(id)),
      content: seal.close(bytes.toString('base64'), contentPlace(id)),
    })
    .onConflict((conflict) => conflict.columns(['application_id', 'key']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows !== 0n;
}

/** The name and the bytes of a kept file. Throws SecretFault when they were changed or the key is missing. */
export const unsealed = (
  seal: Seal,
  { id, name, content }: { readonly id: string; readonly name: string; readonly content: string },
): { readonly name: string; readonly bytes: Buffer } => ({
  name: seal.open(name, namePlace(id)),
  bytes: Buffer.from(seal.open(content, contentPlace(id)), 'base64'),
});
