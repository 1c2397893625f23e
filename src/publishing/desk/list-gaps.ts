import type { Kysely } from 'kysely';
import type { PublicBody } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import { chosenFields } from '../catalogue/chosen-fields.ts';
import { columnStandings, fieldStandings, itemStandings } from '../catalogue/gaps.ts';
import { notApplicable } from '../catalogue/not-applicable.ts';
import { columnsOf } from '../released/columns-of.ts';
import type { PublishingTables } from '../tables.ts';

/** Something of a body's columns that somebody should see to. */
export interface Gap {
  readonly bodyId: string;
  readonly state: 'stale' | 'empty' | 'missing';
  readonly columnId: string | null;
  /** The item of the law that has no column; null for all else. */
  readonly item: string | null;
  /** Chinese: what is wrong. */
  readonly sentence: string;
}

/** The gaps of these bodies (空白栏目、应更新未更新、缺少栏目), body by body. */
export async function listGaps(
  db: Kysely<PublishingTables>,
  bodies: readonly Pick<PublicBody, 'id' | 'level'>[],
  today: Day,
): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  const ids = bodies.map(({ id }) => id);
  const chosen = await chosenFields(db, ids, today);
  const outside = await notApplicable(db, ids, today);
  for (const { id: bodyId, level } of bodies) {
    const columns = await columnsOf(db, bodyId, today);
    const poor = columnStandings(columns, today).filter(({ state }) => state !== 'fresh');
    const own = outside.filter((one) => one.bodyId === bodyId);
    for (const { item, state, sentence } of itemStandings({ level }, columns, today, own))
      if (state === 'missing') gaps.push({ bodyId, state, columnId: null, item: item.id, sentence });
    for (const { state, columns: own, sentence } of fieldStandings(fieldsOf(bodyId), columns, today)) {
      // What is said of its column already is not said twice.
      const said = own.some(({ id }) => poor.some(({ column }) => column.id === id));
      if (state !== 'fresh' && !said)
        gaps.push({ bodyId, state, columnId: own[0]?.id ?? null, item: null, sentence });
    }
    for (const { column, state, sentence } of poor)
      if (state !== 'fresh') gaps.push({ bodyId, state, columnId: column.id, item: null, sentence });
  }
  return gaps;

  function fieldsOf(body: string): readonly string[] {
    return chosen.flatMap(({ bodyId, field }) => (bodyId === body ? [field] : []));
  }
}
