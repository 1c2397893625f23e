import type { Grants, Role } from '../../bodies/index.ts';
import {
  type Act,
  actorKey,
  auditAct,
  done,
  type Files,
  inTransaction,
  type Outcome,
  refused,
  type UploadedFile,
} from '../../platform/index.ts';
import type { Evidence } from '../entry.ts';
import { registerActions } from '../permissions.ts';
import type { RegisterTools } from '../tools.ts';

/** Takes files that prove an entry (佐证材料) from whoever may write registers anywhere; each is recorded. */
export async function receiveEvidence(
  { db, clock }: RegisterTools,
  files: Files,
  act: Act,
  grants: Grants,
  coming: AsyncIterable<Pick<UploadedFile, 'name' | 'stream'>>,
): Promise<Outcome<Evidence[]>> {
  if (!grants.some(({ role }) => writers.includes(role))) return refused(onlyWriters);
  const owners = [actorKey(act.actor), ...grants.map(({ bodyId }) => bodyId)];
  const received: { readonly file: string; readonly name: string; readonly size: number }[] = [];
  for await (const { name, stream } of coming) {
    const stored = await files.put(stream, { name, owners });
    if (!stored.ok) return stored;
    received.push({ file: stored.value.sha256, name, size: stored.value.size });
  }
  await inTransaction(db, (step) =>
    auditAct(
      step,
      clock,
      act,
      received.map(({ file, name, size }) => ({
        action: 'attachment.upload',
        objectKind: 'stored_file',
        objectId: file,
        new: { name, size },
      })),
    ),
  );
  return done(received.map(({ file, name }) => ({ file, name })));
}

const writers: readonly Role[] = Object.values(registerActions).flatMap(({ permission }) => [
  ...permission.allowedFor,
  ...permission.fromAbove,
]);

const onlyWriters = { code: 'not-permitted', sentence: '只有登记台账的人员可以上传佐证材料。' };
