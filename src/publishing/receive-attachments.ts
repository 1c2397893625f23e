import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Grants, readableBodies } from '../bodies/index.ts';
import {
  type Act,
  actorKey,
  auditAct,
  downloadOf,
  type Files,
  inTransaction,
  ownedFile,
  type RequestContext,
  type Route,
  refused,
  route,
  type UploadedFile,
  uploadRoute,
} from '../platform/index.ts';
import { unknownPublication } from './act-on-publication.ts';
import { publishingContracts as contracts } from './contract.ts';
import type { RevisionAttachment } from './revision.ts';
import { cleanHtml } from './text/clean-html.ts';
import { documentToHtml } from './text/document-to-html.ts';
import type { PublishingTools } from './tools.ts';

type Context = RequestContext<Grants>;

/** A film is the largest thing that is published. */
const mostBytes = 1024 * 1024 * 1024;
const mostFiles = 20;
const mostDocumentBytes = 30 * 1024 * 1024;

/** The addresses under which files of a text come in and are looked at again by those who may read the text. */
export function attachmentRoutes(tools: PublishingTools, files: Files): readonly Route<Grants>[] {
  return [
    uploadRoute(
      contracts.uploadFiles,
      { fileSize: mostBytes, files: mostFiles },
      async ({ files: coming }, { act, grants }: Context) => {
        if (!grants.some(({ role }) => role === 'clerk')) return refused(onlyClerks);
        const received: RevisionAttachment[] = [];
        for await (const file of coming) {
          const outcome = await receive(files, file, ownersOf(act, grants));
          if (!outcome.ok) return outcome;
          received.push(outcome.value);
        }
        await recordUploads(tools, act, received);
        return received;
      },
    ),
    uploadRoute(
      contracts.importDocument,
      { fileSize: mostDocumentBytes, files: 1 },
      async ({ files: coming }, { act, grants }: Context) => {
        if (!grants.some(({ role }) => role === 'clerk')) return refused(onlyClerks);
        for await (const { name, stream } of coming) {
          const text = await documentToHtml(name, await buffer(stream));
          if (!text) return refused(notReadable);
          const { title, html, notes, pictures } = text;
          const attachments: RevisionAttachment[] = [];
          const lost: string[] = [];
          for (const picture of pictures) {
            const stream = Readable.from([picture.bytes]);
            const kept = await receive(files, { name: picture.name, stream }, ownersOf(act, grants));
            if (kept.ok) attachments.push({ ...kept.value, alternative: picture.alternative });
            else lost.push(`${picture.name}没有带过来：${kept.refusal.sentence}`);
          }
          await recordUploads(tools, act, attachments);
          // The place of a picture that was not taken goes with it.
          return { title, html: cleanHtml(html, attachments).html, notes: [...notes, ...lost], attachments };
        }
        return refused(notReadable);
      },
    ),
    route(contracts.readAttachment, async ({ params }, { act, grants }: Context) => {
      const bodies = readableBodies(grants, await tools.structureOn(act.today));
      const attachment = await tools.db
        .selectFrom('publication_attachment as attachment')
        .innerJoin('publication_revision as revision', 'revision.id', 'attachment.revision_id')
        .innerJoin('publication', 'publication.id', 'revision.publication_id')
        .select(['attachment.file', 'attachment.name', 'attachment.kind'])
        .where('attachment.id', '=', params.id)
        .where('publication.body_id', 'in', bodies.length > 0 ? [...bodies] : [params.id])
        .executeTakeFirst();
      const offered = attachment && {
        ...{ sha256: attachment.file, name: attachment.name, caching: 'private' as const },
        inline: attachment.kind !== 'document',
      };
      const download = offered && (await downloadOf(files, offered));
      return download ?? refused({ ...unknownPublication, code: 'not-found' });
    }),
    route(contracts.readUpload, async ({ params }, { act, grants }: Context) => {
      const bodies = readableBodies(grants, await tools.structureOn(act.today));
      const known = await ownedFile(tools.db, [actorKey(act.actor), ...bodies], params.file);
      const download =
        known &&
        (await downloadOf(files, {
          sha256: params.file,
          name: params.name,
          inline: true,
          caching: 'private',
        }));
      return download ?? refused({ ...unknownPublication, code: 'not-found' });
    }),
  ];
}

async function recordUploads(
  { db, clock }: PublishingTools,
  act: Act,
  received: readonly RevisionAttachment[],
): Promise<void> {
  await inTransaction(db, async (step) => {
    for (const { file, name, size } of received)
      await auditAct(step, clock, act, {
        action: 'attachment.upload',
        objectKind: 'stored_file',
        objectId: file,
        new: { name, size },
      });
  });
}

const ownersOf = ({ actor }: Act, grants: Grants): readonly string[] => [
  actorKey(actor),
  ...grants.map(({ bodyId }) => bodyId),
];

async function receive(
  files: Files,
  { name, stream }: Pick<UploadedFile, 'name' | 'stream'>,
  owners: readonly string[],
) {
  const stored = await files.put(stream, { name, owners });
  if (!stored.ok) return stored;
  const { sha256, size, type, kind } = stored.value;
  const value: RevisionAttachment = {
    ...{ file: sha256, name, type, size, kind },
    ...{ alternative: '', caption: '' },
  };
  return { ok: true, value } as const;
}

const notReadable = {
  code: 'type-not-allowed',
  sentence:
    '读不出这个文件的正文。可以导入 DOCX、PDF（不是扫描件）、网页和纯文本；DOC、WPS 请先另存为 DOCX。',
};

const onlyClerks = { code: 'not-permitted', sentence: '只有经办人员可以上传附件。' };
