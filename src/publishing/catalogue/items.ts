import standard from '../../../data/catalogues/standard-fields.json' with { type: 'json' };
import statutory from '../../../data/catalogues/statutory-items.json' with { type: 'json' };
import type { Level } from '../../bodies/index.ts';

/** Something that a body must make public, or has chosen to (主动公开事项). */
export interface CatalogueItem {
  readonly id: string;
  readonly label: string;
  /** Where the law says so, as in 第二十条第（七）项, or the catalogue that a field comes from. */
  readonly place: string;
  /** Within how many days something new is expected; null when there is no period. */
  readonly updateWithinDays: number | null;
}

/** An item that the law lays upon bodies of certain levels (法定主动公开事项). */
export interface StatutoryItem extends CatalogueItem {
  readonly levels: readonly string[];
  /** Whatever a body's duties are, it has this to make public. */
  readonly ofEveryBody?: boolean;
}

/** The items of articles 20 and 21 of the Regulation, and the default periods of a county. */
const statutoryItems: readonly StatutoryItem[] = statutory.items.map((item) => ({
  ...item,
  place: `条例${item.place}`,
}));

/** The fields of the standard catalogue (基层政务公开标准目录) from which each body chooses its own. */
export const standardFields: readonly CatalogueItem[] = standard.fields.map((field) => ({
  ...field,
  place: '标准目录领域',
}));

/** What a body of this level must make public. */
export const itemsFor = (level: Level): readonly StatutoryItem[] =>
  statutoryItems.filter(({ levels }) => levels.includes(level));

/** Whether a column may be assigned to this: an item of the law or a field of the standard catalogue. */
export const isCatalogueItem = (id: string): boolean =>
  [...statutoryItems, ...standardFields].some((item) => item.id === id);
