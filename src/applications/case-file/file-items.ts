import type { Kysely } from 'kysely';
import { inTransaction } from '../../platform/index.ts';
import type { ApplicationTools, Tables } from '../tools.ts';
import { type CaseItem, inFilingOrder, type LinkedItems } from './case-item.ts';
import { type FiledItem, filedAfter } from './chain.ts';
import { gatherItems } from './gather-items.ts';

/** A case file: its lines in order, each with the item it stands for; null for one that is not there any more. */
export interface CaseFile {
  readonly lines: readonly FiledItem[];
  readonly items: readonly (CaseItem | null)[];
}

/**
 * Files what came about since the last time (入卷) and gives the whole case file. However often and at how many places
 * at once it is called, each item is filed once.
 */
export async function fileItems(
  tools: ApplicationTools,
  at: string,
  id: string,
  linked: LinkedItems,
): Promise<CaseFile> {
  return inTransaction(tools.db, async (step) => {
    await step.selectFrom('application').select('id').where('id', '=', id).forUpdate().execute();
    const filed = await readLines(step, id);
    const items = await gatherItems(tools, step, id, linked);
    const known = new Set(filed.map(keyOf));
    const lines = [...filed];
    for (const item of inFilingOrder(items))
      if (!known.has(keyOf(item))) lines.push(filedAfter(lines.at(-1) ?? null, item));
    const added = lines.slice(filed.length);
    if (added.length > 0)
      await step
        .insertInto('case_file_entry')
        .values(
          added.map(({ seq, kind, ref, on, title, personal, contentSha256, previous, hash }) => ({
            ...{ application_id: id, seq, kind, ref, on_day: on as CaseItem['on'], title, personal },
            ...{ content_sha256: contentSha256, previous, hash, filed_at: at },
          })),
        )
        .execute();
    const byKey = new Map(items.map((item) => [keyOf(item), item]));
    return { lines, items: lines.map((line) => byKey.get(keyOf(line)) ?? null) };
  });
}

/** The lines that are filed, in order. */
export async function readLines(db: Kysely<Tables>, id: string): Promise<readonly FiledItem[]> {
  const rows = await db
    .selectFrom('case_file_entry')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, kind, ref, on_day, title, personal, content_sha256, previous, hash }) => ({
    ...{ seq, kind, ref, on: on_day, title, personal, contentSha256: content_sha256, previous, hash },
  }));
}

/** What tells an item from all others of its application. */
export const keyOf = ({ kind, ref }: Pick<CaseItem, 'kind' | 'ref'>): string => `${kind} ${ref}`;
