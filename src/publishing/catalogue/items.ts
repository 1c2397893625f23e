import standard from '../../../data/catalogues/standard-fields.json' with { type: 'json' };
import statutory from '../../../data/catalogues/statutory-items.json' with { type: 'json' };
import type { Level } from '../../bodies/index.ts';

/** Something that bodies of certain levels must make public (法定主动公开事项). */
export interface CatalogueItem {
  readonly id: string;
  readonly label: string;
  /** Where the law says so, as in 第二十条第（七）项. */
  readonly place: string;
  readonly levels: readonly string[];
  /** Within how many days something new is expected; null when there is no period. */
  readonly updateWithinDays: number | null;
}

/** The items of articles 20 and 21 of the Regulation, and the default periods of a county. */
export const statutoryItems: readonly CatalogueItem[] = statutory.items;

/** The fields of the standard catalogue (基层政务公开标准目录) from which each body chooses its own. */
export const standardFields: readonly { readonly id: string; readonly label: string }[] = standard.fields;

/** What a body of this level must make public. */
export const itemsFor = (level: Level): readonly CatalogueItem[] =>
  statutoryItems.filter(({ levels }) => levels.includes(level));
