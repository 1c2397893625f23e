import { type Kysely, sql } from 'kysely';
import { type RegisterKindId, registerKinds } from './kinds.ts';
import type { RegisterTables } from './tables.ts';

/** What a body has said in one register in a year: entries, that nothing happened, or nothing at all. */
export interface RegisterStanding {
  readonly kind: EnteredKindId;
  /** Entries that stand; of rectification the findings. */
  readonly count: number;
  /** The entry that says that nothing happened; null when nobody said so. */
  readonly nothing: string | null;
}

type EnteredKindId = Exclude<RegisterKindId, 'nothing-happened' | 'yearly-figure'>;

/** The registers in which something can be said or kept silent. */
const overviewKinds = (Object.keys(registerKinds) as RegisterKindId[]).filter(
  (kind): kind is EnteredKindId => kind !== 'nothing-happened' && kind !== 'yearly-figure',
);

/** What every register of several bodies says of a year, by body, in one query (台账总览). */
export async function registerOverview(
  db: Kysely<RegisterTables>,
  bodyIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly RegisterStanding[]>> {
  const rows =
    bodyIds.length === 0
      ? []
      : await db
          .selectFrom('register_entry')
          .select(['body_id', 'kind', 'about'])
          .select(({ fn }) => fn.countAll<string>().as('entries'))
          // Of what can be said only once, the only one.
          .select(sql<string>`min(id::text)`.as('first'))
          .where('body_id', 'in', bodyIds)
          .where('year', '=', year)
          .where('voided_at', 'is', null)
          .where('follows', 'is', null)
          .groupBy(['body_id', 'kind', 'about'])
          .execute();
  const byBody = Map.groupBy(rows, ({ body_id }) => body_id);
  return new Map(
    bodyIds.map((id) => {
      const said = byBody.get(id) ?? [];
      return [
        id,
        overviewKinds.map((kind) => ({
          kind,
          count: Number(said.find((row) => row.kind === kind)?.entries ?? 0),
          nothing: said.find((row) => row.kind === 'nothing-happened' && row.about === kind)?.first ?? null,
        })),
      ];
    }),
  );
}
