import type { PublicBody } from '../../bodies/index.ts';
import { type Day, daysBetween } from '../../law/index.ts';
import { dayOfInstant } from '../../platform/index.ts';
import type { ReleasedColumn } from '../released/columns-of.ts';
import { type CatalogueItem, itemsFor, standardFields } from './items.ts';
import type { NotApplicable } from './not-applicable.ts';

/** How the columns of a body stand to what it must make public (目录检查). */
export type ColumnState = 'fresh' | 'stale' | 'empty' | 'missing';

/** One item or chosen field with the columns that carry it, and whether they do. */
export interface ItemStanding {
  readonly item: CatalogueItem;
  readonly state: ColumnState;
  readonly columns: readonly ReleasedColumn[];
  readonly count: number;
  readonly newestOn: Day | null;
  /** Chinese: what is missing; empty when all is well. */
  readonly sentence: string;
}

/** One column that is empty or has not been updated in time (空白栏目、应更新未更新). */
export interface ColumnStanding {
  readonly column: ReleasedColumn;
  readonly state: Exclude<ColumnState, 'missing'>;
  readonly newestOn: Day | null;
  readonly sentence: string;
}

/**
 * Each statutory item of a body: carried and fresh, stale, empty, or without any column. What lies outside its
 * duties (art. 20: “主动公开本行政机关的下列政府信息”) is left out, unless carried.
 */
export const itemStandings = (
  body: Pick<PublicBody, 'level'>,
  columns: readonly ReleasedColumn[],
  today: Day,
  outside: readonly Pick<NotApplicable, 'item'>[],
): readonly ItemStanding[] =>
  standingsOf(itemsFor(body.level), columns, today).filter(
    ({ state, item }) => state !== 'missing' || outside.every((one) => one.item !== item.id),
  );

/** Each field of the standard catalogue that a body has chosen, in the order of the catalogue. */
export const fieldStandings = (
  chosen: readonly string[],
  columns: readonly ReleasedColumn[],
  today: Day,
): readonly ItemStanding[] =>
  standingsOf(
    standardFields.filter(({ id }) => chosen.includes(id)),
    columns,
    today,
  );

/** How far the items are covered (覆盖情况): something is public of so many of them. */
export const coverage = (standings: readonly ItemStanding[]): string =>
  `${standings.filter(({ count }) => count > 0).length}/${standings.length} 项已有内容`;

/** Each column with its own required period. */
export function columnStandings(columns: readonly ReleasedColumn[], today: Day): readonly ColumnStanding[] {
  return columns.map((column) => {
    const newestOn = newest([column]);
    const state = stateOf(column.count, newestOn, column.updateWithinDays, today);
    return { column, state, newestOn, sentence: columnSentence(column, state, newestOn) };
  });
}

function standingsOf(
  items: readonly CatalogueItem[],
  columns: readonly ReleasedColumn[],
  today: Day,
): readonly ItemStanding[] {
  return items.map((item) => {
    const own = columns.filter(({ catalogueItem }) => catalogueItem === item.id);
    const count = own.reduce((sum, column) => sum + column.count, 0);
    const newestOn = newest(own);
    const state = own.length === 0 ? 'missing' : stateOf(count, newestOn, item.updateWithinDays, today);
    return { item, state, columns: own, count, newestOn, sentence: itemSentence(item, state, newestOn) };
  });
}

function stateOf(
  count: number,
  newestOn: Day | null,
  within: number | null,
  today: Day,
): Exclude<ColumnState, 'missing'> {
  if (count === 0 || newestOn === null) return 'empty';
  return within !== null && daysBetween(newestOn, today) > within ? 'stale' : 'fresh';
}

function newest(columns: readonly ReleasedColumn[]): Day | null {
  const days = columns.flatMap(({ newestAt }) => (newestAt === null ? [] : [dayOfInstant(newestAt)]));
  return days.toSorted().at(-1) ?? null;
}

function itemSentence({ label, place }: CatalogueItem, state: ColumnState, newestOn: Day | null): string {
  if (state === 'missing') return `${place}“${label}”没有对应的栏目，请开设或指定栏目。`;
  if (state === 'empty') return `${place}“${label}”的栏目还没有内容，请尽快发布。`;
  return state === 'stale' ? `${place}“${label}”自 ${newestOn} 以来没有更新，请核对。` : '';
}

function columnSentence(
  { name, updateWithinDays }: ReleasedColumn,
  state: ColumnState,
  newestOn: Day | null,
) {
  if (state === 'empty') return `“${name}”是空白栏目，请补充内容或停用。`;
  return state === 'stale'
    ? `“${name}”自 ${newestOn} 以来没有更新，应至少每 ${updateWithinDays} 日更新一次。`
    : '';
}
