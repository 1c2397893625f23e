import type { Kysely } from 'kysely';
import type { PublicBody } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import { columnStandings, itemStandings } from '../catalogue/gaps.ts';
import { columnsOf } from '../released/list.ts';
import type { PublishingTables } from '../tables.ts';

/** Something of a body's columns that somebody should see to. */
export interface Gap {
  readonly bodyId: string;
  readonly state: 'stale' | 'empty' | 'missing';
  readonly columnId: string | null;
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
  for (const body of bodies) {
    const columns = await columnsOf(db, body.id, today);
    for (const { state, sentence } of itemStandings(body, columns, today))
      if (state === 'missing') gaps.push({ bodyId: body.id, state, columnId: null, sentence });
    for (const { column, state, sentence } of columnStandings(columns, today))
      if (state !== 'fresh') gaps.push({ bodyId: body.id, state, columnId: column.id, sentence });
  }
  return gaps;
}
