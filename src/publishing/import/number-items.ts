import { sql } from 'kysely';
import { monthInChina } from '../index-number.ts';
import type { PublishingTools, Step } from '../tools.ts';
import type { PreparedItem } from './prepare-item.ts';

/** An item with the ids and the index number under which it is kept. */
export interface Numbered extends PreparedItem {
  readonly id: string;
  readonly revision: string;
  readonly indexNo: string | null;
}

/** The codes that index numbers begin with, asked for before the transaction takes its connection. */
export async function prefixesOf(
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
export async function numberItems(
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
