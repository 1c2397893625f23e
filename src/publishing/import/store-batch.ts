import { type Act, inTransaction } from '../../platform/index.ts';
import { recordPublicChange } from '../record-public-change.ts';
import { revisionHash } from '../revision.ts';
import type { PublishingTools } from '../tools.ts';
import { numberItems, prefixesOf } from './number-items.ts';
import type { PreparedItem } from './prepare-item.ts';
import {
  searchRowOf,
  storeNormative,
  storePublications,
  storeRelations,
  storeRevisions,
} from './store-items.ts';

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
