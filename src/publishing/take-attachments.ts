import {
  type Act,
  actorKey,
  done,
  type Outcome,
  ownedFile,
  ownFiles,
  type Refusal,
  refused,
} from '../platform/index.ts';
import type { RevisionAttachment } from './revision.ts';
import type { Step } from './tools.ts';

/**
 * Attaches files to a text of a body, as the store of files knows them: what a browser says of size and kind counts for nothing.
 * Refused when one is not there, so that nobody learns of it only when the text is submitted, and all the same when
 * it is neither the author's nor the body's.
 */
export async function takeAttachments(
  step: Step,
  { actor }: Act,
  bodyId: string,
  attachments: readonly RevisionAttachment[],
): Promise<Outcome<readonly RevisionAttachment[]>> {
  const known: RevisionAttachment[] = [];
  for (const attachment of attachments) {
    const stored = await ownedFile(step, [actorKey(actor), bodyId], attachment.file);
    if (!stored) return refused(unknownFile(attachment.name));
    const { type, size } = stored;
    known.push({ ...attachment, type, size, kind: kindOf(type) });
  }
  await ownFiles(
    step,
    [bodyId],
    known.map(({ file }) => file),
  );
  return done(known);
}

/** Pictures, audio and video that nobody has described yet (文字说明): they do not go into review. */
export function undescribed(
  attachments: readonly Pick<RevisionAttachment, 'kind' | 'alternative' | 'name'>[],
): Refusal | null {
  const silent = attachments.find(
    ({ kind, alternative }) => kind !== 'document' && alternative.trim() === '',
  );
  if (!silent) return null;
  return {
    ...{ code: 'text-incomplete', field: 'attachments' },
    sentence: `请为“${silent.name}”填写文字说明，供看不见或听不见的人使用。`,
  };
}

const kindOf = (type: string): RevisionAttachment['kind'] =>
  type.startsWith('image/')
    ? 'picture'
    : type.startsWith('audio/')
      ? 'audio'
      : type.startsWith('video/')
        ? 'video'
        : 'document';

const unknownFile = (name: string): Refusal => ({
  ...{ code: 'attachment-unknown', field: 'attachments' },
  sentence: `文件库中没有“${name}”，可能没有上传成功。请移除后重新上传。`,
});
