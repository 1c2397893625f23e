import { type Act, isId } from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';
import type { ImportItem, ImportReport, RefusedItem } from './import-item.ts';
import { type ImportColumn, inWords, type PreparedItem, prepareItem } from './prepare-item.ts';
import { storeBatch } from './store-batch.ts';

/** Items that become public in one transaction, with one audit entry. */
const batchSize = 250;

/**
 * Takes over what was published before (批量导入). Each item is cleaned, held against the rules of a publication and
 * screened; what does not pass is refused with its reasons, the others become public at once and are found by the
 * search. An interruption leaves whole batches behind, and whoever imports again is refused what is already there.
 */
export async function importPublications(
  tools: PublishingTools,
  act: Act,
  items: readonly ImportItem[],
  progress: (done: number, all: number) => void = () => undefined,
): Promise<ImportReport> {
  const columns = await readColumns(tools);
  const present = await readPresent(tools, items);
  const once = { ...tools, indexPrefix: askedOnce(tools.indexPrefix) };
  const ids = new Map<string, string>();
  const known = new Set<string>();
  const refused: RefusedItem[] = [];
  const pointedOut: RefusedItem[] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    const ready: PreparedItem[] = [];
    for (const item of items.slice(from, from + batchSize)) {
      const { place, title } = item;
      const prepared = present.has(fingerprint(item.columnId, item.title, item.formedOn))
        ? ['本栏目已有同名、同成文日期的信息，没有重复导入。']
        : await prepareItem(item, { act, columns, screen: tools.screen, isKnown: (key) => known.has(key) });
      if (!('text' in prepared)) {
        refused.push({ place, title, reasons: prepared });
        continue;
      }
      known.add(item.key);
      ready.push(prepared);
      const reasons = inWords(prepared.screening.findings);
      if (reasons.length > 0) pointedOut.push({ place, title, reasons });
    }
    for (const [key, id] of await storeBatch(once, act, ready, ids)) ids.set(key, id);
    progress(Math.min(from + batchSize, items.length), items.length);
  }
  return { imported: ids.size, refused, pointedOut, ids };
}

async function readColumns({ db }: PublishingTools): Promise<ReadonlyMap<string, ImportColumn>> {
  const rows = await db.selectFrom('publish_column').select(['id', 'body_id', 'kind', 'closed_on']).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const fingerprint = (column: string, title: string, formedOn: string) =>
  `${column} ${formedOn} ${title.trim()}`;

/** The code of a body does not change while an import runs. */
function askedOnce(ask: PublishingTools['indexPrefix']): PublishingTools['indexPrefix'] {
  const known = new Map<string, ReturnType<typeof ask>>();
  return (bodyId) => {
    const answer = known.get(bodyId) ?? ask(bodyId);
    known.set(bodyId, answer);
    return answer;
  };
}

/** What the columns concerned show already. */
async function readPresent(
  { db }: PublishingTools,
  items: readonly ImportItem[],
): Promise<ReadonlySet<string>> {
  const concerned = [...new Set(items.map(({ columnId }) => columnId))].filter((id) => isId(id));
  if (concerned.length === 0) return new Set();
  const rows = await db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.working_revision')
    .select(['publication.column_id', 'publication.formed_on', 'revision.title'])
    .where('publication.column_id', 'in', concerned)
    .execute();
  return new Set(rows.map(({ column_id, title, formed_on }) => fingerprint(column_id, title, formed_on)));
}
