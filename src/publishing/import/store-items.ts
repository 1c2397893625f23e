import { type Act, ownFiles } from '../../platform/index.ts';
import { revisionHash } from '../revision.ts';
import { searchRow } from '../search/index-released.ts';
import type { PublishingTools, Step } from '../tools.ts';
import type { Numbered } from './number-items.ts';

/** Keeps each item as released, at its place in the index. */
export async function storePublications(step: Step, act: Act, items: readonly Numbered[]): Promise<void> {
  await step
    .insertInto('publication')
    .values(
      items.map(({ id, revision, indexNo, item, column }) => ({
        ...{
          id,
          body_id: column.body_id,
          column_id: column.id,
          index_no: indexNo,
          state: 'released' as const,
        },
        ...{ risk: item.risk ?? 'routine', attribute: 'proactive' as const, formed_on: item.formedOn },
        ...{ working_revision: revision, released_revision: revision, created_at: act.at, version: 1 },
        ...{ first_released_at: item.releasedAt, released_at: item.releasedAt },
      })),
    )
    .execute();
}

/** Keeps the text of each item with its files, and what screening found. */
export async function storeRevisions(
  { newId }: PublishingTools,
  step: Step,
  { actor, at }: Act,
  items: readonly Numbered[],
): Promise<void> {
  const importer = actor.kind === 'person' ? actor : null;
  const name = actor.kind === 'anonymous' ? '' : actor.name;
  await step
    .insertInto('publication_revision')
    .values(
      items.map(({ id, revision, text, item: { author } }) => ({
        ...{ id: revision, publication_id: id, number: 1, title: text.title, summary: text.summary },
        ...{ html: text.html, plain: text.plain, metadata: JSON.stringify(text.metadata) },
        ...{ sha256: revisionHash(text), created_at: at },
        author_id: author?.personId ?? importer?.personId ?? id,
        author_name: author?.name ?? name,
      })),
    )
    .execute();
  await step
    .insertInto('publication_screening')
    .values(
      items.map(({ revision, screening }) => ({
        ...{ id: newId(), revision_id: revision, at, state: screening.state },
        findings: JSON.stringify(screening.findings),
      })),
    )
    .execute();
  const attachments = items.flatMap(({ revision, text }) =>
    text.attachments.map((file, position) => ({ id: newId(), revision_id: revision, position, ...file })),
  );
  if (attachments.length > 0) await step.insertInto('publication_attachment').values(attachments).execute();
  for (const { column, text } of items)
    await ownFiles(
      step,
      [column.body_id],
      text.attachments.map(({ file }) => file),
    );
}

/** Keeps where normative documents stand in their life. */
export async function storeNormative(
  step: Step,
  items: readonly Numbered[],
  idOf: (key: string) => string,
): Promise<void> {
  const documents = items.flatMap(({ id, column, item: { normative: facts } }) =>
    facts
      ? [
          {
            ...{ publication_id: id, body_id: column.body_id, number: facts.number, state: facts.state },
            ...{ signed_on: facts.signedOn, effective_on: facts.effectiveOn, valid_until: facts.validUntil },
            ...{ ended_on: facts.endedOn ?? null, ended_by: facts.endedBy ? idOf(facts.endedBy) : null },
          },
        ]
      : [],
  );
  if (documents.length > 0) await step.insertInto('normative_document').values(documents).execute();
}

/** What an item explains, and where else it was published. */
export async function storeRelations(
  step: Step,
  items: readonly Numbered[],
  idOf: (key: string) => string,
): Promise<void> {
  const links = items.flatMap(({ id, item: { interprets = [] } }) =>
    interprets.map((key) => ({ policy_id: idOf(key), interpretation_id: id })),
  );
  if (links.length > 0) await step.insertInto('publication_link').values(links).execute();
  const channels = items.flatMap(({ id, item: { channels: also = [] } }) =>
    also.map(({ channelId, at, address }) => ({ publication_id: id, channel_id: channelId, at, address })),
  );
  if (channels.length > 0) await step.insertInto('publication_channel').values(channels).execute();
}

/** What the public search sees of an item. */
export const searchRowOf = ({ id, column, text, item }: Numbered) =>
  searchRow({
    ...{ id, body_id: column.body_id, column_id: column.id, kind: column.kind },
    ...{ title: text.title, summary: text.summary, plain: text.plain.slice(0, 60_000) },
    ...{ validity: item.normative?.state ?? null, number: item.normative?.number ?? null },
    ...{ metadata: { ...text.metadata }, releasedAt: item.releasedAt },
  });
