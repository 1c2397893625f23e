import { CompiledQuery, type Kysely } from 'kysely';

/** Does one statement on a connection that is kept free for it. */
export type DoUrgently = (text: string) => Promise<{ readonly rows: readonly unknown[] }>;

const ways = new WeakMap<object, DoUrgently>();

/** Says how statements that many wait for get past those who wait for a connection. */
export const keepWay = (db: object, way: DoUrgently): void => {
  ways.set(db, way);
};

/** A statement that many wait for; it does not queue where the database was opened with a way of its own for it. */
export async function urgently<Row>(db: Kysely<never>, text: string): Promise<readonly Row[]> {
  const way = ways.get(db);
  const { rows } = await (way ? way(text) : db.executeQuery(CompiledQuery.raw(text)));
  return rows as readonly Row[];
}
