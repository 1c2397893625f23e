import { sql } from 'kysely';
import { type Act, inTransaction, ownFiles } from '../../platform/index.ts';
import { monthInChina } from '../index-number.ts';
import { recordPublicChange } from '../record-public-change.ts';
import { revisionHash } from '../revision.ts';
import { searchRow } from '../search/index-released.ts';
import type { PublishingTools, Step } from '../tools.ts';
import type { PreparedItem } from './prepare-item.ts';

/** An item with the ids and the index number under which it is kept. */
interface Numbered extends PreparedItem {
  readonly id: string;
  readonly revision: string;
  readonly indexNo: string | null;
}

/** Makes prepared items public: all of them or none. Gives back their ids by key. */
export async function storeBatch(
  tools: PublishingTools,
  act: Act,
  items: readonly PreparedItem[],
  earlier: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  if (items.length === 0) return new Map();
  const given = items.map((item) => ({ ...item, id: tools.newId(), revision: tools.newId() }));
  const ids = new Map(given.map(({ item, id }) => [item.key, id]));
  const idOf = (key: string) => ids.get(key) ?? earlier.get(key)!;
  const prefixes = await prefixesOf(tools, items);
  await inTransaction(tools.db, async (step) => {
    const numbered = await numberItems(step, given, prefixes);
    await storePublications(step, act, numbered);
    await storeRevisions(tools, step, act, numbered);
    await storeNormative(step, numbered, idOf);
    await storeRelations(step, numbered, idOf);
    await step.insertInto('publication_search').values(numbered.map(searchRowOf)).execute();
    await recordPublicChange(tools, step, act, {
      ...{ action: 'publication.import', objectKind: 'publication-batch', objectId: numbered[0]!.id },
      new: {
        count: numbered.length,
        items: numbered.map(({ id, text, item }) => ({
          ...{ id, sha256: revisionHash(text), column: item.columnId, releasedAt: item.releasedAt },
        })),
      },
    });
  });
  return ids;
}

/** The codes that index numbers begin with, asked for before the transaction takes its connection. */
async function prefixesOf(
  tools: PublishingTools,
  items: readonly PreparedItem[],
): Promise<ReadonlyMap<string, string | null>> {
  const bodies = [...new Set(items.map(({ column }) => column.body_id))];
  return new Map(
    await Promise.all(bodies.map(async (body) => [body, await tools.indexPrefix(body)] as const)),
  );
}

type Given = Omit<Numbered, 'indexNo'>;

/** Gives each item the next index number (索引号) of its body and month, in the order of release. */
async function numberItems(
  step: Step,
  items: readonly Given[],
  prefixes: ReadonlyMap<string, string | null>,
): Promise<readonly Numbered[]> {
  const series = Map.groupBy(
    items.filter(({ column }) => prefixes.get(column.body_id)),
    ({ column, item }) => `${column.body_id} ${monthInChina(item.releasedAt)}`,
  );
  const taken =
    series.size === 0
      ? []
      : await step
          .insertInto('index_series')
          .values(
            [...series].map(([key, { length }]) => {
              const [body_id, month] = key.split(' ') as [string, string];
              return { body_id, month, last: length };
            }),
          )
          .onConflict((conflict) =>
            conflict
              .columns(['body_id', 'month'])
              .doUpdateSet({ last: sql<number>`index_series.last + excluded.last` }),
          )
          .returning(['body_id', 'month', 'last'])
          .execute();
  const numbers = new Map<string, string>();
  for (const { body_id, month, last } of taken) {
    const group = series
      .get(`${body_id} ${month}`)!
      .toSorted((one, other) => Date.parse(one.item.releasedAt) - Date.parse(other.item.releasedAt));
    for (const [place, { id }] of group.entries())
      numbers.set(
        id,
        `${prefixes.get(body_id)}/${month}-${String(last - group.length + place + 1).padStart(5, '0')}`,
      );
  }
  return items.map((item) => ({ ...item, indexNo: numbers.get(item.id) ?? null }));
}

async function storePublications(step: Step, act: Act, items: readonly Numbered[]): Promise<void> {
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

async function storeRevisions(
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

async function storeNormative(
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
async function storeRelations(
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

const searchRowOf = ({ id, column, text, item }: Numbered) =>
  searchRow({
    ...{ id, body_id: column.body_id, column_id: column.id, kind: column.kind },
    ...{ title: text.title, summary: text.summary, plain: text.plain.slice(0, 60_000) },
    ...{ validity: item.normative?.state ?? null, number: item.normative?.number ?? null },
    ...{ metadata: { ...text.metadata }, releasedAt: item.releasedAt },
  });
