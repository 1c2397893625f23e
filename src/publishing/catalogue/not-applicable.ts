import { type Kysely, sql } from 'kysely';
import type { PublicBody } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import type { ReleasedColumn } from '../released/columns-of.ts';
import type { PublishingTables } from '../tables.ts';
import { itemsFor, type StatutoryItem } from './items.ts';

/** An item of the law that lies outside a body's duties (不涉及的事项), as the body or its county declared. */
export interface NotApplicable {
  readonly bodyId: string;
  readonly item: string;
  readonly reason: string;
  readonly declaredOn: Day;
}

/** What was declared not applicable to these bodies and not revoked as of a day. */
export function notApplicable(
  db: Kysely<PublishingTables>,
  bodies: readonly string[],
  today: Day,
): Promise<readonly NotApplicable[]> {
  return db
    .selectFrom('item_not_applicable')
    .select(['body_id as bodyId', 'item', 'reason', 'declared_on as declaredOn'])
    .where('body_id', '=', sql<string>`any(${[...bodies]}::uuid[])`)
    .where('declared_on', '<=', today)
    .where('ended_on', 'is', null)
    .orderBy('item')
    .execute();
}

/** An item that lies outside a body's duties, as people read it. */
export interface ItemOutside extends Pick<StatutoryItem, 'id' | 'label' | 'place'> {
  readonly reason: string;
  readonly declaredOn: Day;
}

/** What is outside a body's duties in the order of the law; a column that carries the item says otherwise. */
export const itemsOutside = (
  { id, level }: Pick<PublicBody, 'id' | 'level'>,
  columns: readonly Pick<ReleasedColumn, 'catalogueItem'>[],
  declared: readonly NotApplicable[],
): readonly ItemOutside[] =>
  itemsFor(level).flatMap(({ id: item, label, place }) => {
    const found = declared.find((one) => one.bodyId === id && one.item === item);
    if (!found || columns.some(({ catalogueItem }) => catalogueItem === item)) return [];
    return [{ id: item, label, place, reason: found.reason, declaredOn: found.declaredOn }];
  });
