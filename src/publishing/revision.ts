import { createHash } from 'node:crypto';
import type { Act } from '../platform/index.ts';
import type { PublishingTools, Step } from './tools.ts';

/** What stands beside the text (元数据, §7.3 of the national format); absent fields are unknown, not empty. */
export interface PublicationMetadata {
  /** 文号, e.g. 云政发〔2026〕3号. */
  readonly number?: string;
  /** 主题分类 */
  readonly topic?: string;
  /** 体裁分类: 通知、意见、公告、决定、函… */
  readonly genre?: string;
  /** 发文机关; the publishing body when absent. */
  readonly issuer?: string;
  readonly keywords?: readonly string[];
  /** 信息来源 */
  readonly source?: string;
  /** 决策公开、执行公开、管理公开、服务公开、结果公开 */
  readonly stage?: string;
}

/** A file of a revision, already in the store of files. */
export interface RevisionAttachment {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly kind: 'document' | 'picture' | 'audio' | 'video';
  /** Text alternative; required of pictures, audio and video. */
  readonly alternative: string;
  readonly caption: string;
}

/** What an author hands in; `html` is already clean. */
export interface RevisionText {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly plain: string;
  readonly metadata: PublicationMetadata;
  readonly attachments: readonly RevisionAttachment[];
}

/** Writes one more immutable revision and gives back its id. Its hash covers everything that would go out. */
export async function addRevision(
  step: Step,
  { newId }: PublishingTools,
  act: Act,
  publicationId: string,
  number: number,
  text: RevisionText,
): Promise<string> {
  const id = newId();
  const { title, summary, html, plain, metadata, attachments } = text;
  await step
    .insertInto('publication_revision')
    .values({
      ...{ id, publication_id: publicationId, number, title, summary, html, plain },
      metadata: JSON.stringify(metadata),
      sha256: revisionHash(text),
      author_id: act.actor.kind === 'person' ? act.actor.personId : publicationId,
      author_name: act.actor.kind === 'anonymous' ? '' : act.actor.name,
      created_at: act.at,
    })
    .execute();
  if (attachments.length > 0)
    await step
      .insertInto('publication_attachment')
      .values(attachments.map((file, position) => ({ id: newId(), revision_id: id, position, ...file })))
      .execute();
  return id;
}

/** The fingerprint that a review is bound to. */
export function revisionHash({ title, summary, html, metadata, attachments }: RevisionText): string {
  return createHash('sha256')
    .update(JSON.stringify([title, summary, html, metadata, attachments]))
    .digest('hex');
}
